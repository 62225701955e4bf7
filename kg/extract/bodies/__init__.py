"""Organisations: which words name one, and how far its name goes."""
