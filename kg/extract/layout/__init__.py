"""Layout: what tables, lists and lines say without a sentence."""
