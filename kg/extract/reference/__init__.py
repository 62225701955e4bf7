"""Reference: what short forms, descriptions and pronouns stand for."""
