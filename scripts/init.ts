import { basename, resolve } from 'node:path';

import {
  askAnswers,
  listOf,
  oneOf,
  requireAnswers,
  type GivenAnswers,
} from '#commands/init/ask-answers.ts';
import { HOSTS, MAILINGS } from '#commands/init/answers.ts';
import { beginProject } from '#commands/init/begin-project.ts';
import { alternatives } from '#core/schemas/schema-fields.ts';
import { atTerminal, isTerminal } from '#io/terminal/ask.ts';
import { defineVerb, EXIT, WrongUsage } from '#io/terminal/command.ts';
import { today } from '#io/terminal/environment.ts';
import { print, printError } from '#io/terminal/print.ts';
import { printIssues } from '#io/terminal/print-issues.ts';

export const verb = defineVerb({
  name: 'init',
  summary: 'begins a project with first policies, ready to be built and published',
  help: `Usage: npm run init -- <folder> [options]

Begins a project: a library with a privacy policy, terms and a list of sub-processors to fill in, what
builds, checks and publishes it, and a README for its editors. On a terminal, what is missing is asked
for. The folder must be empty or not there.

  --name <name>         the organisation
  --email <address>     where readers send questions
  --url <address>       where the site will be published, as in https://policies.example.org
  --time-zone <zone>    whose midnight ends a day (default: that of this machine)
  --languages <tags>    with commas, the controlling one first (default: en)
  --host <host>         whose workflows are written: github (default), gitlab or none
  --mailing <system>    what sends your mails: whmcs, ses, postmark, mustache or none (default)
  --resellers           with an addendum for resellers, and one reseller as an example
  --from <path>         your own texts, Markdown, MDX or HTML: a file, or a folder of such; each becomes
                        the first version of a policy
  --codicil <package>   what npm is to install as Codicil: the file of a package, which is copied into
                        the project, or a version (default: this one)
  --today <day>         the day of the first versions, as YYYY-MM-DD (default: today)
  -h, --help            this text

Exit code: 0 written; 1 errors found, and nothing written; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    url: { type: 'string' },
    'time-zone': { type: 'string' },
    languages: { type: 'string' },
    host: { type: 'string' },
    mailing: { type: 'string' },
    resellers: { type: 'boolean' },
    from: { type: 'string' },
    codicil: { type: 'string' },
    today: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
  run: async ({ from, codicil, ...values }, [name, ...more]) => {
    if (name === undefined || more.length > 0) throw new WrongUsage('Expected one folder.');
    const folder = resolve(name);
    const given = givenAnswers(folder, values);
    const answers = isTerminal()
      ? await atTerminal((ask) => askAnswers(given, ask, printError))
      : requireAnswers(given);
    const issues = beginProject(folder, answers, {
      from: from ?? null,
      codicil: codicil ?? null,
      day: today(answers.timeZone),
    });
    if (issues.length > 0) {
      printIssues(issues, '');
      return EXIT.found;
    }
    print(`Written: ${name}\nNext:\n  cd ${name}\n  npm install\n  npm start`);
    return EXIT.fine;
  },
});

type Values = Partial<
  Record<'name' | 'email' | 'url' | 'time-zone' | 'languages' | 'host' | 'mailing', string>
> & { resellers?: boolean };

function givenAnswers(folder: string, values: Values): GivenAnswers {
  const { name, email, url, languages, host, mailing, resellers } = values;
  return {
    project: basename(folder),
    ...(values['time-zone'] === undefined ? {} : { timeZone: values['time-zone'] }),
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(url === undefined ? {} : { url }),
    ...(languages === undefined ? {} : { languages: listOf(languages) }),
    ...(host === undefined ? {} : { host: wordOf('host', HOSTS, host) }),
    ...(mailing === undefined ? {} : { mailing: wordOf('mailing', MAILINGS, mailing) }),
    ...(resellers === undefined ? {} : { hasResellers: resellers }),
  };
}

function wordOf<Word extends string>(option: string, words: readonly Word[], text: string): Word {
  const word = oneOf(words, text);
  if (word !== null) return word;
  throw new WrongUsage(`Unexpected \`--${option} ${text}\`, expected ${alternatives(words)}.`);
}
