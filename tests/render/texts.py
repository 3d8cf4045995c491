"""Seven invented articles on one invented event: a cable car that stopped above a lake."""

A = """Thirty-eight passengers were left hanging above Lake Veren on Tuesday after the Karsholm cable car came to a halt shortly before noon.

The cabins stopped when a gust pushed the lower cable out of its guide, the operator, Veren Lifts, said in a statement. Rescue crews are expected to lower the last passengers by nightfall.

"We heard a bang and then nothing moved any more," said Tomas Brandt, a teacher who was in the third cabin with nine pupils.

The cable car was inspected in February, according to the town's building office. It opened in 1987 and carries about 200,000 people a year.

The mayor, Ilse Kvam, said that the town would look into every part of the system, including the guides, the brakes and the wind alarm."""

B = """KARSHOLM (The Morning Ledger) – Almost forty people hung above Lake Veren on Tuesday after the Karsholm cable car came to a halt shortly before noon, the Karsholm Courier reports.

The cabins stopped when a gust pushed the lower cable out of its guide, Veren Lifts said in a statement.

"We heard a bang and then nothing moved," Tomas Brandt, a teacher who was in one of the cabins, told the Courier.

Kvam said the town would "look into every part of the system, including the guides, the brakes and the wind alarm".

The operator denied that the wind alarm had been switched off, Channel 8 reported. The cable car opened in 1987."""

C = """All 41 passengers of the Karsholm cable car are safe, the fire service said late on Tuesday, nine hours after it came to a halt above Lake Veren.

The cabins stopped when a gust pushed the lower cable out of its guide, the operator, Veren Lifts, said in a statement. The wind alarm had been switched off on Monday, two employees said.

Rescue crews are expected to lower the last passengers by nightfall.

"We heard a bang and then nothing moved any more," said Tomas Brandt, a teacher who was in the third cabin with nine pupils.

The cable car was inspected in February, according to the town's building office. It opened in 1987 and carries about 200,000 people a year.

Three passengers were taken to hospital with mild hypothermia."""

D = """VEREN (Northern Press Agency) – Crews on ropes brought dozens of passengers down from a stranded cable car on Tuesday.

The last of them reached the shore of Lake Veren at 8:40 p.m., the fire chief, Anders Holm, told the agency. "Nobody panicked, and that made our work possible," he said.

Three people were taken to hospital with hypothermia.

The line, opened in 1987, was last inspected in March, a ministry spokeswoman said."""

E = """I was on the jetty when the first passenger came down.

Ropes swung from the cabins, and under each hung a rescuer with somebody in the arms. Forty-one people came down that way, the last of them at twenty to nine, fire chief Anders Holm told The Valley Post.

Marit Sund, 63, wrapped in a blanket, said the cabin had swayed for hours. "My phone died at four. After that we sang," she told The Valley Post.

Two mechanics of the operator, who asked not to be named, told this newspaper that the wind alarm had been switched off on Monday."""

F = """Crews on ropes brought dozens of passengers down from a stranded cable car in the north on Tuesday evening.

The last of them reached the shore at 8:40 p.m., fire chief Anders Holm said. Three people were taken to hospital.

The line was last inspected in March, a ministry spokeswoman said."""

G = """So the Karsholm cable car came to a halt shortly before noon and nobody can say why?

A gust pushed the lower cable out of its guide, they tell us. It carries about 200,000 people a year! The wind alarm was working, Veren Lifts said on Wednesday."""

HIGHLIGHTS = "All passengers safe after nine hours\nOperator blames a gust\n\n"
