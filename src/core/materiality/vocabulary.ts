/**
 * The words that the rules look for. Each table is a list that a lawyer can read and extend: lower
 * case, one space between words; `*` at the end stands for any ending.
 */

/** Words of duty and permission, the strongest first; those of one row are equally strong. */
export const MODALS = [
  [
    'must',
    'shall',
    'will',
    'is required',
    'are required',
    'agree to',
    'agrees to',
    'have to',
    'has to',
    'required to',
  ],
  ['should', 'ought', 'recommend*', 'encourage*'],
  ['may', 'can', 'might', 'could', 'is permitted', 'are permitted', 'is allowed', 'are allowed'],
] as const;

export const NEGATIONS = listed(`
  not, no, never, neither, nor, none, cannot, without, unless, except*, prohibit*, forbid*,
  forbidden, no longer, exclude*, refuse*, decline*, only, solely, unable, n't, nothing,
  refrain*
`);

export const HEDGES = listed(`
  reasonable, reasonably, generally, typically, usually, where appropriate, as appropriate,
  where possible, when possible, as needed, from time to time, at our discretion, sole
  discretion, best efforts, strive*, endeavo*, aim to, attempt*, seek to, intend*, knowingly,
  primarily, substantially, in some cases, in certain cases, to the extent, may, commercially
  reasonable
`);

export const BOUNDLESS = listed(`
  as long as, indefinitely, perpetual, perpetually, at any time, until, no limit, forever, as
  needed, as necessary, where necessary, if necessary, for any reason, without notice
`);

export const RIGHTS = listed(`
  right, rights, opt out, opt-out, opting out, opt in, opt-in, consent*, choice, choices,
  choose*, object, objection, withdraw*, unsubscribe*, appeal*, complain*, complaint*, refund*,
  access, correct*, delet*, erase*, erasure, portab*, cancel*, terminat*, waive*, entitled,
  request*, control*, revoke*, permission*, license*, licence*, grant*, own, owns, ownership
`);

export const DEFAULTS = listed(`
  by default, default, opt in, opt-in, opt out, opt-out, unless you, automatically, enabled,
  disabled, turned on, turned off, mandatory, optional, voluntary
`);

export const HANDLING = listed(`
  collect*, use, uses, used, using, process, processes, processed, processing, share, shares,
  shared, sharing, disclos*, sell, sells, sold, selling, sale, transfer*, retain*, retention,
  keep, keeps, kept, store, stores, stored, storing, storage, track*, monitor*, log, logs,
  logged, record*, combine*, infer*, provide*, receive*, send, sends, publish*
`);

export const PARTIES = listed(`
  third party, third parties, third-party, affiliate*, partner, partners, vendor*,
  subprocessor*, sub-processor*, service provider*, processor, processors, contractor*,
  subsidiar*, parent company, advertiser*, ad network*, data broker*, reseller*, registrar,
  government*, authorit*, law enforcement, regulator*, court, courts, successor*, acquirer*
`);

export const DATA = listed(`
  email address*, e-mail address*, ip address*, location, geolocation, biometric*, health,
  genetic, payment, credit card*, card number*, bank account*, social security, passport*, date
  of birth, phone number*, telephone, postal address*, cookie*, pixel*, beacon*, device
  identifier*, browsing, search history, contacts, photo*, video*, audio, voice, sensitive,
  children, child, minor, minors, race, ethnic*, religio*, sexual, political, criminal, usage
  data, telemetry, content, metadata, password*, credential*, log, logs, profile*, demographic*
`);

export const PURPOSES = listed(`
  advertis*, marketing, market, profil*, train, training, machine learning, artificial
  intelligence, ai, research, analytics, analy*, personali*, target*, improve*, fraud*,
  security, abuse, other purpose*, any purpose*, promot*, recommend*, automated decision*,
  measure*, investigat*, enforc*, business purpose*, commercial*, legitimate interest*
`);

export const SCOPE = listed(`
  including but not limited to, without limitation, such as, any, all, and other, or other,
  including, for example, each, every, whether or not, in part, as well as, and/or, similar
`);

export const OBLIGATIONS = listed(`
  liab*, indemn*, warrant*, damages, negligen*, disclaim*, fee, fees, charge, charges, charged,
  charging, price*, pricing, pay, pays, paid, payment*, payout*, tax, taxes, invoice*, bill,
  billed, billing, arbitrat*, jurisdiction*, governing law, governed, venue, suspend*,
  terminat*, breach*, violat*, comply, complies, complian*, responsib*, oblig*, subject to,
  eligib*, restrict*, limit, limits, limited, limitation*, penalt*, confidential*, assign*,
  audit*, certif*, safeguard*, encrypt*, notify, notif*, notice, effective, age, allow*,
  permit*, prohibit*, authori*, approv*, accept*, renew*, expire*, expir*, deadline*
`);

/** Places and frameworks of transfers that are no country. */
export const TRANSFERS = listed(`
  standard contractual clauses, privacy shield, data privacy framework, adequacy, binding
  corporate rules, gdpr, ccpa, european union, eu, eea, european economic area, cross-border,
  outside, international, california, data protection
`);

/** Words that hold a sentence together and say nothing by themselves. */
export const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those it its they them their there here he she his her we us our you your i me my ' +
    'and or but of in on at to for from by with as into onto upon about over under between through during ' +
    'is are was were be been being do does did has have had if then than so also too very more most which who ' +
    'whom whose what when where how why please see read learn click section sections page pages above below ' +
    'following follow follows e.g i.e etc'
  ).split(' '),
);

/** What a clause on changes promises: who is told, how and when. */
export const NOTICE = listed(`
  notify*, notif*, notice, announce*, advance, inform*, e-mail*, email*, before, prior, in
  advance, opportunity, consent*
`);

/** What takes such a promise away. */
export const LESS_NOTICE = listed(`
  without notice, continued use, at any time, sole discretion, from time to time, deemed,
  constitutes acceptance
`);

function listed(text: string): readonly string[] {
  return text.split(',').map((entry) => entry.trim().replaceAll(/\s+/g, ' '));
}
