"""Which function shapes the rows of which question."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.query.answer import Row
from kg.query.arguments import Arguments
from kg.query.selected import Selected
from kg.query.shape.accountability_chain import accountability_chain
from kg.query.shape.board_members import board_members
from kg.query.shape.coterminous import coterminous
from kg.query.shape.dual_roles import dual_roles
from kg.query.shape.evidence import evidence
from kg.query.shape.joint_appointments import joint_appointments, joint_posts_without_holder
from kg.query.shape.options_compared import options_compared
from kg.query.shape.shared_board_members import shared_board_members
from kg.query.shape.two_tier_partnerships import two_tier_partnerships

SHAPES: Mapping[str, Callable[[Selected, Arguments], list[Row]]] = {
    "accountability-chain": accountability_chain,
    "board-members": board_members,
    "coterminous": coterminous,
    "dual-roles": dual_roles,
    "evidence": evidence,
    "joint-appointments": joint_appointments,
    "joint-posts-without-holder": joint_posts_without_holder,
    "options-compared": options_compared,
    "shared-board-members": shared_board_members,
    "two-tier-partnerships": two_tier_partnerships,
}
