"""When: time expressions, their values, and the clocks that they are read against."""
