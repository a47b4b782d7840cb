"""Closed classes of English words that mark where phrases begin and end."""

from __future__ import annotations

DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your some many most several few all "
    "both each every another other one two three four five no any more".split()
)
POSSESSIVES = frozenset("his her its their our my your".split())
SUBJECT_PRONOUNS = frozenset("he she they it we i you".split())
RELATIVES = frozenset("who which that".split())
BE = frozenset("is are was were be been being am 's 're".split())
HAVE = frozenset("has have had having".split())
DO = frozenset("do does did".split())
MODALS = frozenset("will would can could may might must shall should cannot won't wouldn't can't couldn't".split())
NEGATED = frozenset(
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't mustn't shouldn't mightn't".split()
)
AUXILIARIES = BE | HAVE | DO | MODALS | NEGATED
ADVERBS = frozenset(
    "also later then still further already earlier repeatedly never just even once ever simply "
    "again now soon often always not n't too recently himself herself themselves itself both all "
    "each instead thus therefore however meanwhile perhaps indeed nevertheless nonetheless "
    "finally first previously though moreover furthermore additionally otherwise neither either "
    "yesterday today tomorrow reportedly allegedly".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from with without to into about over under after before during against "
    "between among through across near within outside inside despite amid since until toward "
    "towards upon per via alongside like unlike including following regarding concerning behind "
    "beyond around off out up down as than ahead because".split()
)
INNER_PREPOSITIONS = frozenset("of in at for from with within on to among inside near behind across".split())
SUBORDINATORS = frozenset(
    "that but because while when whenever as if since though although after before where whether "
    "which who whom whose than so unless until once what how why whereas like".split()
)
CONJUNCTIONS = frozenset("and or but nor yet so then plus".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec".split()
)
DAY_WORDS = frozenset("today yesterday tomorrow tonight morning afternoon evening night week month year".split())
TIME_WORDS = WEEKDAYS | MONTHS | DAY_WORDS | frozenset("last late early next earlier later again".split())
QUOTE_TOKEN = "<q>"  # noqa: S105 - stands for a whole quotation among the words of its sentence
