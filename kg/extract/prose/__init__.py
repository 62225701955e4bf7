"""Prose: what sentences say."""
