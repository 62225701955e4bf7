"""What SPARQL does badly, one question a file: grouping, organs, periods, chains. Every engine shares it."""
