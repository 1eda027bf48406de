import type { Direction } from '../assessment/assessment-schema.ts';
import { Lexis, phrases } from '../vocabulary/match-words.ts';

/** What a quantity means for the reader, by the words around it. */
export interface Meaning {
  /** What the quantity is of. */
  what: string;
  /** The words around it. */
  words: string;
  /** The sentence must hold one of these too. */
  also?: string;
  /** Whether it is a period, or none; it may be either where this is absent. */
  isPeriod?: boolean;
  /** Whom more of it favours. */
  more: Direction;
  /** Whom it favours that a quantity is named where none was. */
  named: Direction;
}

/** English, German, French and Spanish in turn; the first that fits decides. */
const MEANINGS: readonly Meaning[] = [
  {
    what: 'liability',
    words: 'liab* | damages | indemn* | owe you | haft* | responsab* | indemnis* | indemniz*',
    more: 'favourable',
    named: 'adverse',
  },
  {
    what: 'the notice that the reader must give',
    words: `you may cancel | you can cancel | you may terminate | you can terminate | you may end | you can end |
      sie können kündigen | kündigungsfrist | vous pouvez résilier | résilier | puede cancelar | puede rescindir`,
    also: `notice | frist | préavis | preaviso | antelación | in advance | before the end | vor ablauf | avant`,
    isPeriod: true,
    more: 'adverse',
    named: 'adverse',
  },
  {
    what: 'a refund or credit',
    words: `refund* | credit | credits | reimburse* | money-back | erstatt* | gutschrift* | rembours* | avoir |
      reembols* | devolv*`,
    isPeriod: false,
    more: 'favourable',
    named: 'favourable',
  },
  {
    what: 'availability',
    words: 'uptime | availability | available | verfügbar* | disponib*',
    isPeriod: false,
    more: 'favourable',
    named: 'favourable',
  },
  {
    what: 'notice',
    words: `notice | notify | notifies | notified | notification of | announce* | in advance | prior | inform you |
      told you | tell you | warn* | ankündig* | kündigen wir | im voraus | vorher | benachrichtig* | informieren wir |
      préven* | prévien* | averti* | préavis | à l' avance | avisa* | preaviso | antelación | comunica*`,
    more: 'favourable',
    named: 'favourable',
  },
  {
    what: 'how long the publisher goes on with something',
    words: `marketing | advertis* | contact you | monitor* | track* | record* | newsletter* | werbung | überwach* |
      publicité | prospection | publicidad`,
    isPeriod: true,
    more: 'adverse',
    named: 'favourable',
  },
  {
    what: 'the time for a response',
    words: `respond* | response | reply | answer | answers | request | requests | process your | resolve* | remov* |
      repair* | deliver* | ship* | dispatch* | antwort* | beantwort* | bearbeit* | beheb* | liefer* | versend* |
      erstatten wir | répond* | réponse* | traitons | livr* | expédi* | rembours* | respond* | respuesta* |
      contest* | entreg* | reembols* | devolv* | refund* | reimburse*`,
    isPeriod: true,
    more: 'adverse',
    named: 'favourable',
  },
  {
    what: 'how long information is kept',
    words: `retain* | retention | keep | kept | keeps | store | stored | stores | log | logs | backup* | delete* |
      erase* | anonymi* | speicher* | gespeichert | aufbewahr* | lösch* | gelöscht | conserv* | effac* | supprim* |
      gard* | guard* | borr* | elimin*`,
    isPeriod: true,
    more: 'adverse',
    named: 'favourable',
  },
  {
    what: 'what the reader may use',
    words: `includ* | allowance | may bring | may use | may store | can store | may book | can use | can bring | can book | free of charge |
      enthalten | inklusive | dürfen | inclus* | comprend* | peut emporter | peuvent | incluy* | pueden | puede`,
    also: `includ* | allowance | you | your | user* | member* | customer* | guest* | sie | mitglieder | kunden |
      enthalten | inklusive | inclus* | comprend* | vous | passager | membres | incluy* | socios | usted`,
    isPeriod: false,
    more: 'favourable',
    named: 'unclear',
  },
  {
    what: 'a price',
    words: `fee | fees | charge* | price* | pay | pays | cost* | interest | tax* | deposit* | penalt* | gebühr* |
      preis* | kostet | kosten | beitrag | miete | prix | frais | tarif* | coût* | coûte* | loyer | cotisation |
      precio* | tarifa* | coste* | cuesta* | cuota* | gastos | alquiler`,
    isPeriod: false,
    more: 'adverse',
    named: 'adverse',
  },
  {
    what: 'how long something of the reader lasts',
    words: `expire* | valid | lapse* | warrant* | guarantee* | verfall* | verfällt | gültig* | gewährleist* |
      expir* | valable* | garanti* | caduc* | válid* | garantía*`,
    isPeriod: true,
    more: 'favourable',
    named: 'unclear',
  },
  {
    what: 'the time that the reader has',
    words: `you may | you can | you have | you must | your right | appeal* | object* | dispute* | cancel* | withdraw* |
      opt out | opt-out | return* | zurücktreten | zurückgeben | widerruf* | widersprechen | reklam* | reklamier* |
      rétract* | réclam* | contester | retourn* | reclam* | desist* | dispone de | devolver`,
    more: 'favourable',
    named: 'unclear',
  },
];

const TABLE = MEANINGS.map((meaning) => ({
  ...meaning,
  lexis: new Lexis(phrases(meaning.words)),
  also: meaning.also === undefined ? null : new Lexis(phrases(meaning.also)),
}));

/** What a period, or another quantity, means in a sentence of these words. */
export function meaningOf(words: readonly string[], isPeriod: boolean): Meaning | undefined {
  const found = TABLE.find(
    ({ lexis, also, ...one }) =>
      lexis.has(words) &&
      (also === null || also.has(words)) &&
      (one.isPeriod === undefined || one.isPeriod === isPeriod),
  );
  return found && MEANINGS.find(({ what }) => what === found.what);
}
