"""Signs in the words of two versions of a text that one of them was worked over, and what they weigh."""
