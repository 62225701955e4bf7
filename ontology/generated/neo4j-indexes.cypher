// Generated from ontology/governance.ttl by `python -m ontology.generate`; do not edit.
CREATE INDEX body_code IF NOT EXISTS FOR (n:Body) ON (n.code);
CREATE INDEX area_code IF NOT EXISTS FOR (n:Area) ON (n.code);
CREATE INDEX body_kind IF NOT EXISTS FOR (n:Body) ON (n.kind);
CREATE INDEX area_kind IF NOT EXISTS FOR (n:Area) ON (n.kind);
CREATE INDEX partnership_kind IF NOT EXISTS FOR (n:Partnership) ON (n.kind);
CREATE INDEX post_kind IF NOT EXISTS FOR (n:Post) ON (n.kind);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX body_name IF NOT EXISTS FOR (n:Body) ON (n.name);
CREATE INDEX board_name IF NOT EXISTS FOR (n:Board) ON (n.name);
CREATE INDEX partnership_name IF NOT EXISTS FOR (n:Partnership) ON (n.name);
CREATE INDEX post_name IF NOT EXISTS FOR (n:Post) ON (n.name);
CREATE INDEX area_name IF NOT EXISTS FOR (n:Area) ON (n.name);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name);
CREATE INDEX statement_relation IF NOT EXISTS FOR (n:Statement) ON (n.relation);
CREATE INDEX statement_status IF NOT EXISTS FOR (n:Statement) ON (n.status);
