"""The body whose document it is; none rather than a wrong one."""

from __future__ import annotations

import pytest

from kg.extract.scene import set_scene
from kg.extract.text.passage import read_passages
from loaders.read import read_text


def own(text: str) -> str | None:
    passages = [p for _, p in read_passages(read_text(text, "d")) if p.text]
    body = set_scene(passages, None).own
    return body.name if body is not None else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foxley Borough Council\n\nThe Executive\n\nAnn Rhodes is the Leader.", "Foxley Borough Council"),
        ("MINUTES OF FOXLEY PARISH COUNCIL ANNUAL MEETING\n\nPresent: Cllr A. Rhodes (Chair)", "Foxley Parish Council"),
        ("Cyngor Bro Foxley\n\nFoxley County Council\n\nOur cabinet\n\nAnn Rhodes, Leader", "Foxley County Council"),
        ("The Foxley Harbour Authority is a body that runs the harbour. Ann Rhodes chairs it.", "Foxley Harbour Authority"),
        ("Careers at Foxley District Council\n\nWe look for a Head of Housing.", "Foxley District Council"),
        ("Central London Community Healthcare NHS Trust\n\nAnn Rhodes is its chair.", "Central London Community Healthcare NHS Trust"),
        ("Head of Housing - Foxley City Corporation\n\nAppointment & Authority\n\nAppointed by the State.", "Foxley City Corporation"),
        ("NHS Confederation\n\nAnn Rhodes is chief executive.", "NHS Confederation"),
        ("State of Foxley\n\nProceedings of the Kelder Zone Council, ninth meeting\n\nPresent: Ann Rhodes", "Kelder Zone Council"),
        ("Foxley County Structure\n\nThe Board of Supervisors runs Foxley County.\n\nFoxley County has a sheriff.", "Foxley County"),
        ("COUNTY OF FOXLEY\n\nBoard of Supervisors\n\nChair: Ann Rhodes", "County of Foxley"),
        ("Trustees of the Foxley Museums Federation\n\nAnn Rhodes is Chair.", "Foxley Museums Federation"),
    ],
)  # fmt: skip
def test_a_title_tells_whose_document_it_is(text: str, name: str) -> None:
    assert own(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Building Effective Partnerships\n\nPresent: Ann Rhodes, Chief Executive",
        "Our leadership team\n\nAnn Rhodes - Chief Executive",
        "Minutes of the meeting held in Foxley Community Centre\n\nPresent: Ann Rhodes (Clerk)",
        "Foxley Council and Kelder Council name one chief executive\n\nFoxley Council and Kelder Council agreed it.",
        "Open Forum\n\nAnn Rhodes (Clerk) spoke.",
        "She was once at Foxley Council. Ann Rhodes then joined Kelder Hospice and Haugh University.",
    ],
)
def test_where_nothing_tells_it_there_is_none(text: str) -> None:
    assert own(text) is None
