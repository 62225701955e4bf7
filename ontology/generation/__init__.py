"""What is generated from the Turtle: one file an artefact, each a function from graphs to text."""
