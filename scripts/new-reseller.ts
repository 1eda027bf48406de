import { addReseller } from '#commands/init/add-policy.ts';
import { resellerSchema } from '#core/schemas/reseller-schema.ts';
import { readDraft } from '#io/library/read-library.ts';
import { askUntil, atTerminal, isTerminal, type Ask } from '#io/terminal/ask.ts';
import { defineVerb, EXIT, PARAMETERS, PARAMETERS_HELP, WrongUsage } from '#io/terminal/command.ts';
import { libraryFolder } from '#io/terminal/environment.ts';
import { print } from '#io/terminal/print.ts';
import { libraryPrefix, printIssues } from '#io/terminal/print-issues.ts';

export const verb = defineVerb({
  name: 'new-reseller',
  summary: 'adds a reseller, with a page under its own name',
  changesLibrary: true,
  help: `Usage: npm run new-reseller -- <reseller> --name <name> --email <address> [options]

Adds a reseller: a file with its name, its contact and its data controller, to be completed. On a
terminal, what is missing is asked for. Nothing is ever overwritten.

  --name <name>       the company
  --email <address>   where its customers reach it
${PARAMETERS_HELP}

Exit code: 0 written; 1 errors found; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: { ...PARAMETERS, name: { type: 'string' }, email: { type: 'string' } },
  run: async ({ name, email }, [id, ...more]) => {
    if (id === undefined || more.length > 0) throw new WrongUsage('Expected one name.');
    const folder = libraryFolder();
    const { draft } = readDraft(folder);
    const given = name !== undefined && email !== undefined ? { name, email } : null;
    if (given === null && !isTerminal()) {
      throw new WrongUsage('Expected `--name <name>` and `--email <address>`.');
    }
    const answered = given ?? (await atTerminal((ask) => askBoth(ask, name, email)));
    if (!isEmail(answered.email)) {
      throw new WrongUsage(
        `Unexpected e-mail address \`${answered.email}\`, expected one as in \`support@example.org\`.`,
      );
    }
    const issues = addReseller(folder, draft, { id, ...answered });
    if (issues.length > 0) {
      printIssues(issues);
      return EXIT.found;
    }
    print(
      `Written: ${libraryPrefix()}resellers/${id}.yaml\nNext: complete it, then run\n  npm run check`,
    );
    return EXIT.fine;
  },
});

async function askBoth(ask: Ask, name: string | undefined, email: string | undefined) {
  return {
    name: name ?? (await askUntil(ask, 'What is the company called?', (text) => text !== '')),
    email: email ?? (await askUntil(ask, 'Where do its customers write to?', isEmail)),
  };
}

function isEmail(text: string): boolean {
  return resellerSchema.shape.contact.shape.email.safeParse(text).success;
}
