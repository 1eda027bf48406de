import { defineVerb, EXIT, WrongUsage } from '#io/terminal/command.ts';
import { importFromGit, importHistories } from '#commands/import/import-histories.ts';
import { renderJsonReport, renderReport } from '#commands/import/render-report.ts';
import { readImportOptions, type ImportSource } from '#commands/import/import-options.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import type { ImportOptions } from '#commands/import/plan-import.ts';
import { write } from '#io/terminal/print.ts';
import { tellMachineFailures } from '#io/terminal/system-errors.ts';

type ImportUsage = Extract<ReturnType<typeof readImportOptions>, { ok: true }>;

const help = `Usage: npm run import -- --folder <folder> --out <library> [options]
       npm run import -- --git <repository> --path <file> [--follow] --out <library> [options]

Turns histories of documents into a library: <document>/<name>.md or .mdx under the folder, listed in
its MANIFEST.jsonl, one JSON object a version with doc, seq, version (its day) and file. No word is
changed; what is written in another way, dropped or kept for you to look at is reported.

With --git, the history of one file in a git repository becomes a policy: what its branch had, commit
by commit along first parents, each on the day on which it was committed or merged. Commits that change
nothing a reader sees, or leave nothing to read, are no versions; they are listed. Each version says
from which commit it was taken.

  --folder <folder>     the histories
  --git <repository>    the folder of a clone, with its whole history
  --path <file>         the file, as seen from the root of the repository, with its latest name
  --follow              also under the names that the file had before
  --encoding <name>     how its old versions are encoded where they are not UTF-8, as in windows-1252
  --out <library>       where the library goes: a folder that is empty or not there
  --name <name>         the organisation (default: the owner of the repository on GitHub)
  --email <address>     its address for questions (default: legal@ the host of --url)
  --url <address>       where the site is published (default: https://policies.example.org)
  --time-zone <zone>    the zone of its days (default: UTC)
  --link-base <address> the site that links without a host were written for (default: the file's
                        own place on GitHub, if the clone is from there or the manifest gives repo,
                        commit and path)
  --format <format>     text or json (default: text)
  -h, --help            this text

Exit code: 0 imported; 1 errors found and nothing written; 2 wrong usage; 3 imported in part: a warning
says what was left out; 70 a fault of Codicil.`;

export const verb = defineVerb({
  name: 'import',
  summary: 'makes a library of an existing history: of files, or of a file in git',
  help,
  options: {
    folder: { type: 'string' },
    git: { type: 'string' },
    path: { type: 'string' },
    follow: { type: 'boolean' },
    encoding: { type: 'string' },
    out: { type: 'string' },
    name: { type: 'string' },
    email: { type: 'string' },
    url: { type: 'string' },
    'time-zone': { type: 'string' },
    'link-base': { type: 'string' },
    format: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
  run: (values, positionals) => {
    const usage = readImportOptions(values, positionals);
    if (!usage.ok) throw new WrongUsage(usage.reason);
    return tellMachineFailures(usage.out, async () => importAndTell(usage));
  },
});

function importAndTell({ source, out, format, options }: ImportUsage): number {
  const { plan, issues, isWritten, ...others } = importFrom(source, out, options);
  if (format === 'json') write(renderJsonReport(plan, issues, others));
  else if (plan) {
    const prefix = source.kind === 'folder' ? `${source.folder.replace(/\/+$/, '')}/` : '';
    write(renderReport(plan, prefix, others));
  }
  if (issues.length > 0) printIssues(issues, '');
  if (!isWritten) return EXIT.found;
  // Each warning names something of the source that was left out.
  return issues.length > 0 ? EXIT.inPart : EXIT.fine;
}

function importFrom(source: ImportSource, out: string, options: ImportOptions) {
  if (source.kind === 'folder') {
    return { ...importHistories(source.folder, out, options), dropped: [], removals: [] };
  }
  return importFromGit({ ...source, timeZone: options.timeZone }, out, options);
}
