"""Common given names by the gender they mostly have: they tell a person, and which pronoun may mean it."""

from __future__ import annotations

MALE = frozenset(
    "aaron abdul abdullah adam ahmad ahmed alan albert alex alexander alexei ali andre andreas "
    "andrei andrew anthony antonio arthur ben benjamin bernard bernie bill bob boris brad brandon "
    "brian bruce carl carlos charles chris christopher claude colin craig dan daniel dave david "
    "dennis dick diego dmitri dmitry don donald doug douglas ed eddie edward eduardo emmanuel "
    "eric erik ernesto ethan evan felix fernando francis francisco franck frank fred gary george "
    "gerald giovanni glenn gordon greg gregory hans harold harry hassan henry herbert howard hugh "
    "hugo hussein ian ibrahim igor imran ismail ivan jack jacob jake james jamal jan jason javier "
    "jay jeff jeffrey jeremy jerry jesse jim jimmy joe joel johan johannes john jon jonathan "
    "jorge jose josef joseph josh joshua juan julian justin karl keith ken kenneth kevin khalid "
    "kim kurt kyle larry lars lawrence lee leo leon leonid liam louis luis luke mahmoud manuel "
    "marc marco marcus mario mark martin matt matthew max mehmet michael michel miguel mike "
    "mikhail mitch mitt mohamed mohammad mohammed muhammad mustafa nathan neil nicholas nick "
    "nicolas nikolai noah oleg oliver olivier omar oscar osama pablo patrick paul pavel pedro "
    "peter phil philip philippe pierre rafael rand ralph ray raymond recep ricardo richard rick "
    "rob robert roberto roger ron ronald roy rudy rupert russell ryan salman sam samuel scott "
    "sean sebastian sergei sergey shane simon stefan stephen steve steven stuart ted terry thomas "
    "tim timothy tobias todd tom tony trevor vadim vasily victor viktor vincent vladimir "
    "volodymyr walter wayne will william xavier yusuf yuri zachary".split()
)
FEMALE = frozenset(
    "abigail agnes aisha alice alicia alina alison amanda amber amy ana andrea angela anita ann "
    "anna anne annie antonia ashley barbara beatrice beth betty bianca brenda bridget camilla "
    "carla carly carmen carol caroline catherine cathy charlotte cheryl chloe christina christine "
    "cindy claire clara claudia cynthia danielle deborah debbie debra denise diana diane donna "
    "dorothy edith eileen elaine elena eleanor elisabeth elizabeth ellen emily emma erin eva "
    "evelyn fatima fiona frances gabriela gail gina gloria grace greta hannah heather heidi helen "
    "helena hillary ida irene irina isabel isabella jacqueline jan jane janet janice jean "
    "jennifer jenny jessica jill joan joanna jodi joyce judith judy julia julie karen kate "
    "katherine kathleen kathryn kathy katie katrina kelly kim kimberly kirsten laura lauren leila "
    "lena linda lisa liz loretta lorraine louise lucia lucy lydia lynn madeleine maggie margaret "
    "maria marian marie marina marine marion martha mary maureen megan melania melanie melinda "
    "melissa meredith mia michaela michelle miranda molly monica nadia nancy naomi natalia "
    "natalie natasha nicola nicole nina nora norma olga olivia pamela patricia paula pauline "
    "penny phyllis rachel rebecca renee rita roberta robin rosa rose ruth sabrina sally samantha "
    "sandra sara sarah sharon sheila shirley silvia simone sonia sophia sophie stacy stella "
    "stephanie sue susan suzanne svetlana sylvia tamara tanya tara tatiana teresa theresa tiffany "
    "tina tracy ursula valerie vanessa vera veronica victoria virginia vivian wanda wendy yvonne "
    "zainab zoe".split()
)
