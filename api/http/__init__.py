"""The HTTP API: questions, entities, documents, SPARQL."""
