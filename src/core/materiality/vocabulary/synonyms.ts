import type { Language } from './language.ts';
import { phrases } from './match-words.ts';

/**
 * Words that say the same in a policy, whichever of them stands there: a change from one to the other
 * gives and takes nothing. Only what is the same in every sentence belongs here: `end` and `terminate`
 * do, `sell` and `share` do not.
 */
export const SYNONYMS: Readonly<Record<Language, readonly string[]>> = {
  en: phrases(`
must not = shall not | are not allowed to = are not permitted to = is not allowed to = is not permitted to |
you must not = you may not = you shall not = you can not = you are not allowed to = you are not permitted to |
not allowed = not permitted = prohibited = forbidden |
must = shall = will = have to = has to = is required to = are required to = need to = needs to = is obliged to =
are obliged to |
may = are allowed to = is allowed to = are permitted to = is permitted to |
including = including without limitation = including but not limited to |
such as = for example = for instance = e.g = including for instance = including for example | that is = i.e |
e-mail = email = electronic mail | e-mails = emails | e-mailed = emailed | website = web site | websites = web sites |
mobile phone = cell phone = mobile telephone = cellular phone | telephone = phone | post = mail |
his or her = her or his = their | he or she = she or he = they | him or her = her or him = them |
himself or herself = themselves | his or hers = theirs |
before = prior to = ahead of | after = following = subsequent to | until = till |
about = regarding = concerning = relating to = in relation to = with regard to = with respect to =
in connection with | because = since = as | because of = due to = owing to = on account of | however = but = yet |
therefore = thus = so = hence = consequently | in order to = to = so as to | if = in case = in the event that =
in the event of | also = too = in addition = additionally = moreover = furthermore |
under = pursuant to = in accordance with = according to | while = whilst | among = amongst |
begin = start = commence | beginning = starting = commencing | have = possess | begins = starts = commences | began = started = commenced |
end = terminate | ends = terminates | ended = terminated | ending = terminating = termination |
buy = purchase | buys = purchases | bought = purchased | buying = purchasing |
get = obtain = receive | gets = obtains = receives | use = make use of = utilise = utilize |
help = assist | helps = assists | helping = assisting | help = assistance | show = display | shows = displays |
give = provide = supply | gives = provides = supplies | given = provided = supplied |
give back = hand back = return | gives back = hands back = returns | send back = return |
tell = inform = notify = let know | tells = informs = notifies | told = informed = notified |
answer = reply to = respond to = reply = respond | answers = replies to = responds to | choose = select = pick |
ask for = request | asks for = requests | asked for = requested | asking for = requesting |
change = modify = amend = alter | changes = modifications = amendments | changed = modified = amended |
delete = erase = wipe | deletes = erases | deleted = erased = wiped | deleting = erasing | deletion = erasure |
keep = retain | keeps = retains | kept = retained | keeping = retaining | collect = gather | collects = gathers |
collected = gathered | disclose = reveal | close = shut | closes = shuts | closed = shut | own = possess |
personal data = personal information | log in = sign in | united states = u.s = u.s.a = united states of america |
the united states = the u.s = the u.s.a = the united states of america | united kingdom = uk = u.k | european union = eu |
european economic area = eea | void = null and void | % = percent = per cent | each = every | staff = employees = personnel | buy = purchase | goods = products |
at once = immediately = right away = without delay = straight away | approximately = about = roughly = around |
free of charge = at no cost = at no charge = without charge = for free = at no extra cost |
at least = no less than = not less than = no fewer than | at most = no more than = not more than = up to |
within = in | whenever = when = each time = every time | yearly = annually = every year = each year |
agreement = contract | bill = invoice | bills = invoices | invoiced = billed | sign up = register = enrol = enroll |
fix = repair | fixes = repairs | licence = license | licences = licenses | everyone = everybody |
anyone = anybody | nobody = no one | someone = somebody | enough = sufficient |
large = big | many = numerous | whole = entire | wrong = incorrect | hand over = hand out |
via = through = by means of | photo = photograph = picture | photos = photographs = pictures | car = vehicle |
you = the user = the customer = the subscriber = the member | your = the user's = the customer's = the member's |
try = attempt = endeavour = endeavor | try to = attempt to = endeavour to = endeavor to = seek to | tries to = attempts to |
as soon as possible = as soon as we can = as soon as we reasonably can = as soon as reasonably possible =
as soon as practicable = as soon as is reasonably practicable = as soon as reasonably practicable |
question = query = enquiry = inquiry | questions = queries = enquiries = inquiries |
provide = furnish = supply | provides = furnishes | provided = furnished | explain = describe = set out = outline |
explains = describes = sets out = outlines | explained = described = set out | handle = deal with = treat |
handles = deals with = treats | handled = dealt with = treated | handling = dealing with = treatment of |
violate = break = breach | violates = breaks = breaches | violated = broken = breached | violation = breach |
violations = breaches | become aware = learn = find out = discover | becomes aware = learns = finds out |
aware of = made aware of | linked to = connected with = related to = associated with = tied to |
submit = send = send in = file | submits = sends | submitted = sent | permit = allow = let | permits = allows = lets |
permitted = allowed | require = need | requires = needs | required = needed = necessary | take part = participate |
takes part = participates | taking part = participating | live = reside | lives = resides | lived = resided |
ensure = make sure | ensures = makes sure | happen = occur = take place | happens = occurs = takes place |
happened = occurred = took place | stop = cease = discontinue | stops = ceases = discontinues | decide = determine |
decides = determines | more = additional = further | currently = now = at present = at this time |
later = subsequently = thereafter | part = portion | parts = portions |
comply with = follow = observe = adhere to = abide by | complies with = follows = observes = adheres to = abides by |
see = refer to | someone = a person = a person who = any person | while = during the time that |
on the way = in transit | despite = in spite of = notwithstanding | instead of = in lieu of = in place of |
where = if = when | refund = reimburse = pay back = repay | refunded = reimbursed = paid back = repaid |
work with = cooperate with | look for = search for | linked = connected | near = close to |
owing = due | at the start of = at the beginning of | at the end of = on the expiry of | parcel = package |
such = these = those | shown = displayed = listed | fill in = complete = fill out | free = free of charge |
are = can be found = are found | is = can be found = is found | if you = should you | want = wish = would like |
wants = wishes | under the age of = under = younger than = below the age of | aged = of age | address = deal with | talk to = speak to
`),
  de: phrases(`
muss = müssen = hat zu = ist verpflichtet = haben zu = sind verpflichtet | kann = können = kannst = könnt |
darf = dürfen = darfst = dürft | sie = du | ihnen = dir | ihr = dein | ihre = deine | ihren = deinen | ihrem = deinem | ihrer = deiner | darf nicht = ist nicht erlaubt |
dürfen nicht = ist nicht gestattet | nur = ausschließlich = ausschliesslich = lediglich | e-mail = mail = email |
zum beispiel = z.b = beispielsweise = etwa | beziehungsweise = bzw = oder | das heißt = d.h | und = sowie |
vor = bevor | nach = im anschluss an | innerhalb = binnen | innerhalb von = binnen |
verwenden = nutzen = benutzen | verwendet = nutzt = genutzt = benutzt | verwendung = nutzung |
erhalten = bekommen | erhält = bekommt | senden = schicken | sendet = schickt | gesendet = geschickt |
löschen = entfernen | gelöscht = entfernt | beginnt = startet | beginnen = starten | enden = aufhören |
mitteilen = informieren = benachrichtigen | zahlen = bezahlen = entrichten | zahlt = bezahlt = entrichtet |
kostenlos = kostenfrei = unentgeltlich = gratis | unverzüglich = sofort = umgehend | jährlich = pro jahr |
webseite = website = internetseite | handy = mobiltelefon | vertrag = vereinbarung | rechnung = faktura |
mitarbeiter = beschäftigte = mitarbeitende | dsgvo = datenschutz-grundverordnung | europäische union = eu | europäischen union = eu | kunden = kundinnen und kunden | nutzer = nutzerinnen und nutzer |
gemäß = laut = entsprechend | aufgrund = wegen | falls = wenn = sofern | mindestens = wenigstens |
höchstens = maximal | circa = ca = etwa = ungefähr | sie = der nutzer = der kunde | am anfang = zu beginn = anfangs |
am ende = zum ende | sicherstellen = gewährleisten | benötigen = brauchen | benötigt = braucht | anschrift = adresse |
derzeit = zurzeit = aktuell = momentan | erläutern = erklären = beschreiben | erläutert = erklärt = beschreibt |
beachten = einhalten = befolgen | verstößt gegen = verletzt | verstoßen gegen = verletzen | anlegen = erstellen = einrichten |
angeben = nennen | telefonisch = per telefon | schicken = senden = zusenden | hilfe = unterstützung |
ändern = anpassen = abändern | geändert = angepasst = abgeändert | vor ablauf = vor ende | arbeitstage = werktage |
nähere informationen = weitere informationen = einzelheiten = details | zusätzlich = außerdem = ferner = darüber hinaus
`),
  fr: phrases(`
vous = tu | votre = ton = ta | vos = tes | peut = peuvent | pouvez = peux | devez = dois | doit = est tenu de = est obligé de = a l' obligation de | devez = êtes tenus de = êtes tenu de | doivent = sont tenus de |
ne doit pas = ne peut pas | ne devez pas = ne pouvez pas | seulement = uniquement = exclusivement |
avant = avant de = préalablement à | après = à la suite de = à l' issue de | pour = afin de = dans le but de =
en vue de | si = au cas où = dans le cas où | lorsque = quand | car = parce que | par exemple = p.ex |
tels que = comme = par exemple | e-mail = courriel = mail = courrier électronique | site = site web = site internet |
effacer = supprimer | efface = supprime | effacé = supprimé | effacés = supprimés | effacée = supprimée |
effacées = supprimées | effacement = suppression | effaçons = supprimons | utiliser = employer = se servir de |
utilisons = employons | payer = régler = acquitter | commence = débute | fin = terme | envoyer = adresser |
informer = prévenir = avertir | informons = prévenons = avertissons | gratuitement = sans frais = à titre gratuit |
responsable du traitement = contrôleur des données | données personnelles = données à caractère personnel |
immédiatement = sans délai = aussitôt | annuellement = chaque année = par an | acheter = acquérir |
contrat = convention | conserver = garder | conservons = gardons | conservé = gardé |
conservées = gardées | obtenir = recevoir | environ = à peu près | au moins = au minimum | au plus = au maximum |
conformément à = selon | ue = union européenne | téléphone portable = mobile | réglages = paramètres | vous = l' utilisateur = le client |
expliquer = décrire = exposer | explique = décrit = expose | demande = requête | fournir = donner | fournissez = donnez |
actuellement = à l' heure actuelle = en ce moment | avoir lieu = se produire = survenir | a lieu = se produit = survient |
en cas de = en cas de survenance d' = en cas de survenance de | mettre à jour = actualiser | aider = assister |
respecter = observer = se conformer à | respectez = observez | plus d' informations = plus de détails = en savoir plus |
de plus = en outre = par ailleurs = également | vérifier = contrôler | au début = en début | à la fin = en fin
`),
  es: phrases(`
su = tu | sus = tus | le = te | usted = tú | puede = puedes | debe = debes | debe = tiene que = ha de = está obligado a | debes = tienes que = has de | deben = tienen que = han de |
debemos = tenemos que | solo = sólo = solamente = únicamente = exclusivamente | no debe = no puede |
no debes = no puedes | antes de = con anterioridad a | después de = tras = con posterioridad a |
para = con el fin de = a fin de | si = en caso de que | por ejemplo = p.ej |
tales como = como = por ejemplo | correo electrónico = e-mail = email = correo | sitio web = web = página web |
borrar = eliminar = suprimir | borra = elimina = suprime | borramos = eliminamos = suprimimos |
borrado = eliminado = suprimido | borrados = eliminados = suprimidos | borradas = eliminadas = suprimidas |
usar = utilizar = emplear | usa = utiliza = emplea | usamos = utilizamos = empleamos | uso = utilización |
pagar = abonar | paga = abona | pagará = abonará | pagarán = abonarán | pague = abone | pago = abono |
guardar = conservar | guardamos = conservamos | guarda = conserva | guardan = conservan | empieza = comienza |
enviar = remitir | enviamos = remitimos | informar = avisar = comunicar | informamos = avisamos = comunicamos |
gratis = gratuitamente = sin coste = sin cargo | inmediatamente = de inmediato | contrato = acuerdo |
datos personales = datos de carácter personal | anualmente = cada año = al año | comprar = adquirir |
obtener = recibir | al menos = como mínimo = por lo menos | como máximo = a lo sumo | ue = unión europea | móvil = celular |
según = conforme a = de acuerdo con | usted = el usuario = el cliente | explica = describe = expone |
actualmente = en la actualidad | facilitar = proporcionar = suministrar | facilita = proporciona = suministra |
ocurre = sucede | solicitud = petición | solicitar = pedir | realizar = efectuar = llevar a cabo |
realiza = efectúa = lleva a cabo | comprobar = verificar | comprobamos = verificamos | además = asimismo = también |
respetar = cumplir | respeta = cumple | más información = más detalles | ayuda = asistencia | al principio = al inicio = al comienzo
`),
};

/** What needs something: `only with your consent`, `supposes your consent`. */
export const NEEDS = phrases(`
only | solely | requires | require | needs | need | presupposes | nur | ausschließlich | setzt | voraus | bedarf |
erfordert | seulement | uniquement | suppose | exige | requiert | nécessite | solo | sólo | solamente |
únicamente | requiere | exige | supone
`);
