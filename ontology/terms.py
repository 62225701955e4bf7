"""Namespaces and the terms that code names; a test holds them to what the Turtle declares."""

from __future__ import annotations

GOV = "https://w3id.org/govgraph/ns#"
VOCABULARY = "https://w3id.org/govgraph/vocab/"

DCTERMS = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SH = "http://www.w3.org/ns/shacl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TIME = "http://www.w3.org/2006/time#"
XSD = "http://www.w3.org/2001/XMLSchema#"

PREFIXES = {
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "gov": GOV,
    "oa": OA,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "sh": SH,
    "skos": SKOS,
    "time": TIME,
    "xsd": XSD,
    **{
        scheme: f"{VOCABULARY}{scheme}/"
        for scheme in (
            "accountability",
            "area",
            "arrangement",
            "board",
            "body",
            "event",
            "office",
            "partnership",
            "person",
            "role",
            "share",
            "status",
        )
    },
}

# The class of an entity's type, and the broader standard classes that it is written with: no store infers.
CLASSES = {
    "person": FOAF + "Person",
    "body": ORG + "FormalOrganization",
    "board": GOV + "Board",
    "partnership": GOV + "Partnership",
    "post": ORG + "Post",
    "area": GOV + "Area",
    "event": GOV + "Event",
}
BROADER_CLASSES = {
    "person": (),
    "body": (ORG + "Organization",),
    "board": (ORG + "OrganizationalUnit", ORG + "Organization"),
    "partnership": (ORG + "OrganizationalCollaboration", ORG + "Organization"),
    "post": (),
    "area": (),
    "event": (PROV + "Activity",),
}

# The property that gives an entity's kind, and the scheme that the kind is a concept of.
KIND_PROPERTIES = {
    "person": GOV + "classification",
    "body": ORG + "classification",
    "board": ORG + "classification",
    "partnership": ORG + "classification",
    "post": ORG + "role",
    "area": GOV + "tier",
    "event": GOV + "classification",
}
KIND_SCHEMES = {
    "person": "person",
    "body": "body",
    "board": "board",
    "partnership": "partnership",
    "post": "office",
    "area": "area",
    "event": "event",
}

# The direct property of each relation: rdf:predicate of its statements, and its triple in `current`.
RELATIONS = {
    "holds_post": GOV + "holdsPost",
    "post_in": ORG + "postIn",
    "member_of": ORG + "memberOf",
    "affiliated_with": GOV + "affiliatedWith",
    "attended": GOV + "attended",
    "partners_with": GOV + "partnersWith",
    "part_of": ORG + "subOrganizationOf",
    "accountable_to": GOV + "accountableTo",
    "covers": GOV + "covers",
    "coterminous_with": GOV + "coterminousWith",
    "within": GOV + "within",
    "succeeds": GOV + "succeeds",
}
