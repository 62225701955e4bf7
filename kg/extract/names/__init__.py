"""Names: what a document teaches of them, and which are one."""
