"""The terms of `ontology.terms` as nodes, made once."""

from __future__ import annotations

from pyoxigraph import NamedNode

from ontology.terms import (
    BROADER_CLASSES,
    CLASSES,
    DCTERMS,
    FOAF,
    GOV,
    KIND_PROPERTIES,
    OA,
    ORG,
    PROV,
    RDF,
    RELATIONS,
    SKOS,
    TIME,
)

TYPE = NamedNode(RDF + "type")
SUBJECT = NamedNode(RDF + "subject")
PREDICATE = NamedNode(RDF + "predicate")
OBJECT = NamedNode(RDF + "object")

PREF_LABEL = NamedNode(SKOS + "prefLabel")
ALT_LABEL = NamedNode(SKOS + "altLabel")
FOAF_NAME = NamedNode(FOAF + "name")
NAME_ORDER = NamedNode(GOV + "nameOrder")
GENERIC = NamedNode(GOV + "generic")
IDENTIFIER = NamedNode(DCTERMS + "identifier")

DOCUMENT = NamedNode(FOAF + "Document")
PROV_ENTITY = NamedNode(PROV + "Entity")
SHA256 = NamedNode(GOV + "sha256")
FORMAT = NamedNode(DCTERMS + "format")
SOURCE = NamedNode(DCTERMS + "source")
TITLE = NamedNode(DCTERMS + "title")
PUBLISHER = NamedNode(DCTERMS + "publisher")
DATE = NamedNode(DCTERMS + "date")

STATEMENT = NamedNode(GOV + "Statement")
ROLE_TITLE = NamedNode(GOV + "role")
KIND = NamedNode(GOV + "kind")
JOINT = NamedNode(GOV + "joint")
STATUS = NamedNode(GOV + "status")
FROM = NamedNode(GOV + "from")
UNTIL = NamedNode(GOV + "until")
OPTION = NamedNode(GOV + "option")
OPTION_CLASS = NamedNode(GOV + "Option")
IS_PART_OF = NamedNode(DCTERMS + "isPartOf")
SCOPE = NamedNode(GOV + "scope")
SHARE = NamedNode(GOV + "share")
RULE = NamedNode(GOV + "rule")
CONFIDENCE = NamedNode(GOV + "confidence")
INFERRED = NamedNode(GOV + "inferred")
PREMISE = NamedNode(PROV + "wasDerivedFrom")
PREMISE_ORDER = NamedNode(GOV + "premiseOrder")
EVIDENCE = NamedNode(GOV + "evidence")
EVIDENCE_ORDER = NamedNode(GOV + "evidenceOrder")
STATES = NamedNode(GOV + "states")
POST = NamedNode(GOV + "post")

PASSAGE = NamedNode(OA + "SpecificResource")
HAS_SOURCE = NamedNode(OA + "hasSource")
HAS_SELECTOR = NamedNode(OA + "hasSelector")
POSITION_SELECTOR = NamedNode(OA + "TextPositionSelector")
QUOTE_SELECTOR = NamedNode(OA + "TextQuoteSelector")
START = NamedNode(OA + "start")
END = NamedNode(OA + "end")
EXACT = NamedNode(OA + "exact")

MEMBERSHIP = NamedNode(ORG + "Membership")
MEMBER = NamedNode(ORG + "member")
ORGANIZATION = NamedNode(ORG + "organization")
ROLE = NamedNode(ORG + "role")
ROLE_CLASS = NamedNode(ORG + "Role")
MEMBER_DURING = NamedNode(ORG + "memberDuring")
ATTENDANCE = NamedNode(GOV + "Attendance")
ATTENDEE = NamedNode(GOV + "attendee")
EVENT = NamedNode(GOV + "event")
ACCOUNTABILITY = NamedNode(GOV + "Accountability")
WHO = NamedNode(GOV + "accountableParty")
TO_WHOM = NamedNode(GOV + "answersTo")
CHANGE = NamedNode(ORG + "ChangeEvent")
ORIGINAL = NamedNode(ORG + "originalOrganization")
RESULTING = NamedNode(ORG + "resultingOrganization")

INTERVAL = NamedNode(TIME + "ProperInterval")
INSTANT = NamedNode(TIME + "Instant")
BEGINNING = NamedNode(TIME + "hasBeginning")
ENDING = NamedNode(TIME + "hasEnd")
IN_XSD = {
    4: NamedNode(TIME + "inXSDgYear"),
    7: NamedNode(TIME + "inXSDgYearMonth"),
    10: NamedNode(TIME + "inXSDDate"),
}

HOLDS = NamedNode(ORG + "holds")
POST_IN = NamedNode(ORG + "postIn")
UNIT_OF = NamedNode(ORG + "unitOf")
REPORTS_TO = NamedNode(ORG + "reportsTo")
JOINT_POST = NamedNode(GOV + "JointPost")
IMPLIED_POST = NamedNode(GOV + "ImpliedPost")

CLASS_OF = {type_: NamedNode(iri) for type_, iri in CLASSES.items()}
BROADER_OF = {type_: tuple(NamedNode(iri) for iri in iris) for type_, iris in BROADER_CLASSES.items()}
KIND_OF = {type_: NamedNode(iri) for type_, iri in KIND_PROPERTIES.items()}
PROPERTY_OF = {relation: NamedNode(iri) for relation, iri in RELATIONS.items()}
