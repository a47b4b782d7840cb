"""Words that tell a person's name, a role, an organisation and an ordinary capitalised word apart."""

from __future__ import annotations

from eventmodel.extraction.word_classes import MONTHS, WEEKDAYS

# Words before a person's name that say what the person is.
TITLES = frozenset(
    "mr mrs ms mx dr prof gen lt col maj capt cpl sgt cmdr adm sen rep gov pres hon rev fr amb "
    "sir lord lady dame president prime minister chancellor secretary senator representative "
    "congressman congresswoman governor mayor colonel general lieutenant major captain sergeant "
    "admiral commander marshal premier vice deputy foreign defence defense interior finance chief "
    "chairman chairwoman chair speaker judge justice pope king queen prince princess emperor "
    "sheikh sheik imam ayatollah bishop archbishop cardinal father sister rabbi pastor reverend "
    "professor doctor ambassador envoy commissioner director spokesman spokeswoman spokesperson "
    "leader founder attorney prosecutor sheriff officer detective inspector superintendent "
    "analyst journalist reporter correspondent editor author writer actor actress singer director "
    "coach captain economist historian scientist researcher activist lawyer candidate nominee "
    "democrat republican executive managing former acting then-president ex-president co-founder "
    "co-chair strategist pollster pundit host anchor columnist councilman councilwoman alderman "
    "delegate lawmaker assemblyman commandant brigadier corporal private constable chieftain "
    "sultan emir crown duke duchess baron count mufti mullah lama tsar mp pm ceo cto cfo coo rear "
    "first lady undersecretary treasurer comptroller solicitor amir emir trade health justice "
    "energy press".split()
)

# A title by itself turns what follows into a person; these others only with a title beside them.
MODIFIERS = frozenset(
    "prime vice deputy foreign defence defense interior finance managing former acting rear first "
    "trade health justice energy press crown private major general count sister father lady".split()
)

# Lower-case words right before a name, or after it between commas, that say what the person is.
ROLE_NOUNS = frozenset(
    "president minister chancellor secretary senator representative congressman congresswoman "
    "governor mayor colonel general lieutenant captain commander premier deputy chief chairman "
    "chairwoman chair speaker judge king queen prince princess professor doctor ambassador envoy "
    "commissioner director spokesman spokeswoman spokesperson leader founder attorney prosecutor "
    "sheriff officer detective analyst journalist reporter correspondent editor author writer "
    "actor actress singer coach economist historian scientist researcher activist lawyer "
    "candidate nominee executive head co-founder strategist pollster pundit host anchor columnist "
    "member official expert adviser advisor aide lawmaker politician doctor nurse surgeon teacher "
    "student farmer resident owner manager fellow epidemiologist virologist physician "
    "psychologist sociologist biologist astronomer engineer diplomat negotiator mediator fighter "
    "soldier pilot driver businessman businesswoman billionaire entrepreneur investor banker "
    "producer filmmaker photographer artist musician rapper player star champion wife husband "
    "mother father daughter son brother sister widow neighbour neighbor friend colleague victim "
    "survivor witness hostage".split()
)

ORGANISATION_WORDS = frozenset(
    "ministry office agency department bureau commission committee council court parliament "
    "congress senate assembly government administration authority army navy force forces police "
    "guard command union association organization organisation federation foundation institute "
    "institution university college school academy hospital centre center company corporation "
    "corp inc ltd llc plc group bank fund party league club team board service services press "
    "news times post journal herald tribune guardian telegraph gazette observer chronicle mail "
    "media network radio television tv channel broadcasting newspaper magazine embassy consulate "
    "cabinet house kremlin pentagon whitehall politburo nato headquarters alliance coalition "
    "front movement brigade battalion regiment division society trust initiative programme "
    "program project survey laboratory lab labs museum library airlines airways railways "
    "industries holdings systems technologies motors partners associates international".split()
)

# A name joined to an organisation by one of these goes on: 'Ministry of Health'.
JOINABLE = frozenset(
    "ministry office agency department bureau commission committee council court parliament house "
    "bank university institute centre center college school academy association organization "
    "organisation federation union board society league foundation fund ministry embassy "
    "secretary chamber army service authority guard centers centres assembly institutes church "
    "hospital".split()
)

DEMONYMS = frozenset(
    "american british english french german italian spanish portuguese dutch belgian swiss "
    "austrian swedish norwegian danish finnish icelandic irish scottish welsh polish czech slovak "
    "hungarian romanian bulgarian greek turkish russian ukrainian belarusian lithuanian latvian "
    "estonian moldovan georgian armenian azerbaijani azeri kazakh uzbek turkmen kyrgyz tajik "
    "mongolian chinese japanese korean taiwanese tibetan vietnamese thai cambodian laotian "
    "burmese malaysian indonesian filipino philippine indian pakistani bangladeshi nepalese sri "
    "afghan iranian persian iraqi syrian lebanese israeli palestinian jordanian saudi yemeni "
    "omani emirati qatari kuwaiti bahraini egyptian libyan tunisian algerian moroccan sudanese "
    "ethiopian eritrean somali kenyan ugandan tanzanian rwandan congolese nigerian ghanaian "
    "senegalese malian ivorian cameroonian angolan mozambican zimbabwean zambian namibian "
    "canadian mexican cuban haitian jamaican colombian venezuelan ecuadorian peruvian bolivian "
    "chilean argentine argentinian brazilian uruguayan paraguayan australian european african "
    "asian arab kurdish serbian serb croatian croat bosnian albanian macedonian montenegrin "
    "slovenian kosovar cypriot maltese jewish muslim christian islamic islamist catholic orthodox "
    "sunni shia shiite buddhist hindu sikh latino hispanic western eastern northern southern "
    "democratic republican conservative labour liberal soviet ottoman kiwi balkan baltic "
    "caucasian arabic chechen dagestani ossetian abkhaz crimean kashmiri uighur uyghur rohingya".split()
)

OUTLET_WORDS = frozenset(
    "times post journal herald tribune guardian telegraph gazette observer mail news press".split()
)
NOT_NAMES = (
    WEEKDAYS
    | MONTHS
    | frozenset(
        "i i'm i've i'd i'll ok the a an and or but god internet twitter facebook christmas "
        "easter ramadan ad bc am pm gmt utc est edt covid mr mrs ms dr".split()
    )
)

# Words that often begin a sentence, and are then no part of a name.
COMMON_STARTS = frozenset(
    "the a an this that these those he she it they we you i his her its their our my your who "
    "which what when where why how if in on at by for from with without to of into about over "
    "under after before during against between among through across near since until despite amid "
    "as while although though because but and or so yet nor not no yes some many most several few "
    "all both each every another other one two three four five six seven eight nine ten more less "
    "there here now then later earlier meanwhile however also still even just only once never "
    "always often sometimes according asked told given speaking following including last next new "
    "old first second third local senior top officials authorities police experts analysts "
    "critics supporters protesters residents witnesses scientists doctors people men women "
    "children thousands hundreds dozens tens millions scores health under is are was were be been "
    "has have had do does did will would can could may might must should let like journalist "
    "analyst author spokesman spokeswoman former ex sources reports investigators lawyers voters "
    "democrats republicans conservatives liberals please read see watch more breaking exclusive "
    "photo image video updated posted published share related dear yesterday today tomorrow "
    "tonight perhaps maybe indeed instead nevertheless nonetheless additionally moreover "
    "furthermore finally thus therefore hence otherwise likewise similarly rather well oh whether "
    "whoever whatever whenever wherever neither either nobody everyone someone everybody anyone "
    "nothing something everything anything such same that's it's he's she's they're we're you're "
    "there's".split()
)
