"""The words that pages of the press use for their own parts: menus, share bars, related links, captions.

Nothing here is the wording of one outlet: each is found on pages of many.
"""

from __future__ import annotations

import re

from eventmodel.adapters.page.tokens import one_of

TRIMMED = " \u00a0:;.,!?|-–—+*»«›‹>•·…()[]\"'“”‘’0123456789▼▲►→←"
"""What may stand around a heading without changing it."""


def _set(block: str) -> frozenset[str]:
    return frozenset(part.strip() for part in block.replace("\n", "|").split("|") if part.strip())


RELATED_HEADS = _set("""
related|related articles|related article|related stories|related story|related news|related topics
related content
related posts|related links|related coverage|related video|related videos|see also|also see|read also
also read|read more
read next|more on|more on this|more on this story|more on this topic|more from|more stories|more news
more like this
most read|most popular|most popular today|most viewed|most shared|most watched|most recent|most commented
most discussed
must read|must reads|trending|trending now|trending stories|trending topics|trending articles|popular
popular now
popular articles|popular stories|popular posts|top stories|top news|editor's picks|editors' picks
editor’s picks
editors’ picks|recommended|recommended stories|recommended for you|recommended reading|we recommend
recommended articles
you may also like|you might also like|you may like|don't miss|don’t miss|dont miss|latest|latest news
latest stories
latest articles|latest article|latest videos|latest posts|recent posts|recent stories|recent articles
more articles
more headlines|in other news|what to read next|up next|watch next|watch now|featured|featured stories
featured video
in this article|explore more|further reading|read on|more to explore|suggested|suggested for you
promoted stories
sponsored|sponsored content|sponsored links|sponsored stories|from the web|from around the web
around the web
paid content|partner content|promoted content|más noticias|le puede interesar|lea también|lea además
te puede interesar
relacionado|relacionadas|noticias relacionadas|artículos relacionados|lo más leído|lo más visto
últimas noticias
à lire aussi|lire aussi|sur le même sujet|articles liés|les plus lus|mehr zum thema|lesen sie auch
auch interessant
meistgelesen|das könnte sie auch interessieren|weitere artikel|leggi anche|i più letti
potrebbe interessarti
leia também|mais lidas|notícias relacionadas|lees ook|meest gelezen|читайте также|по теме
материалы по теме
популярное|последние новости|ещё по теме|читайте також|за темою|czytaj także|najczęściej czytane
zobacz także
ilgili haberler|çok okunanlar|اقرأ أيضا|اقرأ أيضًا|مواضيع ذات صلة|الأكثر قراءة
相关新闻|相关阅读|延伸阅读|関連記事|관련기사
""")

COMMENT_HEADS = _set("""
comments|comment|leave a reply|leave a comment|post a comment|add a comment|add comment
join the conversation
join the discussion|view comments|show comments|load comments|read comments|comments are closed
write a comment
have your say|what do you think|reader comments|readers' comments|discussion|conversations|your comment
reply
cancel reply|leave a reply cancel reply|comentarios|comentarios cerrados|deja un comentario|commentaires
kommentare
laisser un commentaire|kommentar schreiben|lascia un commento|commenti|comentários|reacties|комментарии
оставить комментарий|оставьте комментарий|коментарі|komentarze|yorumlar|التعليقات|评论|コメント|댓글
comment on this story|comments powered by disqus|submit a comment|please log in to comment
sign in to comment
""")

TAIL_HEADS = _set("""
about the author|about the authors|about author|author bio|meet the author|more from this author
more by this author
follow us|follow|connect with us|stay connected|get connected|contact us|about us|newsletter|newsletters
sign up for our newsletter|subscribe to our newsletter|subscribe|subscribe now|share this
share this article
share this story|share this post|share|like this|like this article|filed under|tags|topics|tagged
topics mentioned in this article
previous article|next article|previous post|next post|previous|next|previous story|next story|podcasts
report a typo|report an error|corrections|print this article|support us|donate|donate now|photo gallery
gallery
footer|site map|sitemap|back to top|privacy policy|terms of use|terms of service|terms and conditions
terms & conditions
all rights reserved|send to email address|share selection|categories|archives|sections|advertise
advertise with us
get our newsletter|email newsletters|follow us on twitter|follow us on facebook|find us on facebook
recent comments
""")

MENU_WORDS = _set("""
home|news|world|politics|business|sport|sports|opinion|entertainment|culture|tech|technology|science
health|travel
style|lifestyle|life|video|videos|photos|photo|live|weather|money|markets|search|menu|login|log in|sign in
sign up|register
facebook|twitter|whatsapp|email|e-mail|instagram|pinterest|linkedin|youtube|reddit|telegram|flipboard
messenger|google
google+|rss|copy|copy link|print|save|tweet|pin it|pin|share on facebook|share on twitter|share via email
click to copy
more|see all|view all|show more|load more|read less|show less|close|open|cancel|submit|send|continue|skip
toggle
skip to content|skip to main content|skip to main menu|jump directly to the content|accept|accept cookies
i agree|ok|got it
advertisement|advertisements|ad|ads|advert|- advertisement|story continues below advertisement
continue reading
continue reading the main story|story continues|article continues below|this is a modal window
supported by
enlarge image|view image|view gallery|view photos|hide caption|toggle caption|caption|image|fullscreen
play|pause|mute
play video|loading|warning|new|exclusive|breaking|breaking news|analysis|editorial|subscribe today|listen
watch|download
name|website|message|first name|last name|zip|city|state|address|password|username|required|optional
contact|about|careers|jobs|help|faq|privacy|cookies|cookie policy|ad choices|terms|reprints|licensing|shop
store|apps
español|english|français|deutsch|русский|العربية|中文|日本語|한국어|us|uk
""")

LINK_START = re.compile(
    r"(?:also on|also read|read also|read more|read next|read on|read:|read \||read the|read our"
    r"|read about|see also|see more"
    r"|see:|related:|related \||more on|more:|more from|more about|watch:|watch \|"
    r"|watch live|watch now"
    r"|watch the video|watch this|video:|photos:|gallery:|listen:|listen to|don[’']t miss|recommended:"
    r"|click here|click to"
    r"|tap here|tap to|follow (?:us|our|the|@|him|her|me|live)|follow .{2,40} on (?:twitter|facebook"
    r"|instagram|x)\b"
    r"|like us|find us|join us|check us|subscribe\b|sign[- ]up\b|log ?in\b|sign in\b|download\b"
    r"|support our|donate\b"
    r"|continue reading|for more\b|get (?:the|our|your|all)\b|share (?:this|on|via|your|it)\b"
    r"|like this \w+\?|editor[’']s note:"
    r"|this story has been shared|sponsored|promoted|advertisement|- advertisement|story continues"
    r"|article continues"
    r"|skip to|jump (?:to|directly)|back to\b|view (?:all|more|comments|author|gallery|this)|show (?:all"
    r"|more)|load more"
    r"|tags?:|topics?:|filed (?:under|in)|posted in|categor(?:y|ies):|in this article|about the author"
    r"|explore\b.{0,20}:"
    r"|most read|previous (?:article|post|story)|next (?:article|post|story)|you are (?:at|here)"
    r"|featured:|must read|more stories|latest:|up next|trending|about [A-Z]\w+ [A-Z]\w+$"
    r"|lea también|lee también|lea más|le puede interesar|te puede interesar|ver también"
    r"|relacionad[oa]s?:|más información"
    r"|(?:à )?lire aussi|lire (?:la suite|également)|voir aussi|à voir|lesen sie|mehr zum|mehr dazu"
    r"|siehe auch|auch interessant"
    r"|leggi anche|leggi di più|guarda anche|leia (?:também|mais)|veja (?:também|mais)|saiba mais"
    r"|lees (?:ook|meer)|bekijk ook"
    r"|читайте(?: также| ещ[её])?\s?:?|см\. также|смотрите также|подробнее|читайте також|czytaj (?:także"
    r"|też|również|więcej)"
    r"|zobacz (?:także|też|również)|ayrıca|haberin devamı|اقرأ (?:أيضا|أيضًا|المزيد)"
    r"|相关|更多|延伸阅读|関連|続きを読む)",
    re.IGNORECASE,
)

LINK_FIRST = tuple(
    (
        "also read see related more watch video photo gallery listen don recommended click tap follow like"
        " find join check subscribe sign log download support donate continue for get share editor this"
        " sponsored promoted advert story article skip jump back view show load tag topic filed posted categor"
        " in about explore most previous next home you featured must latest up trending lea lee le te ver"
        " relacionad más à lire voir lesen mehr siehe auch leggi guarda leia veja saiba lees bekijk читайте см"
        " смотрите подробнее czytaj zobacz ayrıca haberin اقرأ 相关 更多 延伸 関連 続き"
    ).split()
)
"""The first letters of every line that `LINK_START` can match, for a quick look."""

BY_FIRST = tuple(
    (
        "by von par por di door af av autor автор от بقلم texte written story reported posted text words article report"
    ).split()
)
"""The same for bylines."""

CREDIT_FIRST = tuple("report additional edit writing compiled with".split())
"""The same for lines of credits."""

OPENING_HEADS = frozenset((word + " ")[:2] for word in (*LINK_FIRST, *BY_FIRST, *CREDIT_FIRST, "one", "no"))
"""The first two letters of all of them and of counts of comments, for a look that is quicker still."""

LABEL_WORDS = frozenset(
    (
        "image images imagen imagem photo photos photograph photographs picture pictures pic credit crédit"
        " foto fotografia fotografía fotografie fotografen fotografin fotografos bild фото quelle illustration"
        " courtesy caption صورة عکس"
    ).split()
)
"""The words of which `PICTURE_LABEL` takes one, for a quick look."""

GLUED_LABELS = ("Image", "Photo", "Credit", "Picture", "Foto", "Bild", "IMAGE", "PHOTO", "CREDIT", "aption")
"""What opens a label that is set without a space before it."""

PICTURE_LABEL = re.compile(
    r"(?=[BCFIMPQVbcfipФф©صع(])"
    r"(?:(?:\b[Ii]mages?|IMAGE|\b[Pp]hotos?|PHOTO|\b[Pp]hotograph|\b[Pp]ictures?|PICTURE|\b[Cc]redit|CREDIT"
    r"|\b[Pp]ic|\b[Ff]oto|\b[Ff]otogra[fí]\w{2,3}"
    r"|\b[Bb]ild|\b[Ii]mage[nm]|\b[Фф]ото|\b[Cc]rédit|\bQuelle|\b[Ii]llustration|(?<=[a-z.)\"”’])(?:Image"
    r"|Photo|Credit|Picture|Foto|Bild))"
    r"(?:\s(?:[Cc]redits?|[Bb]y|[Cc]ourtesy|[Ss]ource|[Cc]opyright|[Cc]aption))?(?:\s?[:©]|…|\.\.\."
    r"|\sby\s(?=[A-Z]))"
    r"|\(?(?:FILE|File)\s(?:PHOTO|Photo|photo|PICTURE|picture|IMAGE|image|pic)\b"
    r"|\b[Pp]hoto(?:graph)?s? (?:by|from|courtesy)\s[A-Z]"
    r"|\b[Cc]ourtesy (?:of|photo)\b.{0,60}$|©\s?[^\W\d_][^.]{1,60}$|^\(?(?:[Ii]llustration|[Pp]hoto"
    r"|[Pp]icture|[Ii]mage)\b[^.]{0,40}\bby\b"
    r"|^(?:Image|Media|Video|Photo) ?[Cc]aption|صورة\s?:|عکس\s?:)",
)
"""A picture's label: 'Image: …', 'Photo by …', 'FILE PHOTO', '© …'; first of all the letters that it can begin with."""

CREDIT_WORDS = frozenset(
    "ap afp epa pa dpa reuters getty apphoto gettyimages shutterstock handout screengrab screenshot videograb".split()
)
"""The words of which `PICTURE_CREDIT` takes one, where it is not all in capitals and brackets, for a quick look."""

PICTURE_CREDIT = re.compile(
    r"(?=[-AEGPRSHVdhsv/(|\[–—])"
    r"(?:[(\[|/–—-]\s?(?:AP|AFP|EPA|Reuters|REUTERS|Getty|GETTY|PA|dpa|DPA)\s?(?:Photo|Images?|Wire|Pool"
    r"|File)?s?\s?(?:/[^()]{2,60})?\s?[)\]]?\.?$"
    r"|\b(?:Getty|GETTY)\s(?:Images|IMAGES)\b.{0,60}$|\bShutterstock\b.{0,30}$|\b(?:AP|AFP|EPA|PA|REUTERS"
    r"|Reuters)\s?/\s?[A-Z]"
    r"|\b(?:[Hh]andout|HANDOUT|[Ss]creengrab|[Ss]creenshot|[Vv]ideograb)\b.{0,50}$"
    r"|\(\s?[A-Z][A-Z .'’-]{3,40}/[A-Z][A-Z .'’-]{3,40}\)$)",
)
"""A picture's credit at the end of a line: '(AP Photo/…)', '/Getty Images'."""

SIDE_WORDS = frozenset(
    "left right center centre l r c top bottom above below pictured seen shown image photo slide".split()
)
"""The words of which `PICTURED` and `NUMBERED_PICTURE` take one, where this does not open with a figure."""

PICTURED = re.compile(
    r", (?:\w+ )?(?:left|right|center|centre),? (?:and|with|of|in|is|shakes?|pos|speak|talk|walk|listen"
    r"|look|stand|meet|greet)"
    r"|\((?:l|r|c|L|R|C|left|right|center|centre|far left|far right|second left|second right|top|bottom)\)"
    r"|^[^.]{0,120}\b(?:pictured|seen|shown) (?:here|above|left|right|below|in this)\b",
)
"""A line that points into its picture."""

NUMBERED_PICTURE = re.compile(
    r"(?:Above|Pictured|Below|Left|Right|ABOVE|PICTURED):|(?:[Ii]mage |[Pp]hoto "
    r"|[Ss]lide )?\d{1,3}\s?(?:of|/)\s?\d{1,3}(?:[A-Z:.]|\s|$)",
)
"""A line that opens with its picture's place or number in a gallery."""

FURNITURE_WORDS = _set("""
mail|survey|device|playback|external|look|design|signup|adblock|blocker|cookies|cookie|newsletter
newsletters|subscribe|subscriber|subscribers|subscription|subscriptions|reserved|copyright|email|e-mail
comment
comments|commenting|privacy|browser|javascript|advertising|advertisement|advertisers|ads|click|login|log
logged|sign|signed
account|password|terms|affiliate|commission|registered|trademark|trademarks|syndication|akismet|spam|inbox
sign-up|signup|adblock|ad-blocker
notifications|website|site|follow|download|app|podcast|unsubscribe|material|redistributed|republished|tips
bookmark|reproduce|permission
galletas|boletín|suscríbete|suscribirse|reservados|datenschutz|urheberrecht|abonnez-vous|abonner|réservés
riservati|iscriviti
направах|защищены|подпишитесь|подписывайтесь|cookies|abonnieren|share|journalism|contribute|donate
donation|support|readers|newsroom|moderated|reply|replies|post
contacted|telephone|customer|fax
""")

FURNITURE = re.compile(
    one_of(
        [
            r"cookies?\b",
            "privacy (?:policy|notice)",
            "terms (?:of|and|&) (?:use|service|conditions)",
            "all rights reserved",
            "©",
            r"\(c\) (?:19|20)\d\d",
            "copyright",
            "registered (?:trademark|office|in england)",
            r"newsletters?\b",
            r"subscri(?:be|ber|ption)s?\b",
            "can be contacted",
            "customer service",
            "telephone:",
            "your e-?mail",
            "e-?mail address",
            "by e-?mail",
            r"sign(?:ing)?[- ]?up\b",
            r"sign in\b",
            r"log(?:ged)? ?in\b",
            "your (?:account|inbox|browser|password|subscription|comment|device|experience)",
            "playback is (?:un|not )supported",
            "external links",
            "tell us what",
            "this survey",
            "our survey",
            "our new (?:look|site|website|design|app)",
            "javascript",
            "ad[- ]?block(?:er)?",
            "required fields",
            "akismet",
            "learn how your",
            "leave a (?:reply|comment)",
            "post(?:ing)? (?:a )?comments?",
            "comments? (?:are|is|section|policy|below|will be)",
            "community (?:guidelines|standards)",
            "commenting",
            "moderated",
            "affiliate (?:links?|commission|program|partnership)",
            r"earn (?:a|an) (?:\w+ )?commission",
            "may (?:not )?be (?:published, )?(?:reproduced|republished|redistributed)",
            "click here",
            "please (?:click|contact|enter|enable|sign|log|subscribe|consider|email|send)",
            "to personali[sz]e",
            "follow (?:us|our|@|him on|her on|me on|them on)",
            "like us on",
            "join us on",
            "download (?:the|our)",
            "our (?:website|site|app|newsletter|journalists|readers|newsroom|podcast|journalism)",
            "this (?:site|website|feature|service) (?:uses|is|allows|requires)",
            r"support (?:our|independent|us\b|the site|\w{3,20} (?:so|and make|today|now))",
            "become a (?:member|supporter|subscriber)",
            "make a (?:donation|contribution)",
            "unsubscribe",
            r"notifications?\b",
            "share (?:this|your|it) ",
            r"trademarks?\b",
            "powered by",
            "without (?:prior |express )?(?:written )?permission",
            "política de (?:cookies|privacidad)",
            "derechos reservados",
            "suscr[ií]b",
            "boletín",
            "tous droits réservés",
            "abonnez-vous",
            "alle rechte vorbehalten",
            "datenschutz",
            "abonnieren",
            "diritti riservati",
            "iscriviti",
            "direitos reservados",
            "все права защищены",
            "подпис(?:ыва)?йтесь",
            "подпишитесь",
        ]
    )
)

TELLING_WORDS = LABEL_WORDS | CREDIT_WORDS | SIDE_WORDS | FURNITURE_WORDS
"""All of the words that tell captions and lines on the site itself."""
