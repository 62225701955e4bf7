"""The nouns of the graph: spans of evidence, mentions, statements, entities, the graph, problems."""
