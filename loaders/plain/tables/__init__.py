"""Tables in plain text: by pipes, by tabs, by aligned columns, by keys and values."""
