import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { today } from '#io/terminal/environment.ts';
import { readSiteLibrary } from '#build/run/open-library.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { isDay } from '#core/text/calendar-day.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { versionsAsOf, type Library } from '#core/library/library.ts';
import { COHORTS, inForce, type Cohort } from '#core/timeline/timeline.ts';
import { print } from '#io/terminal/print.ts';

const HELP = `Usage: npm run policy -- <policy> --on <day> [options]

Prints which version of a policy binds on a day: what <policy>/index.json of the site answers.

  --on <day>          the day asked about, as YYYY-MM-DD, or today
  --cohort <cohort>   new for who signs up on that day, existing for who was there before
                      (default: both)
  --format <format>   text or json (default: text)
${PARAMETERS_HELP}

Exit code: 0 a version binds; 1 none does or the library has errors; 2 wrong usage; 70 a fault of Codicil.`;

export const verb = defineVerb({
  name: 'policy',
  summary: 'says which version of a policy binds on a day',
  help: HELP,
  takesPositionals: true,
  options: {
    ...PARAMETERS,
    on: { type: 'string' },
    cohort: { type: 'string' },
    format: { type: 'string' },
  },
  formats: ['text', 'json'],
  run: ({ on, cohort, format = 'text' }, names) => {
    // npm takes an option before `--` for itself, this one without a trace: today would be a wrong answer.
    if (on === undefined) {
      const [name = 'privacy-policy'] = names;
      throw new WrongUsage(
        `Expected \`--on\` and a day, as in \`npm run policy -- ${name} --on today\`.`,
      );
    }
    const { library, issues } = readSiteLibrary();
    if (!library) {
      printIssues(issues);
      return 1;
    }
    const now = today(library.site.timeZone);
    const asked = { names, day: on === 'today' ? now : on, cohort };
    const mistake = mistakeIn(asked, library);
    if (mistake !== null) throw new WrongUsage(mistake);
    const policy = library.policies.find(({ id }) => id === names[0]);
    const versions = policy ? versionsAsOf(policy, now) : [];
    const answers = COHORTS.filter((one) => cohort === undefined || one === cohort).map((one) => ({
      cohort: one,
      version: inForce(versions, asked.day, one)?.id ?? null,
    }));
    print(
      format === 'json'
        ? JSON.stringify({ policy: policy?.id, on: asked.day, answers })
        : answers.map(inWords).join('\n'),
    );
    return answers.some(({ version }) => version !== null) ? 0 : 1;
  },
});

interface Asked {
  names: string[];
  day: string;
  cohort: string | undefined;
}

function mistakeIn({ names, day, cohort }: Asked, { policies }: Library): string | null {
  const known = policies.map(({ id }) => id);
  const [name, ...more] = names;
  if (name === undefined) return 'Unexpected absence of a policy, expected its name.';
  if (more.length > 0) return `Unexpected \`${more.join(' ')}\`, expected one policy.`;
  if (!known.includes(name)) {
    return `Unexpected policy \`${name}\`, expected one of the library.${didYouMean(name, known)}`;
  }
  if (!isDay(day)) return `Unexpected day \`${day}\`, expected a day that exists, as YYYY-MM-DD.`;
  if (cohort !== undefined && !(COHORTS as readonly string[]).includes(cohort)) {
    return `Unexpected cohort \`${cohort}\`, expected \`new\` or \`existing\`.`;
  }
  return null;
}

function inWords({ cohort, version }: { cohort: Cohort; version: string | null }): string {
  return `${cohort}: ${version ?? 'no version'}`;
}
