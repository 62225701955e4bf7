"""Text as rules read it: passages, lines, tokens, dates."""
