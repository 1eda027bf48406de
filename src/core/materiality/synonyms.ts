import { phrases } from './phrases.ts';

/**
 * Words that say the same in a policy, whichever of them stands there: a change from one to the other
 * gives and takes nothing. Only what is the same in every sentence belongs here: `end` and `terminate`
 * do, `sell` and `share` do not.
 */
export const SYNONYMS = [
  ...phrases(`
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
begin = start = commence | begins = starts = commences | began = started = commenced |
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
via = through = by means of | photo = photograph = picture | photos = photographs = pictures | car = vehicle
`),
  ...phrases(`
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
höchstens = maximal | circa = ca = etwa = ungefähr
`),
  ...phrases(`
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
conformément à = selon | ue = union européenne | téléphone portable = mobile | réglages = paramètres
`),
  ...phrases(`
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
según = conforme a = de acuerdo con
`),
];

/** What needs something: `only with your consent`, `supposes your consent`. */
export const NEEDS = phrases(`
only | solely | requires | require | needs | need | presupposes | nur | ausschließlich | setzt | voraus | bedarf |
erfordert | seulement | uniquement | suppose | exige | requiert | nécessite | solo | sólo | solamente |
únicamente | requiere | exige | supone
`);
