"""When and by whom a web page says it was published: from its own marks, nothing is asked anywhere."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from lxml import etree

_DATES = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish_date",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.date", "dc.date", "date",
)  # fmt: skip
_SITES = ("og:site_name", "application-name", "dc.publisher", "twitter:site")
_DAY = re.compile(r"\s*((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_MAX_DATA = 200_000
_MAX_NAME = 80


def page_origin(root: "etree._Element") -> tuple[str, str]:
    """The day, as 2024-05-16, and the name of the site; empty where the page does not say."""
    marks = _marks(root)
    data = list(_linked_data(root))
    days = [marks.get(name, "") for name in _DATES]
    days += [entry["datePublished"] for entry in data if isinstance(entry.get("datePublished"), str)]
    days += [node.get("datetime") or "" for node in root.iter("time")]
    names = [marks.get(name, "") for name in _SITES]
    publishers = [entry.get("publisher") for entry in data]
    names += [
        entry["name"]
        for entry in publishers
        if isinstance(entry, dict) and isinstance(entry.get("name"), str)
    ]
    names.append(_host(root, marks))
    published = next((day for text in days if (day := _day(text))), "")
    return published, next((" ".join(name.split())[:_MAX_NAME] for name in names if name.strip()), "")


def _marks(root: "etree._Element") -> dict[str, str]:
    """The contents of the page's meta elements by their names in lower case, the first of each."""
    found: dict[str, str] = {}
    for node in root.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        found.setdefault(name.lower(), node.get("content") or "")
    return found


def _linked_data(root: "etree._Element") -> Iterator[dict[str, Any]]:
    """The objects of the page's linked data (JSON-LD), as far as they stand on top or in a graph."""
    for node in root.iter("script"):
        if (node.get("type") or "").lower() != "application/ld+json" or len(node.text or "") > _MAX_DATA:
            continue
        try:
            found = json.loads(node.text or "")
        except (ValueError, RecursionError):
            continue
        entries = found if isinstance(found, list) else [found]
        for entry in entries:
            if isinstance(entry, dict):
                yield entry
                graph = entry.get("@graph")
                yield from (
                    part for part in (graph if isinstance(graph, list) else ()) if isinstance(part, dict)
                )


def _host(root: "etree._Element", marks: dict[str, str]) -> str:
    """The host of the address that the page gives itself."""
    addresses = [node.get("href") or "" for node in root.iter("link") if node.get("rel") == "canonical"]
    for address in (*addresses, marks.get("og:url", "")):
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            continue
        if host:
            return host.removeprefix("www.")
    return ""


def _day(text: str) -> str:
    """The day that a moment in ISO 8601 begins with; empty when there is none in the calendar."""
    found = _DAY.match(text)
    if found is None:
        return ""
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return ""
