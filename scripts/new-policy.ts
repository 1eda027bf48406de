import { addPolicy } from '#commands/init/add-policy.ts';
import { isDay } from '#core/text/calendar-day.ts';
import { policySchema } from '#core/schemas/policy-schema.ts';
import { alternatives } from '#core/schemas/schema-fields.ts';
import { readDraft } from '#io/library/read-library.ts';
import { askUntil, atTerminal, isTerminal } from '#io/terminal/ask.ts';
import { defineVerb, EXIT, PARAMETERS, PARAMETERS_HELP, WrongUsage } from '#io/terminal/command.ts';
import { libraryFolder, today } from '#io/terminal/environment.ts';
import { print } from '#io/terminal/print.ts';
import { libraryPrefix, printIssues } from '#io/terminal/print-issues.ts';

const KINDS = policySchema.shape.kind.options;

export const verb = defineVerb({
  name: 'new-policy',
  summary: 'begins a policy, with headings to fill in',
  changesLibrary: true,
  help: `Usage: npm run new-policy -- <policy> --title <title> [options]

Begins a policy: its policy.yaml and a first version with headings to fill in. On a terminal, what is
missing is asked for. Nothing is ever overwritten.

  --title <title>     what readers call it
  --kind <kind>       privacy-policy, terms, addendum, list or other (default)
  --audience <group>  whom it is for (default: everyone)
  --supplements <policy>
                      the policy that an addendum adds to
  --published <day>   the day of its publication, as YYYY-MM-DD (default: today)
${PARAMETERS_HELP}

Exit code: 0 written; 1 errors found; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: {
    ...PARAMETERS,
    title: { type: 'string' },
    kind: { type: 'string' },
    audience: { type: 'string' },
    supplements: { type: 'string' },
    published: { type: 'string' },
  },
  run: async ({ title, kind, audience, supplements, published }, [id, ...more]) => {
    if (id === undefined || more.length > 0) throw new WrongUsage('Expected one name.');
    const folder = libraryFolder();
    const { draft } = readDraft(folder);
    const meant = KINDS.find((one) => one === (kind ?? 'other'));
    if (!meant)
      throw new WrongUsage(`Unexpected kind \`${kind}\`, expected ${alternatives(KINDS)}.`);
    const day = published ?? today(draft.site?.timeZone ?? 'UTC');
    if (!isDay(day)) {
      throw new WrongUsage(`Unexpected day \`${day}\`, expected one that exists, as YYYY-MM-DD.`);
    }
    const named = title ?? (await askTitle());
    const issues = addPolicy(folder, draft, {
      ...{ id, title: named, kind: meant, audience, supplements, published: day },
    });
    if (issues.length > 0) {
      printIssues(issues);
      return EXIT.found;
    }
    const path = `${libraryPrefix()}policies/${id}/`;
    print(
      `Written: ${path}policy.yaml\nWritten: ${path}${day}.mdx\nNext: edit the text, then run\n  npm run check`,
    );
    return EXIT.fine;
  },
});

function askTitle(): Promise<string> {
  if (!isTerminal()) throw new WrongUsage('Expected `--title <title>`.');
  return atTerminal((ask) => askUntil(ask, 'What is it called?', (text) => text !== ''));
}
