"""What follows from the graph by rule: one rule a file, each with its premises. None yet."""
