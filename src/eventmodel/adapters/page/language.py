"""A small detector of a text's language: by its script, and where languages share one, by common words."""

from __future__ import annotations

import re
from collections import Counter

from eventmodel.adapters.page.tokens import Words

_SAMPLE = 4_000
_WORDS = Words(r"[^\W\d_]+")
_FOREIGN = re.compile("[\u0370-\u1dff\u2c00-\ud7ff]")
_ENOUGH_KINDS = 3
_SPARSEST = 20

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(f"[{span}]"))
    for name, span in (
        ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
        ("cyrillic", "\u0400-\u04ff"),
        ("arabic", "\u0620-\u06ff\u0750-\u077f"),
        ("he", "\u0590-\u05ff"),
        ("el", "\u0370-\u03ff"),
        ("hy", "\u0530-\u058f"),
        ("ka", "\u10a0-\u10ff"),
        ("devanagari", "\u0900-\u097f"),
        ("bn", "\u0980-\u09ff"),
        ("ta", "\u0b80-\u0bff"),
        ("te", "\u0c00-\u0c7f"),
        ("th", "\u0e00-\u0e7f"),
        ("my", "\u1000-\u109f"),
        ("km", "\u1780-\u17ff"),
        ("am", "\u1200-\u137f"),
        ("ko", "\uac00-\ud7af"),
        ("kana", "\u3040-\u30ff"),
        ("han", "\u3400-\u9fff"),
    )
)

_TABLE = {
    "latin": """
en: the of and to in that is was for on with he as his by at from are it said have has be this but not who
they were an after when which their its two people than into been least says about
es: de la que el en y los del se las por un para con no una su al lo como más pero sus le ha me sin sobre
este fue según
fr: de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son
ont été aux
de: der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus
er hat dass sie nach
it: di e il la che in a per un del è una i con non della le si dei da al sono come ha gli più nel anche alla
pt: de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à
seu ou são
nl: de van het een en in is dat op te zijn voor met die niet aan er om ook als door bij maar naar uit heeft
werd over
pl: w i na z się nie do to że o jest jak za po co przez są od ale dla tym oraz przed już tylko był jego może
ro: de și a în la cu pe nu că din o este care un mai sau au al pentru sunt fost prin după s-a lui ale fi
cs: a se v na je že o s z do i to k ve pro za by ale si po jsem který od jako jeho podle také jsou byl
hu: a az és hogy nem is egy ez de meg volt csak el van már még ki mint azt szerint vagy után kell lesz
tr: ve bir bu da de için ile olarak olan daha çok gibi en sonra kadar ne ise ancak her göre olduğu oldu
değil dedi
sv: och i att det som en på är av för med den till inte har de ett om var sig från men så kan vi han under
da: og i at det er en til af på den som for med de der har ikke et han var om fra men sig vi kan efter blev
no: og i det er på til som en at for av med har de ikke den han om et var men fra seg vi kan etter ble å
sier
fi: ja on ei että se oli hän ovat mutta kun myös mukaan joka sen tai ole kuin vain jo sekä niin jos mitä
id: yang dan di itu dengan untuk dari dalam tidak akan ini pada juga ke karena ada oleh mereka kata telah
bisa
vi: và của là có trong cho không được các với người một này đã những khi từ ở đến về như tại để cũng
hr: i je u da se na su za od s a ne o koji što kao će bi ali iz nije kako to do samo još biti
sq: të e në dhe për me që një nga është ka si më u se do i ky kjo janë por pas tha
az: və bu bir ki ilə üçün də da olan o daha sonra çox edib deyib həm isə kimi olub azərbaycan
ca: de la el i que els en les a per un amb del una al no és han ha com més però aquest
sw: na ya wa kwa ni katika za la kuwa hiyo huyo huo baada watu wake hii alisema kama
""",
    "cyrillic": """
ru: и в не на что с по это как из к у за от но его он о для был же так было года после также или при все они
uk: і в не на що з та у за до від як це його але про для він був який було року також із після або при її
bg: на и в да се за от е с не че по са ще си като това до след при но която той беше които
sr: и у је да се на су за од са не о који што као ће би али из није како то до само још
be: і ў на не што з у як да за па гэта для ад але яго ён быў пра каб якія таксама
mk: на и во да се од за е со не дека го ќе по што како ги но која тој беше кои
kk: және мен бұл үшін бір деп да де бойынша болып туралы қазақстан ол еді болған
""",
    "arabic": """
ar: في من على إلى أن التي عن الذي مع ما هذا كان لا هذه بعد قال بين وقال كما قد خلال لم
fa: و در به از که این را با است برای آن یک تا بر خود شده شد بود کرد های می کرده هم نیز
ur: کے کی میں ہے کا اور سے کو نے پر یہ ہیں کہ اس بھی کر تھا ان جو نہیں ہو
ps: د په او چې ته کې دي دا له هم نه یې سره شي وي
""",
    "devanagari": """
hi: के में की है और से को का ने पर कि यह हैं भी एक इस नहीं था कर लिए
mr: आहे आणि या व ते हे की मध्ये आहेत होते केली तर नाही त्या
ne: को छ र मा ले गरेको पनि भएको लाई हो यो छन् गर्न
""",
}
"""The commonest words of languages that share a script."""


def _stop_words(rows: str) -> dict[str, frozenset[str]]:
    """The rows of a table, 'code: word word …', by code."""
    found: dict[str, set[str]] = {}
    code = ""
    for word in rows.split():
        if word.endswith(":"):
            code = word.removesuffix(":")
        else:
            found.setdefault(code, set()).add(word)
    return {code: frozenset(words) for code, words in found.items()}


_OWN_LETTERS = {
    "ru": "ыэё",
    "uk": "їєґ",
    "be": "ў",
    "sr": "ћђ",
    "mk": "ѓќѕ",
    "kk": "әөүқғұ",
    "fa": "پچژگ",
    "ur": "ٹڈڑے",
    "ps": "ټډړښ",
}
"""Letters that tell a language from its neighbours of the same script, where a text is short."""
_NEEDED_LETTERS = {"uk": "і", "be": "і", "sr": "ј", "mk": "ј", "kk": "қ"}
"""Letters that hardly a sentence of the language does without."""

_STOP_WORDS = {script: _stop_words(rows) for script, rows in _TABLE.items()}


def _languages_by_word(tables: dict[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    every = frozenset[str]().union(*tables.values())
    return {word: tuple(code for code, words in tables.items() if word in words) for word in every}


_LANGUAGES = {script: _languages_by_word(tables) for script, tables in _STOP_WORDS.items()}


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language, or 'und' where there is too little to tell.

    Examples:
        >>> language_of("The mayor said on Monday that the bridge was closed to all traffic.")
        'en'
        >>> language_of("OK")
        'und'
    """
    sample = text[:_SAMPLE].casefold()
    script = _script_of(sample)
    if script in _LANGUAGES:
        return _by_stop_words(sample, _LANGUAGES[script])
    return script


def _script_of(sample: str) -> str:
    beyond_ascii = len(sample.encode("utf-8", "surrogatepass")) - len(sample)
    if 10 * beyond_ascii < len(sample) or 10 * len(_FOREIGN.findall(sample)) < len(sample):
        return "latin"
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS}
    if counts["kana"] * 20 > counts["han"] and counts["kana"] > 4:
        return "ja"
    if counts["han"] * 2 > max(counts.values()) and counts["han"] > 8:
        return "zh"
    name, most = max(counts.items(), key=lambda item: item[1])
    if most < 10:
        return "und"
    return name if name not in ("kana", "han") else "zh"


def _by_stop_words(sample: str, languages: dict[str, tuple[str, ...]]) -> str:
    words = _WORDS.in_text(sample)
    counts = Counter(filter(languages.__contains__, words))
    scores: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for word, count in counts.items():
        for code in languages[word]:
            scores[code] += count
            kinds[code] += 1
    if not scores:
        return "und"
    for code in scores:
        scores[code] += sum(map(sample.count, _OWN_LETTERS.get(code, "")))
        if _NEEDED_LETTERS.get(code, "") not in sample:
            scores[code] = 0
    code = max(scores, key=lambda code: (scores[code], kinds[code], code == "en", code))
    return code if kinds[code] >= _ENOUGH_KINDS and _SPARSEST * scores[code] >= len(words) else "und"
