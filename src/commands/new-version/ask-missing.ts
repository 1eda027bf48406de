import { isDay } from '#core/text/calendar-day.ts';

import { askUntil, type Ask } from '#io/terminal/ask.ts';
import { WrongUsage } from '#io/terminal/command.ts';

/** What a new version needs to be begun, as it was given. */
export interface Given {
  policy: string | undefined;
  effective: string | undefined;
  existing: string | undefined;
  published: string | undefined;
  summary: string | undefined;
}

/** The same with nothing missing that is needed. */
export interface Answered extends Given {
  policy: string;
  effective: string;
}

/**
 * Asks for what was not given: for what is needed until it is there, for the rest once, and an empty
 * answer leaves it out. `policies` are those that there are, `day` is the proposed day of publication;
 * `effectiveFrom` proposes the first day of effect for a publication.
 */
export async function askMissing(
  given: Given,
  policies: readonly string[],
  day: string,
  ask: Ask,
  effectiveFrom: (policy: string, published: string) => string | null = () => null,
): Promise<Answered> {
  const policy =
    given.policy ??
    (await askUntil(ask, `Which policy? (${policies.join(', ')})`, (text) =>
      policies.includes(text),
    ));
  const published =
    given.published ??
    (await askUntil(ask, `Published on which day? (empty: ${day})`, isDayOrEmpty));
  const proposed = effectiveFrom(policy, published || day);
  const question =
    proposed === null ? '(YYYY-MM-DD)' : `(empty: ${proposed}, the first for a material change)`;
  const isEffective = proposed === null ? isDay : isDayOrEmpty;
  const effective =
    given.effective ??
    ((await askUntil(ask, `From which day does it apply? ${question}`, isEffective)) ||
      (proposed ?? ''));
  const existing =
    given.existing ??
    (await askUntil(ask, 'From which day to existing customers? (empty: the same)', isDayOrEmpty));
  const summary =
    given.summary ??
    (await ask('What changes, in one or two sentences? (empty: to be written later) ')).trim();
  return {
    policy,
    effective,
    existing: existing || undefined,
    published: published || undefined,
    summary: summary || undefined,
  };
}

/**
 * What was given, where nobody can be asked.
 *
 * @throws {WrongUsage} if something is missing that is needed.
 */
export function requireAll(
  { policy, effective, ...given }: Given,
  effectiveFrom: (policy: string) => string | null = () => null,
): Answered {
  if (policy === undefined) throw new WrongUsage('Expected the name of a policy.');
  if (effective === undefined) {
    const proposed = effectiveFrom(policy);
    const hint =
      proposed === null ? '' : ` For a material change, ${proposed} is the first that will do.`;
    throw new WrongUsage(
      `Expected \`--effective <day>\`, the first day on which it applies.${hint}`,
    );
  }
  return { policy, effective, ...given };
}

function isDayOrEmpty(text: string): boolean {
  return text === '' || isDay(text);
}
