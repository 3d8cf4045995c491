"""Who is who: people, bodies and places, and every word that stands for one."""
