"""The ways in: the command line, the HTTP interface, the pages."""
