"""Words that say that somebody speaks, grouped by what may follow them."""

from __future__ import annotations


def _forms(verbs: str) -> frozenset[str]:
    """All forms of regular verbs: `warn` gives warns, warned, warning; `admit+` doubles its last letter."""
    found: set[str] = set()
    for entry in verbs.split():
        verb = entry.rstrip("+")
        stem = verb + verb[-1] if entry.endswith("+") else verb
        if verb.endswith("e"):
            found |= {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
        elif verb.endswith("y") and verb[-2] not in "aeou":
            found |= {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
        elif verb.endswith(("s", "ch", "sh", "x")):
            found |= {verb, verb + "es", verb + "ed", verb + "ing"}
        else:
            found |= {verb, verb + "s", stem + "ed", stem + "ing"}
    return frozenset(found)


# These take a quotation or a clause without 'that', and may stand before their subject: 'said Doe'.
INVERTING = frozenset(
    "said says say wrote writes added adds asked asks noted notes reported reports warned warns "
    "explained explains insisted insists argued argues recalled recalls tweeted tweets posted "
    "posts claimed claims announced announces stated states concluded concludes continued "
    "continues replied replies responded responds remarked answered chanted yelled commented "
    "quipped joked complained observed observes predicted declared declares confirmed confirms "
    "suggested suggests acknowledged admitted agreed shouted cried exclaimed stressed lamented "
    "read reads".split()
)

# Said of a statement as true or false; a clause or a quotation follows.
STATING = (
    _forms(
        "report announce state claim confirm explain insist argue stress acknowledge admit+ reveal "
        "declare conclude reply respond recall predict estimate suggest indicate allege deny testify "
        "caution vow pledge promise warn note add continue joke quip+ remark comment complain concede "
        "contend maintain observe reiterate repeat assert emphasise emphasize underline underscore tweet "
        "retweet post mention disclose calculate boast lament muse speculate assure inform notify remind "
        "advise inquire shout exclaim cry whisper affirm proclaim opine hint signal profess counter "
        "retort echo clarify rule agree tout cite recount relate relay confess elaborate surmise posit "
        "reason point detail outline imply stipulate specify theorize theorise attest counsel interject "
        "intone jest scoff snap+ crow gush deadpan recommend propose read answer chant yell anticipate"
    )
    | frozenset("said says say saying told tell tells telling wrote writes write writing written".split())
    | frozenset("swore swear swears wrote spoke speaks speak speaking".split())
) - {"read", "reading", "reasons", "reason", "details", "detail", "pointed", "points", "point", "pointing"}

# Held to be so in somebody's mind; a clause follows.
THINKING = (
    _forms(
        "believe hope fear expect doubt assume suspect worry imagine consider view regard deem decide "
        "learn discover wonder determine judge dream envision reckon"
    )
    | frozenset("think thinks thought thinking know knows knew knowing feel feels felt feeling".split())
    | frozenset("see sees saw find finds found understand understands understood want wants wanted".split())
    | frozenset("show shows showed demonstrates show showing".split())
)

# An act done by speaking: a person or a thing follows, then what is said of it.
ACTING = (
    _forms(
        "urge ask accuse blame criticise criticize condemn denounce praise thank welcome hail applaud "
        "commend congratulate dismiss reject refuse decline demand request order instruct implore beg+ "
        "call describe label brand depict portray defend present slam+ blast attack mock deride decry "
        "ridicule question challenge dispute refute endorse support oppose cheer encourage discourage "
        "threaten plead apologise apologize appeal characterise characterize paint cast rebuke chide "
        "scold lambast bash trash rip+ berate lash compare liken equate express voice issue contradict "
        "rebut+ debunk propose advocate refer+ hype tease taunt insult"
    )
    | frozenset({"forbade", "forbid", "forbids"})
) - frozenset(
    "orders presents rips casts cast supporting opposing encouraging challenging challenges "
    "appeal appeals insults insult attacks voices advising comparing ripping bashing pushing".split()
)

CUES = INVERTING | STATING | THINKING | ACTING | {"read", "reads"}

# These forms are as often nouns or adjectives; the verb reading needs a speaker right before it.
AMBIGUOUS = frozenset(
    "reports report claims claim calls call notes note plans plan hopes hope fears fear promises "
    "promise demands demand shows show posts post requests request estimates estimate charges "
    "charge states state comments comment tweets tweet offers offer attacks attack questions "
    "question doubts doubt worries worry views view vows vow pledges pledge supports support "
    "threatens signals signal hints hint jokes joke orders order blames blame praises praise "
    "cries cry rules rule remarks remark finds find dreams dream details reasons boasts boast "
    "complaints challenges challenge expected found thought known written saw understanding "
    "reading warning finding feeling meaning backed seen felt showing ruling planning asking "
    "meeting related present presented given calling considered detailed outlined read reads "
    "written reported alleged claimed announced revealed estimated confirmed proposed planned "
    "published issued issues issue raised delivered addressed rejected supported opposed determined decided".split()
)

# These tell somebody's words only where a clause follows, or nothing: 'found that', not 'found a boat'.
WITH_CLAUSE = frozenset(
    "agree agrees agreed continue continues continued continuing conclude concludes concluded "
    "repeat repeats repeated determine determined decide decides decided deciding learn learned "
    "learns discover discovered discovers find finds found see sees saw show shows showed showing "
    "demonstrate demonstrates demonstrated assume assumed suspect suspects suspected judge judged "
    "imagine imagined expect expects expected want wants wanted respond responds responded reply "
    "replies replied speak speaks spoke speaking imply implies implied cite recall understand "
    "understands understood observe observes observed maintain maintains maintained mean post "
    "posts posted hold holds held determine determines propose proposed proposes confirm relate "
    "related recommend address detailed know knows knew read reads whisper crow snapped snaps cry "
    "cries cried count reckon calculate calculated signal signals signalled signaled measure "
    "doubt doubts doubted wonder wondered wonders worry worries worried worrying dream dreams "
    "dreamed question questions questioned oppose opposes opposed support supports supported "
    "endorse endorses endorsed issue issues issued state feel feels felt feeling thinking voice "
    "voiced expecting expecting judges considering test cheer cheers cheered encourage encouraged "
    "encourages discourage consider considered".split()
)

# The hearer comes between the verb and what is said.
TELLING = frozenset(
    "told tell tells telling asked ask asks asking assured assure informed informs notified "
    "reminded reminds warned warns advised advises warning reminding assuring informing urging "
    "urged".split()
)

# What these name is a name or a nickname, not speech.
NAMING = frozenset(
    "dubbed nicknamed titled entitled headlined named known aka subtitled termed christened "
    "codenamed styled alias meaning renamed labelled labeled".split()
)

# Nouns whose 'that' clause, or quotation, is somebody's words.
SPEECH_NOUNS = frozenset(
    "claim claims statement statements declaration announcement warning warnings report reports "
    "allegation allegations assertion suggestion insistence promise pledge vow accusation "
    "accusations belief admission assurance assurances confirmation prediction hope fear argument "
    "contention denial conclusion remark comment".split()
)
