"""Names of events: a headline stands as it is, a bare word is told with all that is known, and nothing is made up."""

from __future__ import annotations

import pytest

from eventmodel.model import Event, Role
from eventmodel.report.naming import event_title
from eventmodel.values import When


def event(
    title: str, kind: str, day: str | None = None, where: str | None = None, role: Role = Role.BACKGROUND
) -> Event:
    when = None if day is None else When(day)
    return Event("e1-0", kind, title, when, where, (), (), (("a2-0", role),), ())


@pytest.mark.parametrize(
    ("happened", "name"),
    [
        (event("charged", "arrest", "2019-03-14"), "Arrest, 14 March 2019: “charged”"),
        (event("signed", "agreement", None, "Quayside School"), "Agreement, Quayside School: “signed”"),
        (event("vigil", "ceremony"), "Ceremony: “vigil”"),
        (event("2016", "disaster", "2016"), "Disaster, 2016"),
        (event("1951", "other", "1951"), "Event, 1951"),
        (event("war", "war", "1994"), "War, 1994"),
        (event("five-week war", "war", "2014-09-03"), "Five-week war, 3 September 2014"),
        (event("gathering", "other"), "gathering"),
        (event("", "arrest"), "Arrest"),
        (event("met", "meeting", None, "Ashrel valley or border or Brennholm, Estmark"), "Meeting: “met”"),
        (event("collapse of the old bridge", "disaster", "1971"), "collapse of the old bridge"),
        (event("Ferry sinks", "disaster", "2019-03-12", "Marenta", Role.MAIN), "Ferry sinks"),
    ],
)
def test_an_event_is_named_by_what_is_known_of_it(happened: Event, name: str) -> None:
    assert event_title(happened) == name
