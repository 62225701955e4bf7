"""Names of organisations: where they begin and end, and which type they are."""

from __future__ import annotations

import pytest

from kg.extract.bodies.organisations import find_organisations
from kg.extract.names.atoms import Label
from kg.extract.text.tokens import tokenise


def names(text: str) -> dict[str, str]:
    """The names found in a text, with the type of each."""
    return {a.text: a.type for a in find_organisations(tokenise(text)) if a.label is Label.BODY}


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("New Foxley District Council", "body"),
        ("Old Kelder and Park Haugh Development Corporation", "body"),
        ("Thornsea, Ardle and Haugh Council", "body"),
        ("Thornsea City, Ardle and Haugh Borough Council", "body"),
        ("Ardle Trust Network", "body"),
        ("Ardle Carers' Forum", "body"),
        ("Department for Water, Housing and Communities", "body"),
        ("Ministry of Housing, Communities and Local Government", "body"),
        ("Royal College of General Engineers", "body"),
        ("University College London", "body"),
        ("Ardle School of Economics and Political Science", "body"),
        ("National League of Harbours", "body"),
        ("Cyngor Bro Ardle", "body"),
        ("Comhairle nan Eilean Ardle", "body"),
        ("Te Rūnanga o Ngāi Ardle", "body"),
        ("eArdweni Metropolitan Municipality", "body"),
        ("City of Ardle", "body"),
        ("Regional District of Ardle", "body"),
        ("Ardle Unified School District", "body"),
        ("Port Authority of Old Ardle and New Kelder", "body"),
        ("Ardle Zilla Parishad", "body"),
        ("House of Commons", "body"),
        ("Ardle and the Isles Council", "body"),
        ("Department of Culture and the Regions", "body"),
        ("Area 9 Agency on Aging", "body"),
        ("Rural City of Ardle", "body"),
        ("District Council of Ardle", "body"),
        ("State of New Ardle", "body"),
        ("Instituto dos Portos Fluviais", "body"),
        ("Heddlu'r Ardle", "body"),
        ("Ardle Government", "body"),
        ("Children, Young People and Families Scrutiny Panel", "board"),
        ("Audit, Risk and Finance Committee", "board"),
        ("Finance and General Purposes Committee", "board"),
        ("Select Committee on Health", "board"),
        ("Ardle Council of Governors", "board"),
        ("Ardle Planning and Zoning Commission", "board"),
        ("Quality, Safety and Experience Committee", "board"),
        ("Sub-Committee on Sand Mining", "board"),
        ("Remuneration and Terms of Service Committee", "board"),
        ("Ardle Children's Trust", "partnership"),
        ("Ardle Mayoral Forum", "partnership"),
        ("Ardle Corporate Joint Committee", "partnership"),
    ],
)
@pytest.mark.parametrize("sentence", ["The chair of the {} resigned.", "They wrote to {} in May.", "{}"])
def test_a_name_is_found_whole_and_with_its_type(name: str, type_: str, sentence: str) -> None:
    assert names(sentence.format(name)).get(name) == type_


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("In May Foxley Group plc was sold.", "May Foxley Group plc"),
        ("We asked Janet Pool.", "Janet Pool"),
        ("Mayor Joy Church spoke.", "Mayor Joy Church"),
        ("Foxley Council, Kelder and Haugh Council agreed.", "Foxley Council, Kelder and Haugh Council"),
        ("Ann Rhodes, Kelder and Haugh Council", "Ann Rhodes, Kelder and Haugh Council"),
        ("The Committee on Monday heard it.", "Committee on Monday"),
        ("Genuine trust is needed.", "Genuine trust"),
        ("They want a better Customer Service.", "Customer Service"),
        ("The NHS service is good.", "NHS service"),
        ("Foxley Council and Kelder local government agreed.", "Foxley Council and Kelder local government"),
        ("Central Government pays.", "Central Government"),
        ("Appointment & Authority", "Appointment & Authority"),
        ("Approval of Board Minutes", "Approval of Board"),
        ("Ann Rhodes, Room 19 City Treasury", "Room 19 City Treasury"),
        ("A State of Emergency was declared.", "State of Emergency"),
        ("In 2019 Foxley Council met.", "2019 Foxley Council"),
        ("The Foxley Council for the Kelder Forum spoke.", "Foxley Council for the Kelder Forum"),
        (
            "Director of Public Health, Kelder and Isle of Haugh Health Authority",
            "Public Health, Kelder and Isle of Haugh Health Authority",
        ),
        ("Police Chief Stan Foxley resigned.", "Police Chief Stan Foxley"),
        ("The Committee on Foxley's request met.", "Committee on Foxley"),
        ("There is in Kelder an Office of the Chief Foxer.", "Kelder an Office of the Chief Foxer"),
        ("University of Foxley and NHS Kelder agreed.", "University of Foxley and NHS Kelder"),
    ],
)
def test_words_beside_a_name_are_not_its_part(text: str, wrong: str) -> None:
    assert wrong not in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foxley Annual Parish Council met.", "Foxley Parish Council"),
        ("NHS Foxley Strengthening Care Programme", "NHS Foxley"),
        ("Ann Rhodes from Foxley and Haugh City Council said so.", "Foxley and Haugh City Council"),
        ("Ian Banks, Ardle Institute of Environmental health", "Ardle Institute of Environmental health"),
        ("The City of Ardle's Procurement Policy", "City of Ardle"),
        ("the Ardle International Airport", "Ardle International Airport"),
        ("A. Banks, Commissioner Street Lighting Bureau", "Street Lighting Bureau"),
        ("DEPT. OF LAW - Ann Rhodes", "DEPT. OF LAW"),
        ("Ian Banks, Office of Equal Opportunity Dept. of Law", "Office of Equal Opportunity"),
        (
            "The St Oswin's Centre for Health and Wellbeing is new.",
            "St Oswin's Centre for Health and Wellbeing",
        ),
        ("the Ardle Blood Transfusion Service", "Ardle Blood Transfusion Service"),
        ("Welsh Government", "Welsh Government"),
        ("National Specialist Services Directorate", "National Specialist Services Directorate"),
        ("the Area 9 Agency on Aging Governing Board", "Area 9 Agency on Aging"),
        ("Foxley Growers Singapore", "Foxley Growers Singapore"),
        ("She chairs Foxley Enterprise.", "Foxley Enterprise"),
        ("Ian Banks, Foxley & Co", "Foxley & Co"),
        ("Foxley Council and Kelder local government agreed.", "Foxley Council"),
    ],
)
def test_a_name_without_what_is_not_its_part(text: str, name: str) -> None:
    assert name in names(text)
    assert not {"Foxley Annual Parish Council", "Annual Parish Council", "Ardle International"} & set(
        names(text)
    )


def test_a_city_in_which_something_is_is_a_place() -> None:
    areas = [
        a for a in find_organisations(tokenise("It works in the City of Ardle.")) if a.label is Label.AREA
    ]
    assert [a.text for a in areas] == ["City of Ardle"]
