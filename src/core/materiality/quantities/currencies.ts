/**
 * The currency that a sign, code or name stands for: a code of ISO 4217, or the sign itself where none
 * is meant alone. `$` without more is read as the dollar of the United States.
 */
export function currencyOf(word: string): string | undefined {
  if (CODES.has(word)) return word;
  return NAMES.get(word.toLowerCase()) ?? (/^\p{Sc}$/u.test(word) ? word : undefined);
}

/** All codes of ISO 4217 for money in use. */
const CODES = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
    'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF ' +
    'IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD ' +
    'MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB ' +
    'RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU ' +
    'UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

const NAMES = new Map(
  [
    ['USD', '$ us$ u.s.$ dollar dollars dólar dólares'],
    ['EUR', '€ euro euros'],
    ['GBP', '£ pound pounds pfund sterling libras'],
    ['JPY', '¥ yen'],
    ['CHF', 'sfr fr franken francs franc'],
    ['CNY', 'cn¥ rmb yuan'],
    ['INR', '₹ rs rupee rupees rupien roupies rupias'],
    ['HKD', 'hk$'],
    ['CAD', 'ca$ c$ can$'],
    ['AUD', 'au$ a$'],
    ['NZD', 'nz$'],
    ['SGD', 's$ sg$'],
    ['MXN', 'mx$'],
    ['BRL', 'r$ reais real'],
    ['TWD', 'nt$'],
    ['KRW', '₩ won'],
    ['RUB', '₽ rubles roubles rubel'],
    ['TRY', '₺ lira'],
    ['ILS', '₪ shekel shekels'],
    ['UAH', '₴ hryvnia'],
    ['VND', '₫ dong'],
    ['NGN', '₦ naira'],
    ['PHP', '₱'],
    ['THB', '฿ baht'],
    ['PLN', 'zł zloty'],
    ['CZK', 'kč'],
    ['kr', 'kr kronor kroner krona krone kronen'],
    ['peso', 'peso pesos'],
    ['cent', 'cent cents centime centimes céntimo céntimos pence ¢'],
  ].flatMap(([code = '', names = '']) => names.split(' ').map((name) => [name, code] as const)),
);
