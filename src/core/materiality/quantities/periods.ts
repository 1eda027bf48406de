/** Periods in days, by their names in English, German, French and Spanish, one of many or many. */
const LENGTHS: readonly (readonly [days: number, names: string])[] = [
  [1 / 86_400, 'second seconds sekunde sekunden seconde secondes segundo segundos'],
  [1 / 1440, 'minute minutes min minuten minuto minutos'],
  [1 / 24, 'hour hours hrs stunde stunden heure heures hora horas'],
  [
    1,
    'day days night nights tag tage tagen tages tägige tägigen tägiger jour jours journée journées día días',
  ],
  [7, 'week weeks woche wochen wöchige wöchigen wöchiger semaine semaines semana semanas'],
  [14, 'fortnight fortnights quinzaine quincena'],
  [30, 'month months monat monate monaten monats monatige monatigen monatiger mois mes meses'],
  [90, 'quarter quarters quartal quartale quartalen quartals trimestre trimestres'],
  [180, 'semester semesters halbjahr halbjahre semestre semestres'],
  [
    365,
    'year years jahr jahre jahren jahres jährige jährigen jähriger an ans année années año años',
  ],
];

const DAYS = new Map(
  LENGTHS.flatMap(([days, names]) => names.split(' ').map((name) => [name, days] as const)),
);

/** The days of so many of a period, `null` if the word names none; twelve months are a year. */
export function daysOf(amount: number, unit: string): number | null {
  const days = DAYS.get(unit);
  if (days === undefined) return null;
  const isYears = days === 30 && amount > 0 && amount % 12 === 0;
  return isYears ? (amount / 12) * 365 : amount * days;
}

/** Days on which offices work; the word stands before or behind the day, or in it. */
export const BUSINESS_DAYS: ReadonlySet<string> = new Set(
  'werktag werktage werktagen werktags arbeitstag arbeitstage arbeitstagen bankarbeitstage bankarbeitstagen'.split(
    ' ',
  ),
);
export const BUSINESS: ReadonlySet<string> = new Set(
  'business working trading banking ouvré ouvrés ouvrable ouvrables hábil hábiles laborable laborables'.split(
    ' ',
  ),
);
/** Says of days what holds of them anyway. */
export const CALENDAR: ReadonlySet<string> = new Set(
  'calendar consecutive full whole kalender volle vollen calendaire calendaires naturales corridos naturale'.split(
    ' ',
  ),
);

/** How often something comes, in days from one time to the next. */
const INTERVALS = new Map(
  (
    [
      [1 / 24, 'hourly stündlich horaire'],
      [
        1,
        'daily nightly täglich tägliche täglichen nächtlich nächtliche quotidien quotidienne quotidiens quotidiennes ' +
          'quotidiennement diario diaria diarios diarias diariamente',
      ],
      [
        7,
        'weekly wöchentlich wöchentliche wöchentlichen hebdomadaire hebdomadaires hebdomadairement semanal semanales ' +
          'semanalmente',
      ],
      [14, 'fortnightly biweekly bi-weekly zweiwöchentlich quincenal quincenalmente bimensuel'],
      [
        30,
        'monthly monatlich monatliche monatlichen mensuel mensuelle mensuels mensuelles mensuellement mensual ' +
          'mensuales mensualmente',
      ],
      [60, 'bimonthly bi-monthly zweimonatlich bimestriel bimestrielle bimestral'],
      [
        90,
        'quarterly vierteljährlich vierteljährliche vierteljährlichen quartalsweise trimestriel trimestrielle ' +
          'trimestriels trimestriellement trimestral trimestrales trimestralmente',
      ],
      [
        180,
        'half-yearly semiannual semi-annual semiannually semi-annually halbjährlich halbjährliche semestriel ' +
          'semestrielle semestral',
      ],
      [
        365,
        'yearly annual annually jährlich jährliche jährlichen annuel annuelle annuels annuelles annuellement anual ' +
          'anuales anualmente',
      ],
    ] as const
  ).flatMap(([days, names]) => names.split(' ').map((name) => [name, days] as const)),
);

/** The days from one time to the next, for `monthly` and its like. */
export function intervalOf(word: string): number | null {
  return INTERVALS.get(word) ?? null;
}

/** Before a period: how often, as in `each month`. */
export const EACH: ReadonlySet<string> = new Set(
  'each every per jeder jede jedes jeden jedem pro alle chaque par cada por'.split(' '),
);

/** Before `a month`: how long, as in `within a month`. */
export const DURING: ReadonlySet<string> = new Set(
  (
    'within for after of in than least most over under about nach binnen innerhalb für seit vor mindestens höchstens ' +
    'pendant après sous dans durant depuis avant durante tras en de dentro después antes'
  ).split(' '),
);
