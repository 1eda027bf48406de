import { phrases } from './match-words.ts';

/** The German words that the rules look for, written as `phrases` says. */
export const GERMAN = {
  /** Duties; what is always done. */
  must: phrases(`
muss = müssen = musst = müsst | soll | hat zu | haben zu | ist verpflichtet | sind verpflichtet |
verpflichten | verpflichtet | ist erforderlich | ist notwendig | zwingend | stets | immer
`),

  /** Advice. */
  should: phrases(`sollte = sollten = solltest | empfehlen | empfohlen | wird geraten`),

  /** Permissions and possibilities. */
  may: phrases(`
darf = dürfen = darfst = dürft | kann = können = kannst = könnt | könnte = könnten |
ist berechtigt = sind berechtigt | behalten uns vor | behält sich vor | vorbehalten | nach ermessen
`),

  /** Words that turn a sentence or take something out of it. */
  negations: phrases(`
nicht | kein* | nie = niemals | niemand* | nichts | ohne | weder | keinesfalls = keineswegs |
untersagt | verboten | unzulässig | verbot*
`),

  /** Words that bind a permission to a condition or take cases out of a rule. */
  limits: phrases(`
nur = ausschließlich = ausschliesslich = lediglich | höchstens = maximal | innerhalb = binnen |
spätestens | außer = ausser | ausgenommen | mit ihrer einwilligung = mit deiner einwilligung =
mit ihrer zustimmung = mit deiner zustimmung | vorbehaltlich | vorherige* | ausdrückliche* | schriftlich* |
unbedingt erforderlich | im voraus | vorab
`),

  /** Words that make a deed an effort. */
  efforts: phrases(`
bemühen | bemüht | nach kräften | nach möglichkeit | versuchen | bestreben | bestrebt | beabsichtig* |
wissentlich | zumutbar* | angemessene maßnahmen | wirtschaftlich vertretbar*
`),

  /** Words that take back a statement for cases that they leave open. */
  cases: phrases(`
gegebenenfalls | ggf | soweit möglich | wenn möglich | falls möglich | nach bedarf | in bestimmten fällen |
in einigen fällen | in der regel | von zeit zu zeit | gelegentlich | unter umständen
`),

  /** Other words that make a promise less than it says. */
  hedges: phrases(`grundsätzlich | üblicherweise | normalerweise | im wesentlichen |
überwiegend | größtenteils | weitgehend | meist | meistens | zumeist`),

  /** Words that end a limit in time or extent. */
  boundless: phrases(`
unbegrenzt* | unbefristet* | auf unbestimmte zeit | dauerhaft | unwiderruflich* | jederzeit |
aus beliebigem grund | ohne angabe von gründen | ohne ankündigung | ohne vorankündigung | solange wir |
nach eigenem ermessen | nach unserem ermessen | in unserem ermessen | im eigenen ermessen | nach belieben |
nach gutdünken | wie es uns | wann wir wollen | wenn wir es für | sofern wir es für | für richtig halten |
für nötig halten | für angebracht halten
`),

  /** What a reader may choose, demand or own. */
  rights: phrases(`
recht | rechte | anspruch | ansprüche | widersprechen | widerspruch* | widerspreche* | widerruf* |
widerrufen | einwillig* | zustimm* | auskunft | berichtig* | kündig* | erstattung* | erstatt* |
gutschrift | beschwerde* | beschweren | wahl | wählen | übertragbarkeit | abmelden | abbestell* | lizenz* |
rückgabe* | zurückgeben | herausgabe
`),

  /** What holds unless someone acts. */
  defaults: phrases(`
automatisch | voreingestellt | standardmäßig | vorausgewählt | angekreuzt | aktiviert | deaktiviert |
eingeschaltet | ausgeschaltet | freiwillig* | verpflichtend
`),

  /** What is done with information. */
  handling: phrases(`
erheb* | erhoben | erfass* | sammel* | gesammelt | verarbeit* | nutzen | nutzt | genutzt | verwend* |
speicher* | gespeichert | aufbewahr* | übermittel* | weitergeben | weitergegeben | geben weiter |
geben wir | teilen | geteilt | offenleg* | offengelegt | verkauf* | verkauft | vermiet* | übertrag* |
protokollier* | auswert* | ausgewertet | lösch* | gelöscht | anonymisier* | weiterleit* | zusammenführ*
`),

  /** What a reader would rather not have done. */
  harms: phrases(`
erheb* | erfass* | sammel* | gesammelt | nutzen | verwend* | speicher* | gespeichert | aufbewahr* |
übermittel* | weitergeb* | weitergegeben | teilen | offenleg* | verkauf* | vermiet* | protokollier* |
auswert* | sperren | gesperrt | kündigen | berechnen | erhöh* | änder* | werben
`),

  /** What a reader would rather have done. */
  benefits: phrases(`
lösch* | gelöscht | anonymisier* | benachrichtig* | informier* | teilen ihnen | teilen wir ihnen | mitteil* |
schützen | schützt | verschlüssel* | antwort* | erstatt* | gutschreib* | ersetzen | fragen sie | fragen dich |
entschädig* | hilf* | helfen | unterstütz* | haften | hafte*
`),

  /** What keeps information or people safe, whatever else the sentence says. */
  protects: phrases(`
vertraulich* | verschlüssel* | geschützt | schütz* | anonymisiert* | pseudonymisiert* | gehasht | lösch* |
gelöscht | vernicht*
`),

  /** Says that the publisher answers for nothing, or that silence binds. */
  disclaimers: phrases(`
haften nicht | haftet nicht | keine haftung | haftung ausgeschlossen | auf eigene gefahr | ohne gewähr |
gilt als zustimmung | gelten als angenommen
`),

  /** Binds a reader who does nothing. */
  bindsTheSilent: phrases(`es sei denn sie | automatisch | voreingestellt | angekreuzt |
standardmäßig | bis sie widersprechen | bis dich | dir widersprichst | solange sie nicht`),

  /** A way out for a reader who acts. */
  waysOut: phrases(`widersprechen | widerspruch | abmelden | abbestellen`),

  /** Those who take part beside the two of the agreement. */
  parties: phrases(`
dritte = dritten = dritter | drittanbieter* | partner | partnern | partnerunternehmen | vertriebspartner* |
werbepartner* | dienstleister* | auftragsverarbeiter* | konzern* | tochtergesellschaft* | tochterunternehmen |
verbundene unternehmen | verbundenen unternehmen | unternehmensgruppe | behörde* | polizei | gericht* |
auskunftei* | versicherer* | versicherung* | arbeitgeber* | händler | lieferant* | inkasso* | nachfolger* |
rechtsnachfolger* | filiale* | werbekunden | anzeigenkunden | hausbank | kreditinstitut* | schufa
`),

  /** Kinds of information. */
  data: phrases(`
standort* | aufenthaltsort* | gesundheitsdaten | gesundheit* | biometrisch* | fingerabdruck* | stimme* |
sprachaufnahme* | bankverbindung* | kontonummer* | kontodaten | zahlungsdaten | geburtsdatum | anschrift* |
adresse* | telefonnummer* | mobilnummer* | ausweis* | ip-adresse* | cookie* | kontakte | adressbuch |
foto* | bild* | video* | nachrichten | suchverlauf | einkaufsverlauf | kaufverhalten | profil* |
verkehrsdaten | nutzungsdaten | kinder* | minderjährig* | einkommen* | gehalt*
`),

  /** Information whose use law treats with more care. */
  sensitive: phrases(`gesundheit* | gesundheitsdaten | biometrisch* | genetisch* | religi* |
sexuell* | politisch* | gewerkschaft* | kinder* | minderjährig* | straf*`),

  /** What information is used for. */
  purposes: phrases(`
werbung | werbezweck* | werbe | vermarktung | marketing | marktforschung | profilbildung | training |
trainier* | forschung | statistik* | analyse* | bonität* | betrugs* | zwecke = zwecken | eigene zwecke |
künstliche* intelligenz | personalisier*
`),

  /** How far a sentence reaches. */
  scope: phrases(`
alle | allen | aller | jede = jeder = jedes = jeden = jedem | sämtliche* | insbesondere | unter anderem |
einschließlich | zum beispiel | z.b | etwa | beispielsweise | und andere* | und weitere* | sonstige* |
weitere | ähnliche*
`),

  /** Money, liability and what one owes or must not do. */
  obligations: phrases(`
haftung | haften | haftet | gewährleistung* | garantie* | gebühr* | entgelt* | kosten | preis | preise |
preisen | zahlen | zahlung* | bezahl* | rechnung* | steuer* | mehrwertsteuer | kaution | strafe* |
vertragsstrafe* | schadenersatz | schadensersatz | fahrlässig* | vorsatz | gerichtsstand | schiedsgericht* |
schiedsverfahren | frist | fristen | verlänger* | laufzeit* | mindestlaufzeit | sperr* | rabatt*
`),

  /** Laws, frames and regions, beside the countries. */
  regions: phrases(`
eu | europäische* union | ewr | drittland = drittländer = drittländern = drittstaaten | ausland |
außerhalb | standardvertragsklauseln | angemessenheitsbeschluss* | dsgvo | bdsg | international*
`),

  /** The publisher, as a subject. */
  we: phrases(`wir | uns | der anbieter | der verkäufer | der betreiber | das unternehmen |
der vermieter | die bank`),

  /** The reader, as a subject. */
  you: phrases(`sie | dich | dir | ihr | nutzer | nutzerinnen | kunde | kunden | kundinnen | mitglieder |
teilnehmer | mieter | käufer | besteller | verbraucher`),
};
