import { phrases } from './match-words.ts';

/**
 * Countries and some territories that policies name, as English, German, French and Spanish texts write
 * them, with their adjectives: `Austrian law` is the law of Austria. From the codes of ISO 3166-1 and
 * the names of CLDR, beside short forms in use. Left out: names that are common words of another
 * of the languages, such as the German one of Iceland.
 */
export const COUNTRIES = phrases(`
afghanistan = afganistán | albania = albanien = albanie | algeria = algerien = algérie = argelia | andorra = andorre |
angola | argentina = argentinien = argentine = argentinian = argentinisch* | armenia = armenien = arménie |
australia = australien = australie = australian = australisch* = australienne = australiano* |
austria = österreich = autriche = austrian* = österreichisch* = autrichien* = austriac* = austríac* |
azerbaijan = aserbaidschan = azerbaïdjan = azerbaiyán | bahamas | bahrain = bahreïn = baréin |
bangladesh = bangladesch = bangladés | barbados = barbade | belarus = biélorussie = bielorrusia |
belgium = belgien = belgique = bélgica = belgian = belgisch* = belge = belges = belga = belgas | belize = belice |
benin = bénin = benín | bermuda = bermudes = bermudas | bhutan = bhoutan = bután | bolivia = bolivien = bolivie |
bosnia = bosnien und herzegowina = bosnie-herzégovine = bosnia y herzegovina | botswana = botsuana |
brazil = brasilien = brésil = brasil = brazilian = brasilianisch* = brésilien* = brasileño* |
brunei = brunei darussalam = brunéi | bulgaria = bulgarien = bulgarie = bulgarian | burkina faso | burundi |
cambodia = kambodscha = cambodge = camboya | cameroon = kamerun = cameroun = camerún |
canada = kanada = canadá = canadian = kanadisch* = canadien* = canadiense* | cape verde = cabo verde = cap-vert |
chad = tschad = tchad | chile = chili = chilean | china = chine = chinese = chinesisch* = chinois* = chino = chinos |
colombia = kolumbien = colombie = colombian | congo | costa rica | crimea |
croatia = kroatien = croatie = croacia = croatian | cuba = kuba = cuban |
cyprus = zypern = chypre = chipre = cypriot |
czechia = tschechien = tchéquie = chequia = czech = czech republic = tschechisch* = tchèque* = checo* |
denmark = dänemark = danemark = dinamarca = danish = dänisch* = danois* = danés* | djibouti = dschibuti = yibuti |
dominican republic = dominikanische republik = république dominicaine = república dominicana | donetsk |
ecuador = équateur | egypt = ägypten = égypte = egipto = egyptian = ägyptisch* | el salvador = salvador |
england = english = englisch* = anglais* = inglés* = ingles* | eritrea = érythrée |
estonia = estland = estonie = estonian | eswatini = esuatini | ethiopia = äthiopien = éthiopie = etiopía |
fiji = fidschi = fidji = fiyi |
finland = finnland = finlande = finlandia = finnish = finnisch* = finlandais* = finlandés* |
france = frankreich = francia = french = französisch* = français* = francés* = frances* | gabon = gabun = gabón |
gambia = gambie | georgia = georgien = géorgie |
germany = deutschland = allemagne = alemania = german = deutsch = deutsche = deutschen = deutschem = deutscher = deutsches = allemand* = aleman* = alemán |
ghana | gibraltar | greece = griechenland = grèce = grecia = greek = griechisch* = grec = grecque = griego* |
greenland = grönland = groenland = groenlandia | grenada = granada | guatemala | guernsey | guinea = guinée | guyana |
haiti = haïti = haití | honduras | hong kong = hongkong = hong-kong |
hungary = ungarn = hongrie = hungría = hungarian = ungarisch* = hongrois* = húngaro* |
iceland = islande = islandia = icelandic | india = inde = indian = indisch* = indienne = indien |
indonesia = indonesien = indonésie = indonesian | iran = irán = iranian | iraq = irak |
ireland = irland = irlande = irlanda = irish = irisch* = irlandais* = irlandés* = irlandes* | isle of man |
israel = israël = israeli = israelisch* = israélien* = israelí |
italy = italie = italia = italian* = italienisch* = italienne = italiano = italiana = italien |
ivory coast = côte d'ivoire | jamaica = jamaika = jamaïque |
japan = japon = japón = japanese = japanisch* = japonais* = japonés* = japones* | jersey |
jordan = jordanien = jordanie = jordania | kazakhstan = kasachstan = kazajistán | kenya = kenia | kosovo |
kuwait = koweït | kyrgyzstan = kirgisistan = kirghizstan = kirguistán | laos |
latvia = lettland = lettonie = letonia = latvian | lebanon = libanon = liban = líbano | lesotho = lesoto | liberia |
libya = libyen = libye = libia | liechtenstein | lithuania = litauen = lituanie = lituania = lithuanian | luhansk |
luxembourg = luxemburg = luxemburgo = luxembourgish = luxemburgisch* = luxembourgeois* = luxemburgués* | macau |
madagascar = madagaskar | malawi | malaysia = malaisie = malasia = malaysian | maldives = malediven = maldivas |
mali | malta = malte = maltese | mauritania = mauretanien = mauritanie | mauritius = mauricio |
mexico = mexiko = mexique = méxico = mexican = mexikanisch* = mexicain* = mexicano* |
moldova = republik moldau = moldavie = moldavia | monaco = mónaco | mongolia = mongolei = mongolie |
montenegro = monténégro | morocco = marokko = maroc = marruecos = moroccan | mozambique = mosambik | myanmar |
namibia = namibie | nepal = népal |
netherlands = niederlande = pays-bas = países bajos = dutch = holland = niederländisch* = néerlandais* = neerlandés* = holandés* |
new zealand = neuseeland = nouvelle-zélande = nueva zelanda = nz | nicaragua | niger = níger | nigeria |
north korea = nordkorea = corée du nord = corea del norte |
north macedonia = nordmazedonien = macédoine du nord = macedonia del norte | northern ireland |
norway = norwegen = norvège = noruega = norwegian = norwegisch* = norvégien* = noruego* | oman = omán |
pakistan = pakistán = pakistani |
palestine = palästinensische autonomiegebiete = territoires palestiniens = territorios palestinos | panama = panamá |
paraguay | peru = pérou = perú = peruvian | philippines = philippinen = filipinas = philippine = filipino |
poland = polen = pologne = polonia = polish = polnisch* = polonais* = polaco* |
portugal = portuguese = portugiesisch* = portugais* = portugués* = portugues* | puerto rico = porto rico |
qatar = katar = catar | romania = rumänien = roumanie = rumanía = romanian = rumänisch* = roumain* = rumano* |
russia = russland = russie = rusia = russian = russian federation = russisch* = russe = russes = ruso = rusa |
rwanda = ruanda | saudi arabia = saudi-arabien = arabie saoudite = arabia saudí |
scotland = scottish = schottland = écosse = escocia | senegal = sénégal | serbia = serbien = serbie | sevastopol |
seychelles = seychellen | sierra leone = sierra leona | singapore = singapur = singapour = singaporean |
slovakia = slowakei = slovaquie = eslovaquia = slovak | slovenia = slowenien = slovénie = eslovenia = slovenian |
somalia = somalie |
south africa = südafrika = afrique du sud = sudáfrica = south african = südafrikanisch* = sud-africain* = sudafricano* |
south korea = südkorea = corée du sud = corea del sur = korean = koreanisch* = coréen* = coreano* |
south sudan = südsudan = soudan du sud = sudán del sur |
spain = spanien = espagne = españa = spanish = spanisch* = espagnol* = español* | sri lanka | sudan = soudan = sudán |
suriname = surinam | sweden = schweden = suède = suecia = swedish = schwedisch* = suédois* = sueco* |
switzerland = schweiz = suisse = suiza = swiss = schweizer = schweizerisch* = suisse* = suiz* |
syria = syrien = syrie = siria = syrian | taiwan = taïwan = taiwán |
tajikistan = tadschikistan = tadjikistan = tayikistán | tanzania = tansania = tanzanie |
thailand = thaïlande = tailandia = thai | togo |
trinidad = trinidad und tobago = trinité-et-tobago = trinidad y tobago | tunisia = tunesien = tunisie = túnez |
turkey = türkei = turquie = turquía = turkish = türkiye = türkisch* = turc = turque = turco = turca |
turkmenistan = turkménistan = turkmenistán | uganda = ouganda |
ukraine = ucrania = ukrainian = ukrainisch* = ukrainien* = ucraniano* |
united arab emirates = vereinigte arabische emirate = émirats arabes unis = emiratos árabes unidos |
united kingdom = vereinigtes königreich = royaume-uni = reino unido = uk = u.k = british = great britain = britisch* = großbritannien = britannique* = británic* = grande-bretagne |
united states = vereinigte staaten = états-unis = estados unidos = u.s = u.s.a = usa = united states of america = american = us-amerikanisch* = amerikanisch* = américain* = estadounidense* = eeuu = ee.uu |
uruguay | uzbekistan = usbekistan = ouzbékistan = uzbekistán |
vatican = vatikanstadt = état de la cité du vatican = ciudad del vaticano | venezuela |
vietnam = viêt nam = vietnamese | wales = welsh | yemen = jemen = yémen | zambia = sambia = zambie |
zimbabwe = simbabwe = zimbabue
`);

/**
 * Parts of federations that choose a law or a court, with their adjectives and their names in German,
 * French and Spanish, and cities whose courts policies name. Left out: names that are common words, such
 * as Acre, Zug and Essen.
 */
export const STATES = phrases(`
alabama | alaska | arizona | arkansas | california = californian* = kalifornien = californie | colorado |
connecticut | delaware | florida = floridian | hawaii | idaho | illinois | indiana | iowa | kansas | kentucky |
louisiana = louisiane = luisiana | maine | maryland | massachusetts | michigan | minnesota | mississippi |
missouri | montana | nebraska | nevada | new hampshire | new jersey | new mexico | new york = nueva york |
north carolina | north dakota | ohio | oklahoma | oregon | pennsylvania | rhode island | south carolina |
south dakota | tennessee | texas = texan = texanisch* = texan* | utah | vermont | virginia | west virginia |
washington | wisconsin | wyoming | district of columbia |
alberta | british columbia = colombie-britannique | manitoba | new brunswick | newfoundland | nova scotia |
ontario | prince edward island | quebec = québec = québécois* | saskatchewan | yukon |
new south wales | queensland | south australia | tasmania | victoria | western australia | northern territory |
baden-württemberg | bavaria = bayern = bavarian = bayerisch* = bavière = bavarois* = baviera | berlin |
brandenburg | bremen | hamburg | hesse = hessen = hessian = hessisch* | lower saxony = niedersachsen |
mecklenburg-vorpommern | north rhine-westphalia = nordrhein-westfalen | rhineland-palatinate = rheinland-pfalz |
saarland | saxony = sachsen = saxon = sächsisch* | saxony-anhalt = sachsen-anhalt | schleswig-holstein |
thuringia = thüringen |
aargau | appenzell | basel = bâle | bern = berne | fribourg = freiburg | geneva = genf = genève = ginebra | glarus |
graubünden = grisons | jura | lucerne = luzern | neuchâtel = neuenburg | nidwalden | obwalden | schaffhausen |
schwyz | solothurn | st gallen = saint gallen | thurgau | ticino = tessin | valais = wallis | vaud = waadt |
zurich = zürich |
burgenland | carinthia = kärnten | lower austria = niederösterreich | upper austria = oberösterreich | salzburg |
styria = steiermark | tyrol = tirol | vorarlberg | vienna = wien = vienne = viena |
andhra pradesh | assam | bihar | chhattisgarh | goa | gujarat | haryana | himachal pradesh | jharkhand |
karnataka | kerala | madhya pradesh | maharashtra | odisha | punjab | rajasthan | tamil nadu | telangana |
uttar pradesh | uttarakhand | west bengal | delhi |
amazonas | bahia | ceará | espírito santo | goiás | maranhão | mato grosso | minas gerais | paraná | pernambuco |
rio de janeiro | rio grande do sul | santa catarina | são paulo = sao paulo |
aguascalientes | baja california | chiapas | chihuahua | coahuila | durango | guanajuato | guerrero | hidalgo |
jalisco | michoacán | morelos | nayarit | nuevo león | oaxaca | puebla | querétaro | quintana roo | sinaloa |
sonora | tabasco | tamaulipas | tlaxcala | veracruz | yucatán | zacatecas |
catalonia = cataluña = catalogne = katalonien | andalusia = andalucía | basque country = país vasco |
london = londres | paris = parís | madrid | rome = rom = roma | munich = münchen | cologne = köln | frankfurt |
stuttgart | düsseldorf | brussels = brüssel = bruxelles = bruselas | lisbon = lissabon = lisbonne = lisboa |
dublin | amsterdam | lyon | marseille | barcelona | milan = mailand | stockholm | copenhagen = kopenhagen | oslo |
helsinki | warsaw = warschau | prague = prag | budapest | athens = athen | san francisco | los angeles |
santa clara | king county | seattle | chicago | boston | toronto | montreal = montréal | sydney | melbourne |
tokyo | beijing = peking | shanghai | mumbai | bangalore = bengaluru | tel aviv | moscow = moskau = moscú
`);
