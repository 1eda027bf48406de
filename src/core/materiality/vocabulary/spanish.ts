import { phrases } from './match-words.ts';

/** The Spanish words that the rules look for, written as `phrases` says. */
export const SPANISH = {
  /** Duties; what is always done. */
  must: phrases(`
debe = deben = debes = debemos = deberá = deberán = tiene que = tienen que = tienes que = tenemos que =
ha de = han de | está obligad* | están obligad* | se compromet* | nos comprometemos | es necesario | hay que | siempre
`),

  /** Advice. */
  should: phrases(`debería = deberían = deberías | recomend* | aconsej*`),

  /** Permissions and possibilities. */
  may: phrases(`
puede = pueden = puedes = podemos = podrá = podrán = podrás = podremos | podría = podrían | está permitido |
se reserva el derecho = nos reservamos el derecho | a su discreción
`),

  /** Words that turn a sentence or take something out of it. */
  negations: phrases(`
no | nunca = jamás | ningún = ninguna = ninguno | nada | nadie | ni | sin | tampoco | prohib* | deneg* |
rechaz*
`),

  /** Words that bind a permission to a condition or take cases out of a rule. */
  limits: phrases(`
solo = sólo = solamente = únicamente = exclusivamente | excepto = salvo | como máximo = a lo sumo |
dentro de | a más tardar | con tu consentimiento = con su consentimiento = con tu permiso = con su permiso |
previo consentimiento = consentimiento previo | consentimiento expreso | por escrito | estrictamente |
con antelación | por adelantado
`),

  /** Words that make a deed an effort. */
  efforts: phrases(`
esfuerzos razonables | medidas razonables | procuramos | procurará* | intenta* | tratamos de | tratará de | nos esforz* |
en la medida de lo posible | a sabiendas
`),

  /** Words that take back a statement for cases that they leave open. */
  cases: phrases(`
en su caso | si es posible | cuando sea posible | si procede | cuando proceda | en algunos casos |
en ciertos casos | de vez en cuando | eventualmente
`),

  /** Other words that make a promise less than it says. */
  hedges: phrases(`en principio | por lo general | generalmente | normalmente | habitualmente |
principalmente | razonable* | razonablemente | por regla general`),

  /** Words that end a limit in time or extent. */
  boundless: phrases(`
mientras | indefinidamente | sin límite* | ilimitad* | irrevocabl* | perpetu* | en cualquier momento |
por cualquier motivo | por cualquier razón | sin motivo | sin previo aviso | sin aviso | a nuestra discreción |
a nuestro criterio | a su criterio | cuando lo consideremos | cuando lo estimemos | si lo estimamos |
lo consideremos oportuno | cuando queramos | como mejor nos parezca | según nuestro criterio |
a elección de la empresa
`),

  /** What a reader may choose, demand or own. */
  rights: phrases(`
derecho | derechos | consent* | oponer* | oponer | oposición | acceder | acceso | rectific* | supresión |
suprimir | portabilidad | retirar | revoc* | cancel* | reembols* | devol* | reclam* | queja* | elegir |
elección | darse de baja | darte de baja | licencia* | desist* | indemniz*
`),

  /** What holds unless someone acts. */
  defaults: phrases(`
por defecto | automáticamente | premarcad* | marcad* | desmarc* | activad* | desactivad* | voluntari* |
opcional* | obligatori*
`),

  /** What is done with information. */
  handling: phrases(`
recoge | recogen | recogemos | recoger* | recogid* | recopil* | recab* | usa | usan | usamos | usar* | utiliz* | trata | tratan | tratamos | tratar* | tratad* | almacen* | guarda | guardan | guardamos | guardar* | guardad* | conserv* | compart* | cede | ceden | cedemos | ceder* | cedid* |
comunic* | transfier* | transfer* | vende | venden | vendemos | vender* | alquil* | divulg* | registramos | registrad* | registrará* | analiz* | borra | borran | borramos | borrar* | borrad* | elimina | eliminan | eliminamos | eliminar* | eliminad* |
anonimiz* | envía | envían | enviamos | enviar* | enviad* | consultan | consultamos | consultar* | consultad* | rastre*
`),

  /** What a reader would rather not have done. */
  harms: phrases(`
recoge | recogen | recogemos | recoger* | recogid* | recopil* | recab* | usa* | usamos | utiliz* | trata | tratan | tratamos | tratar* | almacen* | guarda | guardan | guardamos | guardar* | guardad* | conserv* | compart* |
cede | ceden | cedemos | ceder* | cedid* | comunic* | transfer* | vende | venden | vendemos | vender* | alquil* | divulg* | registramos | registrad* | registrará* | analiz* | suspend* | cobr* | modific* |
aument* | rastre*
`),

  /** What a reader would rather have done. */
  benefits: phrases(`
borra | borran | borramos | borrar* | borrad* | elimina | eliminan | eliminamos | eliminar* | eliminad* | suprim* | anonimiz* | informa | informan | informamos | informar* | avisa | avisan | avisamos | avisar* | notific* | proteg* | cifr* | respond* |
reembols* | devolv* | indemniz* | repar* | ayud* | garantiz* | pedimos su | pedimos tu | buscar*
`),

  /** What keeps information or people safe, whatever else the sentence says. */
  protects: phrases(`confidencial* | cifrad* | proteg* | protec* | anónim* | anonimiz* | seudónim* |
borra | borran | borramos | borrar* | borrad* | elimina | eliminan | eliminamos | eliminar* | eliminad* | destru*`),

  /** Says that the publisher answers for nothing, or that silence binds. */
  disclaimers: phrases(`no nos hacemos responsables | no se hace responsable | no responde |
no respondemos | ninguna responsabilidad | bajo su propio riesgo | implica la aceptación`),

  /** Binds a reader who does nothing. */
  bindsTheSilent: phrases(`por defecto | automáticamente | premarcad* | salvo que te opongas |
salvo que se oponga | a menos que | salvo oposición`),

  /** A way out for a reader who acts. */
  waysOut: phrases(`oponerse | oponerte | oposición | darse de baja | darte de baja`),

  /** Those who take part beside the two of the agreement. */
  parties: phrases(`
terceros = tercero = terceras | socio | socios | filial* | empresas del grupo | grupo | proveedor* | prestador* |
encargad* | anunciante* | asegurador* | aseguradora* | autoridad* | policía | juzgado* | tribunal* | banco* |
empleador* | revendedor* | sucesor* | transportista* | ajenos | afiliad* | comercializador* | otras empresas
`),

  /** Kinds of information. */
  data: phrases(`
ubicación | localización | geolocalización | biométric* | huella* | salud | médic* | dirección |
número de teléfono | teléfono | fecha de nacimiento | datos bancarios | cuenta bancaria | tarjeta* | dni |
pasaporte | foto* | vídeo* | video* | voz | grabacion* | historial* | cookie* | rastreador* | contactos | libreta de direcciones |
mensaje* | perfil* | menor | menores | niñ* | ingresos | sueldo | navegación
`),

  /** Information whose use law treats with more care. */
  sensitive: phrases(`biométric* | salud | médic* | genétic* | religi* | sexual* | polític* |
sindic* | menor | menores | niñ*`),

  /** What information is used for. */
  purposes: phrases(`
publicidad | publicitari* | marketing | promocion* | ofertas | perfil* | entren* | investigación |
estadístic* | análisis | personaliz* | con fines | para fines | otros fines | fines publicitarios | finalidad* | inteligencia artificial | estudio* | mercadotecnia
`),

  /** How far a sentence reaches. */
  scope: phrases(`
todo = toda = todos = todas | cada | cualquier* | entre otros = entre otras | en particular | incluid* |
incluyendo | por ejemplo | tales como | y otros | y otras | similares
`),

  /** Money, liability and what one owes or must not do. */
  obligations: phrases(`
responsab* | garantía* | daños | indemniz* | gastos | tarifa* | precio* | paga | pagan | pagar* | pago | pagos | abon* | factur* | impuesto* |
iva | recargo* | multa* | penalización* | fianza | negligencia | culpa | dolo | arbitraje | jurisdicción |
juzgado* | tribunal* | competente | competentes | plazo* | prórroga* | prorrog* | renueva* | renovación* | suspen* | prohib* | cuota*
`),

  /** Laws, frames and regions, beside the countries. */
  regions: phrases(`
unión europea | ue | eee | espacio económico europeo | fuera de | extranjero | terceros países |
cláusulas contractuales tipo | decisión de adecuación | rgpd | internacional*
`),

  /** The publisher, as a subject. */
  we: phrases(`nosotros | la empresa | el proveedor | el vendedor | el arrendador | la academia |
el operador`),

  /** The reader, as a subject. */
  you: phrases(`tú | usted | ustedes | el usuario | los usuarios | el cliente | los clientes |
el consumidor | el arrendatario | el alumno | el comprador | los miembros`),
};
