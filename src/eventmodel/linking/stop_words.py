"""Words that tell nothing of what an article is about."""

from __future__ import annotations

from typing import Final

STOP_WORDS: Final = frozenset(
    (
        "a about above across after again against ago all almost along already also although always am amid "
        "among an and another any are aren't around as at away back be became because become been before "
        "began behind being below between both but by came can can't cannot come could couldn't day days "
        "did didn't do does doesn't doing don't done down due during each early either else end even ever "
        "every far few first five following for former four from further gave get give go going gone got "
        "had hadn't half has hasn't have haven't having he he's held her here hers herself him himself his "
        "how however i i'm if in include included including indeed instead into is isn't it it's its itself "
        "just keep kept last late later least less let like likely long made main make makes making man "
        "many may maybe me might more most mr mrs ms much must my myself near nearly neither never new news "
        "next night no nor not nothing now of off often on once one only onto or other others our ours out "
        "over own part people per put quite rather really reported right said same saw say saying says "
        "second see seen set several shall she should since six so some something soon still such take "
        "taken than that that's the their theirs them themselves then there there's these they they're "
        "third this those though three through thus time times to today together told too took toward "
        "towards two under until up upon us use used very via was wasn't way we we're week weeks well went "
        "were weren't what when where whether which while who whom whose why will with within without won't "
        "would wouldn't year years yesterday yet you your yours s t d ll m re ve monday tuesday wednesday "
        "thursday friday saturday sunday january february march april june july august september october "
        "november december jan feb mar apr jun jul aug sep sept oct nov dec gmt est edt pst pm"
    ).split()
)
"""Function words, the plainest verbs of reporting, small numbers, weekdays and months."""
