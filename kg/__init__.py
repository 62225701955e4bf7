"""The knowledge graph: from documents to statements, entities, stores and answers."""
