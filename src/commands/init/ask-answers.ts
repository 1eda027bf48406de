import { askUntil, type Ask } from '#io/terminal/ask.ts';
import { WrongUsage } from '#io/terminal/command.ts';

import { HOSTS, MAILINGS, OBJECTIONS, objectionsTo, type Answers } from './answers.ts';

/** What was given of the answers. */
export type GivenAnswers = Partial<Answers> & Pick<Answers, 'project'>;

/** The answers, with what was not given asked for at a terminal; what was given and cannot be is wrong usage. */
export async function askAnswers(
  given: GivenAnswers,
  ask: Ask,
  say: (text: string) => void,
): Promise<Answers> {
  refuse(withDefaults(given));
  const asked = async <Name extends keyof Answers>(
    name: Name,
    question: string,
    read: (text: string) => Answers[Name] | null,
  ): Promise<Answers[Name]> => {
    const known = (given as Partial<Answers>)[name] as Answers[Name] | undefined;
    if (known !== undefined) return known;
    const answer = await askUntil(ask, question, (text) => {
      const value = read(text);
      const objection = value === null ? 'Unexpected answer.' : OBJECTIONS[name](value);
      if (objection !== null) say(objection);
      return objection === null;
    });
    return read(answer) as Answers[Name];
  };
  return {
    project: given.project,
    name: await asked('name', 'Whose policies are these?', whole),
    email: await asked('email', 'To which e-mail address do readers send questions?', whole),
    url: await asked(
      'url',
      'Where will the site be published? (https://policies.example.org)',
      whole,
    ),
    timeZone: await asked(
      'timeZone',
      `In which time zone does a day end? (empty: ${zoneHere()})`,
      (text) => text || zoneHere(),
    ),
    languages: await asked(
      'languages',
      'In which languages, the controlling one first? (empty: en)',
      (text) => listOf(text || 'en'),
    ),
    host: await asked(
      'host',
      `Where is the repository? (${HOSTS.join(', ')}; empty: github)`,
      (text) => oneOf(HOSTS, text || 'github'),
    ),
    mailing: await asked(
      'mailing',
      `Which system sends your mails? (${MAILINGS.join(', ')}; empty: none)`,
      (text) => oneOf(MAILINGS, text || 'none'),
    ),
    hasResellers: await asked(
      'hasResellers',
      'Do resellers sell for you? (yes, no; empty: no)',
      (text) => (/^(?:y|yes|n|no|)$/i.test(text) ? /^y/i.test(text) : null),
    ),
  };
}

/**
 * The answers, with what may be left out as it is without being asked for.
 *
 * @throws {WrongUsage} if something is missing, or cannot be.
 */
export function requireAnswers(given: GivenAnswers): Answers {
  const missing = (['name', 'email', 'url'] as const).filter((name) => given[name] === undefined);
  if (missing.length > 0) {
    const options = missing.map((name) => `\`--${name}\``).join(', ');
    throw new WrongUsage(`Expected ${options}: without a terminal nobody can be asked.`);
  }
  const answers = withDefaults(given);
  refuse(answers);
  return answers;
}

function withDefaults(given: GivenAnswers): Answers {
  return {
    name: 'Example',
    email: 'legal@example.org',
    url: 'https://policies.example.org',
    timeZone: zoneHere(),
    languages: ['en'],
    host: 'github',
    mailing: 'none',
    hasResellers: false,
    ...given,
  };
}

function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function refuse(answers: Answers): void {
  const [first] = objectionsTo(answers);
  if (first !== undefined) throw new WrongUsage(first);
}

function whole(text: string): string | null {
  return text === '' ? null : text;
}

/** The parts of a list with commas. */
export function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}

/** The word, if it is one of these. */
export function oneOf<Word extends string>(words: readonly Word[], text: string): Word | null {
  return words.find((word) => word === text.toLowerCase()) ?? null;
}
