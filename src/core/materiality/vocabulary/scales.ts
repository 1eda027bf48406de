import { phrases } from './match-words.ts';

/** Words of one matter that stand against each other: a sentence that goes from one step to another turns. */
export interface Scale {
  id: string;
  /** What the words are about, as the subject of “changed”. */
  what: string;
  /**
   * From what a reader would rather have to what they would rather not, where that is so whatever the
   * rest of the sentence says; otherwise in any order.
   */
  steps: readonly (readonly string[])[];
  /** Whom a change from an earlier step to a later one favours, if not decided by the steps alone. */
  later:
    'adverse' | 'unclear' | 'if-publisher-promises' | 'if-publisher-handles' | 'if-good-or-bad';
  /** The sentence must hold one of these words. */
  about?: readonly string[];
  /** That a word of the first step comes or goes alone is enough. */
  isOneSided?: true;
}

/** English, German, French and Spanish in turn. Steps are told apart by their words alone. */
export const SCALES: readonly Scale[] = [
  {
    id: 'order',
    what: 'Whether something happens before or after',
    later: 'if-publisher-promises',
    steps: [
      phrases(`before | prior to | ahead of | in advance | bevor | vor | vorab | im voraus | vorher |
        avant | préalablement | antes | previamente | con antelación`),
      phrases(`after | following | afterwards | subsequently | nachdem | nach | danach | nachträglich |
        après | une fois | ensuite | después | tras | posteriormente`),
    ],
  },
  {
    id: 'consent',
    what: 'Whether a reader is asked or must speak up',
    later: 'adverse',
    steps: [
      phrases(`ask you | agree* | consent* | opt in | opt-in | opted in | tick it | switch on |
        switch that on | switch it on | turn on | turn it on | activate* | says yes | say yes | said yes |
        your yes | allow it | allow us | accept* | zustimm* | zugestimmt | einwillig* | eingewilligt |
        einverstanden | annehmen | angenommen | einschalt* | accept* | consent* | activ* | acept* |
        consient* | autoriz* | activ* | accord | dis oui | dites oui | dice que sí`),
      phrases(`object* | opt out | opt-out | opted out | unless you | switch off | switch that off |
        switch it off | turn off | turn it off | untick* | says no | say no | said no | refuse* | decline* |
        informed | told | notified | widersprech* | widerspr* | widerrufen | ablehn* | abgelehnt |
        ausschalt* | informiert | benachrichtigt | opposer | opposition | opposez | oppose | refus* |
        désactiv* | informé* | prévenu* | oponer* | oponga* | opone | oposición | rechaz* | desactiv* |
        informado* | avisado* | dit non | dites non`),
    ],
  },
  {
    id: 'ticked',
    what: 'What applies to someone who does nothing',
    later: 'adverse',
    steps: [
      phrases(`unticked | unchecked | empty until | off until | off by default | not ticked | leer |
        nicht angekreuzt | décoché* | désactivé* | desmarcad* | desactivad*`),
      phrases(`ticked until | pre-ticked | preticked | checked until | on until | on by default | ticked |
        vorangekreuzt | angekreuzt | vorausgewählt | précoché* | coché* | activé* par défaut | premarcad* |
        marcad*`),
    ],
  },
  {
    id: 'renewal',
    what: 'Whether something ends or goes on by itself',
    later: 'adverse',
    steps: [
      phrases(`ends | end | expires | expire | lapses | terminates | is over | endet | enden | erlischt |
        läuft aus | prend fin | se termine | expire | cesse | termina | finaliza | expira | vence`),
      phrases(`rolls over | roll over | renews | renew | is renewed | goes on | go on | continues |
        carries on | is extended | verlängert | verlängern | läuft | setzt sich fort | se renouvelle |
        est renouvelé* | se prolonge | est reconduit* | se poursuit | se renueva | se prorroga | continúa |
        se prolonga`),
    ],
  },
  {
    id: 'free',
    what: 'Whether something costs',
    later: 'adverse',
    isOneSided: true,
    steps: [
      phrases(`free of charge = at no cost = at no charge = at no extra cost = without charge = for free =
        free | kostenlos* = kostenfrei* = unentgeltlich* = gebührenfrei* = umsonst = gratis |
        gratuit* = sans frais = à titre gratuit | gratuit* = gratis = sin coste = sin cargo = sin costo`),
      phrases(`paid | for a fee | for money | at a charge | charged for | chargeable | at your expense |
        at your cost | kostenpflichtig* | gegen gebühr | gegen entgelt | auf ihre kosten | payant* |
        contre paiement | à vos frais | de pago | previo pago | a su costa`),
    ],
  },
  {
    id: 'taxes',
    what: 'Whether a price has all that must be paid',
    later: 'adverse',
    steps: [
      phrases(`vat included | tax included | taxes included | including vat | including tax | including taxes |
        inclusive of | incl vat | inklusive | inkl | einschließlich | toutes taxes comprises |
        taxes comprises | ttc | tva comprise | iva incluido | impuestos incluidos | con iva`),
      phrases(`plus vat | plus tax | plus taxes | excluding vat | excluding tax | before tax | exclusive of |
        zuzüglich | zzgl | exklusive | hors taxes | hors taxe | ht | hors tva | más iva | sin iva |
        impuestos no incluidos | más impuestos`),
    ],
  },
  {
    id: 'exclusive',
    what: 'Whether a list or a case is closed',
    later: 'if-publisher-handles',
    steps: [
      phrases(`only | solely | exclusively | nothing but | nur | ausschließlich | lediglich | allein |
        seulement | uniquement | exclusivement | seul | seule | seuls | seules | solo | sólo |
        solamente | únicamente | exclusivamente`),
      phrases(`including | among others | among other things | in particular | mainly | primarily | mostly |
        generally | such as | not only | insbesondere | unter anderem | grundsätzlich | vor allem |
        hauptsächlich | in der regel | nicht nur | notamment | entre autres | en particulier |
        principalement | dont | pas seulement | non seulement | entre otros | entre otras |
        en particular | principalmente | sobre todo | no solo | no sólo | no solamente`),
    ],
  },
  {
    id: 'extent',
    what: 'Whether all, some or none are meant',
    later: 'if-good-or-bad',
    steps: [
      phrases(`all | every | each | everyone | everybody | always | alle | allen | aller | jede | jeder |
        jedes | jeden | jedem | sämtliche* | immer | tous | toutes | toute | tout | chaque | toujours |
        todos | todas | toda | todo | cada | siempre`),
      phrases(`not every | not all | not always | most | some | certain | several | few | selected |
        sometimes | rarely | seldom | hardly | major | material | significant | substantial | die meisten |
        einige | manche | bestimmte | wesentliche* | ausgewählte* | nicht alle | nicht jede* | manchmal |
        selten | kaum | la plupart | certains | certaines | quelques | importantes | importants | parfois |
        rarement | pas tous | pas toutes | la mayoría | algunos | algunas | ciertos | ciertas | importantes |
        relevantes | a veces | rara vez | no todos | no todas`),
      phrases(`no | none | never | nobody | kein | keine | keinen | keinem | keiner | nie | niemals |
        niemand | aucun | aucune | jamais | personne | ningún | ninguna | nunca | nadie | jamás`),
    ],
  },
  {
    id: 'bound',
    what: 'Whether a number is the least or the most',
    later: 'unclear',
    steps: [
      phrases(`at least | not less than | no less than | no fewer than | a minimum of | mindestens |
        wenigstens | au moins | au minimum | minimum de | al menos | como mínimo | por lo menos`),
      phrases(`up to | at most | no more than | not more than | a maximum of | höchstens | bis zu | maximal |
        au plus | au maximum | jusqu' à | maximum de | como máximo | hasta | a lo sumo`),
    ],
  },
  {
    id: 'negligence',
    what: 'How grave a fault must be',
    later: 'adverse',
    steps: [
      phrases(`negligence | any fault | fault | carelessness | fahrlässigkeit | verschulden |
        leichte fahrlässigkeit | einfache fahrlässigkeit | négligence | faute | negligencia | culpa`),
      phrases(`gross negligence | grossly negligent | wilful misconduct | willful misconduct | wilful | intent |
        vorsatz | grobe fahrlässigkeit | grober fahrlässigkeit | vorsätzlich* | faute lourde |
        négligence grave | dol | faute intentionnelle | culpa grave | negligencia grave | dolo`),
    ],
  },
  {
    id: 'venue',
    what: 'Where one must sue',
    later: 'adverse',
    about:
      phrases(`court | courts | sue | sues | venue | jurisdiction | disputes | heard | gericht* |
      gerichtsstand | klage* | tribunal | tribunaux | juridiction* | compéten* | litige* | juzgado* |
      tribunal* | competent* | fuero`),
    steps: [
      phrases(`where you live | you live | your home | your residence | place of residence | consumer |
        customer | buyer | tenant | your country | wohnsitz | kunden | verbrauchers | mieters | ihrem wohnsitz |
        domicile | client | consommateur | votre domicile | domicilio del consumidor | consumidor | cliente |
        su domicilio | tu domicilio`),
      phrases(`registered office | our seat | our office | head office | principal place | operator | supplier |
        vendor | seller | provider | company | our registered | where we | unser sitz | unserem sitz |
        sitz des anbieters | anbieters | verkäufers | vermieters | betreibers | unternehmens | siège | vendeur |
        notre siège | prestataire | société | bailleur | sede | empresa | vendedor | proveedor |
        nuestra sede | arrendador`),
    ],
  },
  {
    id: 'agreement',
    what: 'Whether both sides decide or one alone',
    later: 'adverse',
    steps: [
      phrases(`by agreement | mutual agreement | agreed with you | jointly | together with you | einvernehmlich |
        im einvernehmen | gemeinsam | d' un commun accord | en accord avec | de común acuerdo |
        de mutuo acuerdo`),
      phrases(`unilateral* | we decide | by our decision | on our own | alone | einseitig | unilatéralement |
        nous décidons | por decisión | unilateralmente | decidimos`),
    ],
  },
  {
    id: 'deletion',
    what: 'Whether something is deleted or kept',
    later: 'adverse',
    steps: [
      phrases(`delet* | erase* | erasure | wipe* | destroy* | shred* | lösch* | gelöscht | vernicht* | effac* |
        supprim* | détrui* | détruit* | borr* | elimin* | suprim* | destruy* | destruid*`),
      phrases(`keep | keeps | kept | retain* | retention | archive* | stored | preserve* | aufbewahr* |
        behalten | archivier* | gespeichert | conserv* | gardé* | gardons | archiv* | guardad* | guardamos`),
    ],
  },
  {
    id: 'safeguard',
    what: 'How information is kept from eyes',
    later: 'adverse',
    isOneSided: true,
    steps: [
      phrases(`anonymous* = anonymi* = anonymised | aggregate* | pseudonym* | encrypt* | hashed | de-identified |
        masked | redacted | anonymisiert* | pseudonymisiert* | verschlüsselt* | gehasht | aggregiert* |
        geschwärzt | anonyme* | anonymisé* | pseudonymisé* | chiffré* | agrégé* | masqué* | anónim* |
        anonimizad* | seudonimizad* | cifrad* | agregad*`),
      phrases(`in clear | plain text | identifiable | with your name | with the name | by name | im klartext |
        namentlich | en clair | nominatif* | con el nombre | con su nombre | en claro`),
    ],
  },
  {
    id: 'channel',
    what: 'How a reader hears of something',
    later: 'adverse',
    about:
      phrases(`notice* | notif* | announce* | tell | told | inform* | word of | hear* | reach* | news |
      change* | updates | benachrichtig* | informier* | mitteil* | mitgeteilt | teilen | änderung* |
      bekannt* | inform* | préven* | prévien* | averti* | annonc* | modification* | changement* | avis* |
      notific* | comunic* | anunci* | cambio* | modificacion*`),
    steps: [
      phrases(`letter | letters | e-mail = email | e-mails = emails | inbox | by post | text message |
        sms | in person | directly | individually | brief | per brief | schriftlich | persönlich | postfach |
        courrier | lettre | e-mail | courriel | personnellement | individuellement | carta | correo |
        correo electrónico | personalmente | individualmente`),
      phrases(`home page | homepage | website = web site | this page | page | by posting | posted | posting | post | blog |
        banner | notice board | in the app | webseite | internetseite | aushang | auf der seite |
        auf dieser seite | site | sur le site | cette page | affichage | sitio web | página |
        página web | web | tablón`),
    ],
  },
  {
    id: 'who-bears',
    what: 'Who bears something',
    later: 'adverse',
    about:
      phrases(`pay | pays | bear | bears | cover | covers | cost | costs | owe | owes | liable | risk |
      expense* | charge | responsible | indemnif* | trägt | tragen | kosten | haftet | haften | zahlt | zahlen |
      gefahr | paie | paient | payer | charge | frais | supporte | supportent | risque | paga | pagan | asume |
      asumen | gastos | corren | cargo | riesgo`),
    steps: [
      phrases(`we | us | our | supplier | seller | vendor | provider | operator | company | landlord | carrier |
        wir | uns | anbieter | verkäufer | betreiber | vermieter | nous | notre | vendeur | prestataire |
        bailleur | fournisseur | transporteur | nosotros | nuestra | nuestro | vendedor | proveedor |
        arrendador | empresa`),
      phrases(`you | your | customer | buyer | user | consumer | tenant | subscriber | member | client | passenger |
        sie | kunde | käufer | nutzer | mieter | verbraucher | vous | votre | client | acheteur |
        consommateur | locataire | voyageur | usted | cliente | comprador | consumidor | arrendatario | usuario`),
    ],
  },
  {
    id: 'whatever',
    what: 'Whether a condition counts',
    later: 'unclear',
    steps: [
      phrases(`if | unless | when | provided that | only if | wenn | falls | sofern | es sei denn | si | sauf si |
        à condition que | cuando | siempre que | salvo que`),
      phrases(`even if | whether or not | regardless of | irrespective of | no matter | auch wenn | selbst wenn |
        ob oder nicht | unabhängig davon | même si | que ce soit | indépendamment | incluso si | aunque |
        aun cuando | con independencia`),
    ],
  },
  {
    id: 'public',
    what: 'Who may see something',
    later: 'adverse',
    steps: [
      phrases(`private | privately | confidential* | secret | internal* | vertraulich* | privat* | geheim* |
        intern* | privé* | confidentiel* | secret* | privad* | confidencial* | secret*`),
      phrases(`public | publicly | published | visible to all | visible to anyone | öffentlich* | publi* | public |
        publique* | públic* | publicad*`),
    ],
  },
  {
    id: 'refundable',
    what: 'Whether something can be had back, left or passed on',
    later: 'adverse',
    steps: [
      phrases(`refundable | revocable | transferable | optional | voluntary | reversible | erstattungsfähig* |
        widerruflich | übertragbar* | freiwillig* | remboursable* | révocable* | transférable* |
        facultati* | volontaire* | reembolsable* | revocable* | transferible* | opcional* | voluntari*`),
      phrases(`non-refundable | nonrefundable | irrevocabl* | non-transferable | mandatory | compulsory | required |
        irreversible | nicht erstattungsfähig | unwiderruflich* | nicht übertragbar | verpflichtend* |
        zwingend | pflicht | non remboursable* | irrévocable* | non transférable* | obligatoire* |
        no reembolsable* | irrevocable* | intransferible* | obligatori*`),
    ],
  },
];
