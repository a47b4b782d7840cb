"""Nouns that are counted in news, and the unit that stands for each."""

from __future__ import annotations

from typing import Final

_PERSON: Final = (
    "people persons person men women man woman lives life adults adult passengers passenger residents resident "
    "villagers inhabitants workers worker employees staff crew crewmen sailors fishermen miners members member fans "
    "supporters victims victim survivors survivor dead injured wounded bodies body corpses casualties fatalities "
    "fatality deaths death others individuals individual migrants migrant foreigners nationals citizens tourists "
    "tourist travellers travelers visitors spectators locals leaders officials contacts followers voters suspects "
    "suspect relatives defendants elderly souls holidaymakers commuters drivers pilots doctors nurses teachers "
    "rescuers firefighters volunteers divers guests worshippers pilgrims shoppers homeless evacuees missing delegates "
    "neighbours neighbors couples siblings sons daughters brothers sisters injuries contractors farmers "
    "lawmakers aides executives commanders leaders hikers climbers skiers swimmers guards seamen mariners "
    "priests nuns monks clerics imams judges lawyers engineers technicians scientists researchers mothers fathers "
    "arrests parents grandparents cousins colleagues customers diplomats ministers candidates players athletes "
    "cyclists motorists pedestrians campers settlers herders traders merchants labourers laborers paramedics medics "
    "shopkeepers vendors"
)
_GROUPS: Final = {
    "person": _PERSON,
    "soldier": "soldiers soldier troops servicemen servicewomen peacekeepers peacekeeper personnel marines conscripts "
    "paratroopers infantrymen reservists forces",
    "police": "police policemen policeman policewomen officers officer constables gendarmes",
    "militant": "militants militant fighters fighter rebels rebel insurgents gunmen gunman terrorists "
    "terrorist jihadists jihadis extremists attackers attacker bombers assailants",
    "civilian": "civilians civilian bystanders non-combatants noncombatants",
    "child": "children child kids babies infants toddlers schoolchildren schoolgirls schoolboys teenagers "
    "minors girls boys girl boy youths",
    "protester": "protesters protestors demonstrators marchers activists protester rioters strikers",
    "journalist": "journalists reporters journalist photographers",
    "refugee": "refugees refugee asylum-seekers",
    "patient": "patients patient",
    "student": "students pupils student",
    "hostage": "hostages hostage captives",
    "prisoner": "prisoners detainees inmates prisoner detainee pows",
    "case": "case cases infections instances diagnoses",
    "attack": "attacks attack strikes airstrikes raids bombings shootings clashes explosions blasts incidents sorties",
}
UNIT_OF: Final = {word: unit for unit, words in reversed(_GROUPS.items()) for word in words.split()}
"""Each counted noun, and its unit."""

PEOPLE: Final = frozenset(_GROUPS) - {"case", "attack"}
"""The units that count people."""
