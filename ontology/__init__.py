"""What may be said: the terms, the vocabularies of kinds and titles, the shapes of what is loaded."""
