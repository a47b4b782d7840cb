"""The analysis: views of a dossier, computed when they are asked for and never stored in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final

import attrs

from eventmodel.assembling import assemble
from eventmodel.comparison import (
    Coverage,
    Witnesses,
    coverage_of,
    find_discrepancies,
    groups_of,
    is_of_another_year,
    without_repeats,
)
from eventmodel.decisions import Standing, stand
from eventmodel.errors import NoSuchRecordError
from eventmodel.linking import (
    NOT_KNOWN,
    Copy,
    Linking,
    Origin,
    Origins,
    Readings,
    Version,
    find_copies,
    find_origins,
    find_versions,
    link_mentions,
)
from eventmodel.model.attribute import attribute_or_own
from eventmodel.model.dossier import Dossier
from eventmodel.model.mention import Role, main_mention_id
from eventmodel.model.resolution import Resolution
from eventmodel.resolution import DEFAULT_POLICY, History, Policy, explained, history_of
from eventmodel.resolution.reliability import Estimates, Observation, estimate_reliability, observations_of
from eventmodel.showing import Shown
from eventmodel.values.gazetteer import Gazetteer
from eventmodel.values.world import world

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventmodel.model.claim import Claim
    from eventmodel.model.discrepancy import Discrepancy, Position
    from eventmodel.model.event import Event


_OF_POLICY: Final = frozenset({"resolutions", "_resolutions"})
"""The views that hang on the policy."""


def analyse(
    dossier: Dossier,
    *,
    policy: Policy = DEFAULT_POLICY,
    gazetteer: Gazetteer | None = None,
    families: Mapping[str, str] | None = None,
    readings: Readings | None = None,
) -> Analysis:
    """Give the views of a dossier: its events, discrepancies, resolutions and origins.

    They are a pure function of the records, the policy and the tables: any order of the same records gives the same
    views.

    Args:
        dossier: the records.
        policy: which rule decides which attribute.
        gazetteer: what is asked when places are compared; the shipped one where none is given.
        families: the publisher of each outlet, by its source key or domain: outlets of one may depend on one another,
            so they are one origin at the least.
        readings: what was read of articles for an earlier analysis, which new articles extend; no view hangs on it.

    Examples:
        >>> from eventmodel.model import Article
        >>> page, later = (Article.from_text(text) for text in ("Two boats sank.", "A shed burned."))
        >>> kept = Readings()
        >>> before = analyse(Dossier.of(page), readings=kept)
        >>> len(before.events), len(analyse(Dossier.of(page, later), readings=kept).events)
        (1, 2)
    """
    gazetteer = world() if gazetteer is None else gazetteer
    return Analysis(dossier, policy, gazetteer, dict(families or {}), readings)


@attrs.frozen(slots=False, eq=False, repr=False)
class Analysis(Shown):
    """The views of a dossier, lazy and immutable.

    Attributes:
        dossier: the records.
        policy: which rule decides which attribute.
        gazetteer: what is asked when places are compared.
        families: the publisher of each outlet, by its source key or domain.
        readings: what was read of articles before; None where nothing is kept.
    """

    dossier: Dossier
    policy: Policy
    gazetteer: Gazetteer
    families: Mapping[str, str] = attrs.field(factory=dict[str, str])
    readings: Readings | None = None

    def __repr__(self) -> str:
        articles, claims = len(self.dossier.articles), len(self.dossier.claims)
        return f"<Analysis: {articles} articles, {claims} claims, policy {self.policy.name}>"

    @cached_property
    def standing(self) -> Standing:
        """What stands of the records after what people decided, and what of their decisions leads nowhere."""
        return stand(self.dossier)

    @property
    def records(self) -> Dossier:
        """The records that the views are made of: those that nobody took back."""
        return self.standing.effective

    @cached_property
    def copies(self) -> tuple[Copy, ...]:
        """The pairs of articles that share passages of copy."""
        return find_copies(self.records.articles.values(), quoted=self._quoted, readings=self.readings)

    @cached_property
    def _quoted(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        return {
            article: [(c.span.start, c.span.end) for c in claims if c.attribute == "quote"]
            for article, claims in self.records.claims_by_article.items()
        }

    @cached_property
    def all_origins(self) -> Origins:
        """The origins of all articles."""
        judged = self.standing.origins
        return find_origins(
            self.records.articles.values(),
            self.copies,
            families=self.families,
            same=judged.same,
            different=judged.different,
            unsure=judged.unsure,
        )

    @cached_property
    def versions(self) -> tuple[Version, ...]:
        """The later texts that outlets printed of their own articles; where people say which is later, that holds."""
        stated = self.standing.versions.pairs
        spoken = {frozenset(pair) for pair in stated}
        found = find_versions(self.records.articles.values(), self.copies)
        others = (version for version in found if frozenset((version.earlier, version.later)) not in spoken)
        return (*(Version(earlier, later, "a person says so") for earlier, later in stated), *others)

    def origins(self, claim: Claim) -> Origin:
        """Give where a claim really comes from, once reprints and agency copy are folded together.

        A claim whose article the dossier does not hold has an origin that is not known.
        """
        if claim.article not in self.records.articles:
            return Origin(claim.article, NOT_KNOWN, "the dossier does not hold its article", (claim.article,))
        return self.all_origins.origin_of_claim(claim)

    @cached_property
    def orphans(self) -> tuple[Claim, ...]:
        """The claims that are about a mention that the dossier does not hold: kept, but on no event."""
        known = self.records.mentions
        return tuple(c for c in self.records.claims.values() if c.mention and c.mention not in known)

    @cached_property
    def witnesses(self) -> Witnesses:
        """Which outlet and which origin stand behind each claim."""
        articles = self.records.articles
        whole = {key: self.all_origins.origin_of(key).id for key in articles}
        return Witnesses(articles, whole, self.gazetteer, self.all_origins)

    @cached_property
    def links(self) -> Linking:
        """The mentions that were joined and why, what is unsure, and what people judged that could not be met."""
        judged = self.standing.judgements
        return link_mentions(
            self.records,
            same=judged.same,
            different=judged.different,
            unsure=judged.unsure,
            readings=self.readings,
        )

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events, those of most articles first."""
        claims: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in self.records.claims.values():
            claims[claim.mention].append(claim)
        found = [
            assemble(
                [self.records.mentions[m] for m in link.mentions],
                [c for m in link.mentions for c in claims[m]],
                self.witnesses,
            )
            for link in self.links
        ]
        return tuple(sorted(found, key=_prominence))

    @cached_property
    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """What differs, event by event."""
        return tuple(d for event in self.events for d in self.discrepancies_of(event))

    def discrepancies_of(self, event: Event, attribute: str | None = None) -> tuple[Discrepancy, ...]:
        """Give what differs between the claims about one event, all of them or those about one attribute."""
        return tuple(d for d in self._discrepancies[event.id] if attribute in {None, d.attribute})

    @cached_property
    def _discrepancies(self) -> Mapping[str, tuple[Discrepancy, ...]]:
        found = {
            event.id: find_discrepancies(
                event, self._in_force(self.claims_of(event)), self._claims_of_articles(event), self.witnesses
            )
            for event in self.events
        }
        return without_repeats(found, self.events)

    def _claims_of_articles(self, event: Event) -> tuple[Claim, ...]:
        """All claims of the articles that are about an event."""
        by_article = self.records.claims_by_article
        mains = (article for article, role in event.articles if role is Role.MAIN)
        return self._in_force(claim for article in mains for claim in by_article.get(article, ()))

    def _in_force(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Leave out the claims that were withdrawn, replaced or superseded."""
        return tuple(claim for claim in claims if claim.id not in self.standing.unsupporting)

    @cached_property
    def set_aside(self) -> Mapping[str, str]:
        """The claims that no resolution counts, each with the reason: what an outlet's later text says otherwise too.

        Comparison still shows those of versions that linking found: that an outlet changed its figure is an update.
        """
        pairs = tuple((version.earlier, version.later) for version in self.versions)
        followed = attrs.evolve(self.standing.versions, found=pairs)
        return dict(sorted({**self.standing.unsupporting, **followed.superseded}.items()))

    @cached_property
    def resolutions(self) -> tuple[Resolution, ...]:
        """What to believe, event by event."""
        return tuple(r for event in self.events for r in self.resolutions_of(event))

    def resolutions_of(self, event: Event) -> tuple[Resolution, ...]:
        """Give what to believe of each attribute of one event that has one true value."""
        return self._resolutions[event.id]

    @cached_property
    def _resolutions(self) -> Mapping[str, tuple[Resolution, ...]]:
        return {event.id: tuple(self._resolve(event)) for event in self.events}

    def _functional(self, event: Event) -> Mapping[str, Sequence[Sequence[Claim]]]:
        """By attribute that has one true value, the claims that speak of one thing."""
        claims: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims_of(event):
            if attribute_or_own(claim.attribute).functional:
                claims[claim.attribute].append(claim)
        return {attribute: self._groups(event, attribute, mine) for attribute, mine in sorted(claims.items())}

    def _resolve(self, event: Event) -> list[Resolution]:
        groups = self._functional(event)
        ruled = {attribute for mention, attribute in self.standing.rulings.decisions if mention in event.mentions}
        found = (
            self.policy.resolve(
                event.id,
                attribute,
                self.claims_of(event, attribute),
                self.witnesses,
                groups=groups.get(attribute),
                ruled=self.standing.rulings.on(event.mentions, attribute),
                set_aside=self.set_aside,
            )
            for attribute in sorted({*groups, *ruled})
        )
        return [resolution for resolution in found if resolution is not None]

    def _groups(self, event: Event, attribute: str, claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
        """Of an attribute that an event has many of, the claims that speak of one thing."""
        main = frozenset(main_mention_id(article) for article, role in event.articles if role is Role.MAIN)
        others = [c for c in claims if is_of_another_year(c, event, self.witnesses)]
        strange = {c.id for c in others}
        own = [c for c in claims if c.id not in strange]
        return (*groups_of(attribute, own, main), *groups_of(attribute, others, main))

    def under(self, policy: Policy) -> Analysis:
        """Give the same analysis by another policy, so that several can stand side by side; nothing is linked again."""
        other = attrs.evolve(self, policy=policy)
        _ = self.events, self._discrepancies
        kept = {name: view for name, view in vars(self).items() if name not in _OF_POLICY}
        vars(other).update({"policy": policy, **{name: view for name, view in kept.items() if name != "policy"}})
        return other

    def history(self, event: Event, attribute: str) -> History:
        """Tell how the belief about one attribute moved, day by day, as the articles came out.

        Claims that were corrected are in none of it; rulings of people are not, as they come after the articles.
        """
        withdrawn = self.standing.corrections.reasons
        claims = tuple(claim for claim in self.claims_of(event, attribute) if claim.id not in withdrawn)
        grouped = partial(self._groups, event, attribute)
        return history_of(self.policy, event.id, attribute, claims, self.witnesses, grouped=grouped)

    def coverage(self, event: Event) -> Coverage:
        """Tell which outlet reports what of an event, and what each leaves out."""
        return coverage_of(event, self.claims_of(event), self.witnesses)

    def observations(self) -> tuple[Observation, ...]:
        """Give what every outlet says of each attribute that has one true value, by the side that it takes."""
        return tuple(
            o for event in self.events for o in observations_of(event, self._functional(event), self.witnesses)
        )

    def reliability(self, **stated: Any) -> Estimates:
        """Estimate how far each outlet can be trusted; the arguments are those of `estimate_reliability`.

        Raises:
            MissingExtraError: where numpy and scipy are not installed.
        """
        return estimate_reliability(self.observations(), **stated)

    def resolution_of(self, event: Event, attribute: str) -> Resolution | None:
        """Give what to believe of one attribute of one event; None where nothing is claimed that tells."""
        return next((r for r in self._resolutions[event.id] if r.attribute == attribute), None)

    def claims_of(self, event: Event, attribute: str | None = None) -> tuple[Claim, ...]:
        """Give the claims about one event, all of them or those about one attribute."""
        claims = (self.records.claims[key] for key in event.claims)
        return tuple(c for c in claims if attribute in {None, c.attribute})

    def claims_behind(self, side: Position | Resolution) -> tuple[Claim, ...]:
        """Give the claims of a position, or those that support a resolution."""
        keys = side.supporting if isinstance(side, Resolution) else side.claims
        return tuple(self.records.claims[key] for key in keys)

    @cached_property
    def events_by_mention(self) -> Mapping[str, Event]:
        """The event of each mention."""
        return {mention: event for event in self.events for mention in event.mentions}

    def explain(self, key: str) -> str:
        """Say in words where a claim, an event, a discrepancy or a resolution comes from, down to the quote.

        Raises:
            NoSuchRecordError: for an id that this analysis does not know.
        """
        if key in self.standing.retracted:
            acts = (f"{act.author}: {act.reason or 'no reason given'}" for act in self.standing.retracted[key])
            return "\n".join((f"{key} was withdrawn, and is in no view", *(f"  {act}" for act in acts)))
        if key in self.records.claims:
            return self._explain_claim(self.records.claims[key])
        for discrepancy in self.discrepancies:
            if discrepancy.id == key:
                claims = [self.records.claims[c] for p in discrepancy.positions for c in p.claims]
                return "\n".join((discrepancy.explanation, *(f"  {self._explain_claim(c)}" for c in claims)))
        for resolution in self.resolutions:
            if resolution.id == key:
                return explained(resolution, lambda claim: self._explain_claim(self.records.claims[claim]))
        for event, link in ((e, k) for e in self.events for k in self.links if set(k.mentions) == set(e.mentions)):
            if event.id == key:
                reasons = (f"  {why.a} and {why.b}: {'; '.join(map(str, why.signs))}" for why in link.why)
                return "\n".join((f"{event.title}: {len(event.articles)} article(s)", *reasons))
        raise NoSuchRecordError(f"no claim, event, discrepancy or resolution is named {key!r} here")

    def _explain_claim(self, claim: Claim) -> str:
        article = self.records.articles.get(claim.article)
        outlet = (article.source if article is not None else "") or "an outlet that the page does not show"
        said_by = f", said by {' → '.join(claim.attribution)}" if claim.attribution else ""
        return (
            f"{claim.attribute} {claim.reading}: {outlet}, characters {claim.span.start} to {claim.span.end}, "
            f"“{claim.span.exact}”{said_by}; origin: {self.origins(claim).name}{self._no_longer(claim)}"
        )

    def _no_longer(self, claim: Claim) -> str:
        why = self.set_aside.get(claim.id)
        return "" if why is None else f"; it supports no value any more: {why}"


def _prominence(event: Event) -> tuple[object, ...]:
    mains = sum(role.value == "main" for _, role in event.articles)
    return -mains, -len(event.articles), -len(event.claims), event.id
