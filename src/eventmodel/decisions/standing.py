"""Standing: what of a dossier stands once everything that people decided is taken into account."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from eventmodel.decisions.aims import Aims
from eventmodel.decisions.anchoring import Anchors, Orphan
from eventmodel.decisions.corrections import Corrections
from eventmodel.decisions.judgements import Judgements, Subject
from eventmodel.decisions.retractions import Retractions
from eventmodel.decisions.rulings import Rulings
from eventmodel.decisions.versions import Versions
from eventmodel.model.dossier import Dossier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eventmodel.decisions.conflicts import Conflict
    from eventmodel.model.acts import Retraction


def stand(dossier: Dossier) -> Standing:
    """Give what stands of a dossier after what people decided; each part is worked out when it is asked for.

    It is a pure function of the set of records: their order, and how often they were merged, mean nothing.

    Examples:
        >>> from eventmodel.model import Article, Retraction
        >>> page = Article.from_text("Two boats sank.", source="The Example")
        >>> dossier = Dossier.of(page)
        >>> back = Retraction(dossier.target(page), author="Ana", reason="a hoax")
        >>> after = stand(dossier.add(back))
        >>> len(after.effective.articles), [act.reason for act in after.retracted[page.id]]
        (0, ['a hoax'])
    """
    return Standing(dossier)


@attrs.frozen(slots=False)
class Standing:
    """What stands of a dossier, lazy and immutable.

    Attributes:
        dossier: all of the records.
    """

    dossier: Dossier

    @cached_property
    def _anchors(self) -> Anchors:
        return Anchors(self.dossier)

    @cached_property
    def _retractions(self) -> Retractions:
        return Retractions(self._anchors)

    @cached_property
    def _aims(self) -> Aims:
        return Aims(self._anchors, self.effective)

    @property
    def effective(self) -> Dossier:
        """The records that views use: what nobody took back, without the retractions themselves."""
        return self._retractions.effective

    @property
    def retracted(self) -> Mapping[str, tuple[Retraction, ...]]:
        """The records that are out of use, by id, each with the retractions that made it so."""
        return self._retractions.retracted

    @cached_property
    def judgements(self) -> Judgements:
        """Which mentions people say are of one event, or of two."""
        return Judgements(self._aims)

    @cached_property
    def origins(self) -> Judgements:
        """Which articles people say have one origin, or two."""
        return Judgements(self._aims, Subject.ORIGINS)

    @cached_property
    def corrections(self) -> Corrections:
        """The claims that were withdrawn or replaced."""
        return Corrections(self._aims, self.retracted)

    @cached_property
    def versions(self) -> Versions:
        """Which articles people say are later versions of others."""
        return Versions(self._aims, self.corrections)

    @cached_property
    def rulings(self) -> Rulings:
        """What editors decided on values."""
        return Rulings(self._aims, self.judgements)

    @cached_property
    def unsupporting(self) -> Mapping[str, str]:
        """The claims that are shown and support no value any more, by id, each with the reason in words."""
        return dict(sorted({**self.corrections.reasons, **self.versions.superseded}.items()))

    @cached_property
    def orphans(self) -> tuple[Orphan, ...]:
        """The acts in force whose targets could not be found or are out of use, each with the reason."""
        parts = self._retractions, self.judgements, self.origins, self.corrections, self.rulings, self.versions
        return tuple(sorted((o for part in parts for o in part.orphans), key=lambda o: (o.act.id, o.target.id)))

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Where people's decisions contradict one another, each with words that explain it."""
        parts = self.judgements, self.origins, self.corrections, self.rulings, self.versions
        return tuple(conflict for part in parts for conflict in part.conflicts)
