"""Events: which mentions of different articles are one real happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.linking.background_events import compare_background, group_mentions
from eventmodel.linking.constraints import Unmet, settle
from eventmodel.linking.links import Firmness, Linking
from eventmodel.linking.main_events import gather_evidence, group_mains, pair_of
from eventmodel.linking.telling import Telling
from eventmodel.model import main_mention_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventmodel.linking.readings import Readings
    from eventmodel.model import Dossier

    Pair = tuple[str, str]


def link_mentions(
    dossier: Dossier,
    *,
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
    unsure: Iterable[Pair] = (),
    readings: Readings | None = None,
) -> Linking:
    """Tell which mentions speak of one event: a pure function of the set of records and of what people judged.

    Main mentions are joined first, by what their articles have in common; then those in the background, with
    each other and with main ones, by type, title, time, place, participants and figures. Every mention is in
    exactly one event. Of itself the linker puts at most one mention of an article into an event.

    Args:
        dossier: the records.
        same: pairs of mention ids that are one event, whatever else speaks against it.
        different: pairs that are not. Where `same` pairs lead from one to the other, these stand, and the pair
            is listed as unmet, with the path.
        unsure: pairs that a person could not decide: they join and part nothing, and are shown as unsure.
        readings: what was read of articles before, which grows by those that are new.

    Examples:
        >>> from eventmodel.model import Article, Dossier
        >>> here, there = (Article.from_text(f"A shed burned in {town}.") for town in ("Orrin", "Selm"))
        >>> mains = main_mention_id(here.id), main_mention_id(there.id)
        >>> len(link_mentions(Dossier.of(here, there))), len(link_mentions(Dossier.of(here, there), same=[mains]))
        (2, 1)
    """
    evidence = gather_evidence(dossier, readings)
    known = {*dossier.mentions, *map(main_mention_id, dossier.articles)}
    settled = settle(known, same, different)
    main_of = [main_mention_id(key) for key in evidence.keys]
    place_of = {key: place for place, key in enumerate(main_of)}
    together = [[place_of[key] for key in group if key in place_of] for group in settled.groups]

    def may_join(one: Sequence[int], other: Sequence[int]) -> bool:
        return settled.allow([main_of[place] for place in one], [main_of[place] for place in other])

    grouped = group_mains(evidence, [group for group in together if group], may_join)
    compared = compare_background(dossier, evidence)
    groups = group_mentions(dossier, [[main_of[place] for place in group] for group in grouped], settled, compared)
    judged = {pair: Firmness.JUDGED for pair in _ordered(same) if known.issuperset(pair)}
    doubted = {pair: Firmness.UNSURE for pair in _ordered(unsure) if known.issuperset(pair) and pair not in judged}
    told = Telling(evidence, place_of, compared, {**doubted, **judged})
    strange = [Unmet(*pair, "unsure", "not known here") for pair in _ordered(unsure) if not known.issuperset(pair)]
    return Linking(*told.links_of(groups, settled), (*settled.unmet, *strange))


def _ordered(pairs: Iterable[Pair]) -> list[Pair]:
    return sorted({pair_of(*pair) for pair in pairs})
