"""What keeps the graph: the embedded store, a SPARQL server, Neo4j, files."""
