"""Word files made for the tests: by python-docx, and by hand where it has no means."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, nsmap
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def word_file(build: Callable[[WordDocument], object]) -> bytes:
    """A file with what `build` puts into an empty document."""
    word = docx.Document()
    build(word)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def body_file(body: str, namespace: str = nsmap["w"]) -> bytes:
    """A file of the smallest kind around the markup of its body."""
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = _TYPE.format("document.main")
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return archive_of(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
            f'<Default Extension="rels" ContentType="{rels}"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
        }
    )


def archive_of(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def add_part(word: WordDocument, sort: str, inside: str) -> None:
    """A part that python-docx does not make: "footnotes", "endnotes"."""
    xml = f"<w:{sort} {nsdecls('w')}>{inside}</w:{sort}>"
    part = Part(PackURI(f"/word/{sort}.xml"), _TYPE.format(sort), xml.encode(), word.part.package)
    word.part.relate_to(part, f"{RELATIONSHIP_TYPE.FOOTNOTES.rpartition('/')[0]}/{sort}")


def add_run(paragraph: Paragraph, inside: str, properties: str = "") -> None:
    """A run of markup at the end of a paragraph."""
    run = f"<w:r {nsdecls('w')}><w:rPr>{properties}</w:rPr>{inside}</w:r>"
    paragraph._p.append(parse_xml(run))  # the library has no other way to add one


def number_paragraph(paragraph: Paragraph, list_id: int, level: int) -> None:
    inside = f'<w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/>'
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:numPr {nsdecls('w')}>{inside}</w:numPr>"))


def add_list(word: WordDocument, formats: list[tuple[str, str]], *, start: int = 1) -> int:
    """A list with a format and a text a level ("decimal", "%1."); gives its id."""
    level = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    levels = "".join(level.format(n, start, form, text) for n, (form, text) in enumerate(formats))
    root = word.part.numbering_part.element
    root.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90{start}">{levels}</w:abstractNum>')
    )
    number = parse_xml(
        f'<w:num {nsdecls("w")} w:numId="9{start}"><w:abstractNumId w:val="90{start}"/></w:num>'
    )
    root.append(number)
    return int(f"9{start}")
