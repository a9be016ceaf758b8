"""First names that are called something else at home: facts of Dutch and English naming, both ways."""

from functools import cache

_FAMILIES = """
johannes johan jan hans jo joop johnny john jantje hannes jannes han jantien
johanna jo joke hanneke hanna janna jopie annie jannie hanny anneke jannetje
cornelis cor kees nelis cees cornee
cornelia corrie nel cokky cocky lia neeltje conny connie cor ria
wilhelmus willem wim wil willy will pim helmus
wilhelmina wil mien mina mientje willie willy minke elma helma
hendrik henk rik hein henri henkie henny harry hendrikus driek
hendrika henny riek rika henriette hennie jet
petrus piet peter pieter piotr pete pierre
maria mia marie ria riet rie miep mieke marietje marijke marja mies mieps mary
elisabeth els lies betty bep elly elisa liesbeth lisa lisette elsje ellis bets betje lisbeth eliza elizabeth
elizabeth liz beth lizzie els betty
margaretha greet gre margriet greta grietje marga gretha margreet maggie meg peggy margaret
catharina trijntje toos ineke karin katrien tineke trees ina cato kaatje katja kate cathy katie catherine
gerardus gerard gerrit ger geert gerry
geertruida truus geertje trui trudy gerda trudie
antonius anton ton toon tony teun anthonie twan antoine toine
antonia toos tonnie toni tonia antje
jacobus jaap co koos jacob sjaak james jim jimmy jack koosje
jacoba coba ko co cobi
johannes-paulus jp
theodorus theo dorus thei ted
franciscus frans frank cis franky
francisca fransje cisca siska fran francien frances
nicolaas klaas nico nick niek claas nicholas nicolas
martinus martin tinus tin maarten mart martijn
mohammed mo mohamed moh mohammad muhammad mohamad muhammed mimoun
fatima fatma faatje fati fatiha
abdelkader abdel kader appie
abdellah abdel abdul appie
mustafa mus moes mustapha musti
youssef youss joep yousef yusuf jos yousuf jusuf
alexander alex sander lex xander alec sasha sascha
alexandra alex sandra sanne lexa xandra
robert rob bob robbie bert robbert bobby
michael mike mick mich michel michiel mickey
christiaan chris chiel christian
christina chris tina stien christine stina kris kirsten
matthijs thijs matthias ties tijs matt mattias
mathilde til tilly thilde
bernardus ben bernard bennie
benjamin ben benji benny
lambertus bert lambert bertus bertje
albertus bert albert ab appie bertus
adrianus adri ad adriaan arie janus
adriana adri jaan ariane jana
josephus jos jef sjef joseph joost joep
josephine jos fien josefien fientje josien
stephanie stef steffie fanny
stefan stef steef steven stephan steve
thomas tom tommy tomas
daniel daan dan danny
danielle daan dani danny
samuel sam sammy
samantha sam sammie
patricia pat patty trish ciska
richard rick rik ries dick rich
frederik fred frits freek rik freddy
frederika freddie riek frederike
ludovicus louis lodewijk lou wiek
louise loes wies lou
leonardus leo leon leen lenard
leonora nora leonie noor
eleonora nora noor elly
magdalena lena leen magda madelon
helena lena leen heleen ellen lenie
wilhelm bill will willy
william bill will willy liam billy
katarzyna kasia kaska
malgorzata gosia malgosia
agnieszka aga
aleksandra ola
joanna asia joasia
zofia zosia
krzysztof krzys krzysiek
tomasz tomek
andrzej andre jedrek
barbara babs barbera bar barb basia
annemarie ank anne an annie mieke rie
marianne jan mariannetje janneke annie
roderick rod roderik roef rick
rudolf ruud rolf dolf rudi rudy
bartholomeus bart meeuwis
sebastiaan bas bastiaan seb
maximiliaan max
gijsbert gijs bert
engelbert bert engel
rutger ruud
augustinus guus stijn august gust
auguste guus guusje
gustaaf guus gust staf
vincent vin vince cent
laurens lau laurent lars rens
emanuel maan manuel mannes
angelique angel ang
jacqueline sjak jackie lien jacq
carolina lien caro carolien karolien
paulina lien paula pauline
veronica vera ron roni
petronella nel pietje petra nelly pieternel
theresia trees thea thera treesje
dorothea thea door dora dorothee doortje
rosalie roos rosa roosje
rozemarijn roos roosmarijn
willemijn mijn willemien mijntje
""".strip().splitlines()


@cache
def _families() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _FAMILIES:
        formal, *short = line.split()
        found[formal] = found.get(formal, frozenset()) | frozenset(short)
        for name in short:
            found[name] = found.get(name, frozenset()) | {formal}
    return found


def nicknames(name: str) -> frozenset[str]:
    """Other names for somebody called `name` (lower case): `henk` for `hendrik` and the other way round."""
    return _families().get(name, frozenset())
