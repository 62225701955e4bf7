"""Rules as data: patterns over skeletons, one file a family of relations."""
