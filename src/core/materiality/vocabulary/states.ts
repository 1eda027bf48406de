import { phrases } from './phrases.ts';

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
