"""Well-known outlets and their domains: a table of the trade, so that a domain can be given its name."""

from __future__ import annotations

from eventmodel.adapters.page.names import GENERIC, squeezed

_TABLE = """
abc.net.au = ABC News (Australia); abcnews.go.com = ABC News; al-monitor.com = Al-Monitor
aljazeera.com = Al Jazeera; aljazeera.net = Al Jazeera; amnesty.org = Amnesty International
ansa.it = ANSA; apnews.com = AP; arabnews.com = Arab News; axios.com = Axios; bbc.co.uk = BBC
bbc.com = BBC; bellingcat.com = Bellingcat; bild.de = Bild; bloomberg.com = Bloomberg
boston.com = Boston.com; bostonglobe.com = The Boston Globe; breitbart.com = Breitbart
businessinsider.com = Business Insider; buzzfeednews.com = BuzzFeed News; cbc.ca = CBC
cbsnews.com = CBS News; channelnewsasia.com = Channel NewsAsia; chicagotribune.com = Chicago Tribune
china.org.cn = China.org.cn; chinadaily.com.cn = China Daily; clarin.com = Clarín; cnbc.com = CNBC
cnn.com = CNN; corriere.it = Corriere della Sera; csmonitor.com = The Christian Science Monitor
dailymail.co.uk = Daily Mail; dailysabah.com = Daily Sabah; dailystar.co.uk = Daily Star
dailystar.com.lb = The Daily Star (Lebanon); dawn.com = Dawn; derstandard.at = Der Standard; dw.com = DW
economist.com = The Economist; elmundo.es = El Mundo; elpais.com = El País; euronews.com = Euronews
express.co.uk = Express; faz.net = Frankfurter Allgemeine Zeitung; forbes.com = Forbes
foxnews.com = Fox News; france24.com = France 24; ft.com = Financial Times; globaltimes.cn = Global Times
globo.com = Globo; guardian.co.uk = The Guardian; haaretz.com = Haaretz
hindustantimes.com = Hindustan Times; huffingtonpost.com = HuffPost; huffpost.com = HuffPost
hurriyetdailynews.com = Hürriyet Daily News; ibtimes.co.uk = International Business Times UK
ibtimes.com = International Business Times; independent.co.uk = The Independent
independent.ie = Irish Independent; indianexpress.com = The Indian Express
indiatimes.com = The Times of India; inquirer.net = Inquirer; iol.co.za = IOL
irishtimes.com = The Irish Times; itv.com = ITV; izvestia.ru = Izvestia
japantimes.co.jp = The Japan Times; jpost.com = The Jerusalem Post; kommersant.ru = Kommersant
koreaherald.com = The Korea Herald; kyivindependent.com = The Kyiv Independent; kyivpost.com = Kyiv Post
lanacion.com.ar = La Nación; latimes.com = Los Angeles Times; lefigaro.fr = Le Figaro
lemonde.fr = Le Monde; lenta.ru = Lenta.ru; liberation.fr = Libération; mailonline.com = Mail Online
mediapart.fr = Mediapart; meduza.io = Meduza; metro.co.uk = Metro; middleeasteye.net = Middle East Eye
mirror.co.uk = Mirror; msnbc.com = MSNBC; nation.africa = Nation
nationalgeographic.com = National Geographic; nbcnews.com = NBC News; ndtv.com = NDTV
news.com.au = News.com.au; newsweek.com = Newsweek; newyorker.com = The New Yorker; nikkei.com = Nikkei
npr.org = NPR; nydailynews.com = New York Daily News; nypost.com = New York Post
nytimes.com = The New York Times; nzherald.co.nz = New Zealand Herald; nzz.ch = Neue Zürcher Zeitung
oann.com = OAN; pbs.org = PBS; politico.com = Politico; politico.eu = Politico Europe
pravda.com.ua = Ukrainska Pravda; presstv.ir = Press TV; punchng.com = Punch; rappler.com = Rappler
rbc.ru = RBC; repubblica.it = la Repubblica; reuters.com = Reuters; rferl.org = RFE/RL; rfi.fr = RFI
rt.com = RT; rte.ie = RTÉ; scmp.com = South China Morning Post; scotsman.com = The Scotsman
sky.com = Sky News; skynews.com = Sky News; slate.com = Slate; smh.com.au = The Sydney Morning Herald
smithsonianmag.com = Smithsonian Magazine; spiegel.de = Der Spiegel; sputniknews.com = Sputnik
standard.co.uk = Evening Standard; straitstimes.com = The Straits Times
sueddeutsche.de = Süddeutsche Zeitung; tagesschau.de = Tagesschau; telegraph.co.uk = The Telegraph
the-sun.com = The Sun; theage.com.au = The Age; theatlantic.com = The Atlantic
theaustralian.com.au = The Australian; theconversation.com = The Conversation
thedailybeast.com = The Daily Beast; theglobeandmail.com = The Globe and Mail
theguardian.com = The Guardian; thehill.com = The Hill; thehindu.com = The Hindu; thelocal.com = The Local
themoscowtimes.com = The Moscow Times; thenationalnews.com = The National; thestar.com = Toronto Star
thesun.co.uk = The Sun; thetimes.co.uk = The Times; time.com = Time; timesofindia.com = The Times of India
timesofisrael.com = The Times of Israel; tribune.com.pk = The Express Tribune; trtworld.com = TRT World
usatoday.com = USA Today; vice.com = Vice; voanews.com = Voice of America; vox.com = Vox
washingtonexaminer.com = Washington Examiner; washingtonpost.com = The Washington Post
washingtontimes.com = The Washington Times; welt.de = Die Welt; wsj.com = The Wall Street Journal
yahoo.com = Yahoo; ynetnews.com = Ynetnews; zdf.de = ZDF; zeit.de = Die Zeit
"""

DOMAINS: dict[str, str] = {
    domain.strip(): name.strip()
    for domain, _, name in (entry.partition("=") for entry in _TABLE.replace("\n", ";").split(";") if "=" in entry)
}
"""Domain to outlet."""

_NAMES = frozenset(name.casefold() for name in DOMAINS.values())
_SHORTER = frozenset(name.removeprefix("the ") for name in _NAMES)

OUTLETS: frozenset[str] = _NAMES | (_SHORTER - GENERIC) | frozenset(squeezed(name) for name in _NAMES)
"""The names of those outlets as they are compared: in lower case, with and without article, and run together."""
