"""News agencies and how texts name them: a table of the trade."""

from __future__ import annotations

import re

_TABLE = """
AP = The Associated Press, Associated Press, AP
AFP = Agence France-Presse, Agence France Presse, AFP
Reuters = Thomson Reuters, Reuters News, Reuters, Рейтер, رويترز, 路透社, ロイター
dpa = Deutsche Presse-Agentur, Deutsche Presse Agentur, dpa, DPA
UPI = United Press International, UPI
PA = PA Media, Press Association, PA
Bloomberg = Bloomberg News, Bloomberg
EFE = Agencia EFE, EFE
ANSA = ANSA
APA = Austria Presse Agentur, APA
Belga = Belga
Kyodo = Kyodo News, Kyodo
Jiji = Jiji Press, Jiji
Yonhap = Yonhap News Agency, Yonhap News, Yonhap
Interfax = Interfax-Ukraine, Interfax
Unian = UNIAN
Ukrinform = Ukrinform
BelTA = BelTA, BELTA
Armenpress = Armenpress
Trend = Trend News Agency
Anadolu = Anadolu Agency, Anadolu Ajansı, Anadolu
PTI = Press Trust of India, PTI
ANI = Asian News International, ANI
IANS = Indo-Asian News Service, IANS
Canadian Press = The Canadian Press, Canadian Press
AAP = Australian Associated Press, AAP
NTB = NTB
TT = TT News Agency
Ritzau = Ritzau
STT = STT
ANP = ANP
Keystone-SDA = Keystone-SDA
CTK = Czech News Agency, CTK, ČTK
PAP = Polish Press Agency, PAP
MTI = MTI
Agerpres = Agerpres
BTA = BTA
Tanjug = Tanjug
Hina = HINA
Baltic News Service = Baltic News Service, BNS
Lusa = Lusa
NAN = News Agency of Nigeria, NAN
Notimex = Notimex
Sapa = South African Press Association, SAPA
Xinhua = Xinhua News Agency, Xinhua News, Xinhua, 新华社
TASS = ITAR-TASS, TASS, ТАСС
RIA Novosti = RIA Novosti, РИА Новости, RIA
Sputnik = Sputnik
SANA = Syrian Arab News Agency, SANA
IRNA = Islamic Republic News Agency, IRNA
Fars = Fars News Agency, Fars
Tasnim = Tasnim News Agency, Tasnim
Mehr = Mehr News Agency, Mehr
KCNA = Korean Central News Agency, KCNA
SPA = Saudi Press Agency, SPA
WAM = Emirates News Agency, WAM
MENA = Middle East News Agency, MENA
Petra = Petra News Agency
Wafa = Wafa
AKIpress = AKIpress
Azertac = Azertac, AZERTAC
"""

_STATE = frozenset(
    "Xinhua,TASS,RIA Novosti,Sputnik,SANA,IRNA,Fars,Tasnim,Mehr,KCNA,SPA,WAM,MENA,Petra,Wafa,Azertac,BelTA"
    ",Anadolu,Armenpress".split(","),
)
"""Agencies that speak for a government: what one says in a text is a party's word, not the text's origin."""

ALIASES: dict[str, str] = {
    alias.strip(): name.strip()
    for name, _, aliases in (row.partition("=") for row in _TABLE.strip().splitlines())
    for alias in aliases.split(",")
}
"""Every way of writing an agency's name, to the name it is listed under."""

_FOLDED = {alias.casefold(): name for alias, name in ALIASES.items()}

_ANY = "|".join(re.escape(alias) for alias in sorted(ALIASES, key=len, reverse=True))
NAMED = re.compile(rf"(?<![\w/-])(?:{_ANY})(?![\w-])")
"""An agency's name anywhere."""


def agency_named(name: str) -> str | None:
    """The agency with exactly this name.

    Examples:
        >>> agency_named("The Associated Press")
        'AP'
    """
    return _FOLDED.get(name.strip(" .,()[]'’\"").casefold())


def speaks_for_itself(name: str) -> bool:
    """Whether the agency is a news service whose words, cited in a text, are a source of its reporting."""
    return name not in _STATE
