"""Plain text: lines, page furniture, headings, lists, tables, paragraphs."""
