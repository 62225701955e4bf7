"""The closed vocabularies of the interchange format: entity types, relations, statuses, accountabilities."""

from __future__ import annotations

from enum import StrEnum


class EntityType(StrEnum):
    PERSON = "person"
    BODY = "body"
    BOARD = "board"
    PARTNERSHIP = "partnership"
    POST = "post"
    AREA = "area"
    EVENT = "event"


class Relation(StrEnum):
    HOLDS_POST = "holds_post"
    POST_IN = "post_in"
    MEMBER_OF = "member_of"
    AFFILIATED_WITH = "affiliated_with"
    ATTENDED = "attended"
    PARTNERS_WITH = "partners_with"
    PART_OF = "part_of"
    ACCOUNTABLE_TO = "accountable_to"
    COVERS = "covers"
    COTERMINOUS_WITH = "coterminous_with"
    WITHIN = "within"
    SUCCEEDS = "succeeds"


SYMMETRIC = frozenset({Relation.PARTNERS_WITH, Relation.COTERMINOUS_WITH})


class Status(StrEnum):
    IN_FORCE = "in_force"
    AGREED = "agreed"
    PROPOSED = "proposed"
    EXPECTED = "expected"
    ENDED = "ended"


class Accountability(StrEnum):
    """The `kind` of an accountable_to statement."""

    REPORTS_TO = "reports_to"
    ACCOUNTABLE_TO = "accountable_to"
    ACCOUNTABLE_OFFICER_FOR = "accountable_officer_for"
    HEAD_OF_PAID_SERVICE = "head_of_paid_service"
    SCRUTINISED_BY = "scrutinised_by"
    PERFORMANCE_MANAGED_BY = "performance_managed_by"
    ADVISES = "advises"
    DIRECT_ACCESS_TO = "direct_access_to"
    APPOINTED_BY = "appointed_by"
    SUPPORTED_BY = "supported_by"
