import { writeFileSync } from 'node:fs';

import { policySchema } from '#core/schemas/policy-schema.ts';
import { defineVerb, EXIT, WrongUsage } from '#io/terminal/command.ts';
import { importFromGit, importHistories } from '#commands/import/import-histories.ts';
import {
  renderJsonReport,
  renderImportReport,
  renderScreen,
} from '#commands/import/render-import-report.ts';
import { readImportOptions, type ImportSource } from '#commands/import/import-options.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import type { ImportOptions } from '#commands/import/plan-import.ts';
import { printError, write } from '#io/terminal/print.ts';
import { tellMachineFailures } from '#io/terminal/system-errors.ts';

type ImportUsage = Extract<ReturnType<typeof readImportOptions>, { ok: true }>;

const KINDS = policySchema.shape.kind.options;

const help = `Usage: npm run import -- --folder <folder> --out <library> [options]
       npm run import -- --git <repository> --path <file or folder> --out <library> [options]

Turns histories of documents into a library: <document>/<name>.md or .mdx under the folder, listed in
its MANIFEST.jsonl, one JSON object a version with doc, seq, version (its day) and file. No word is
changed; what is written in another way, dropped or kept for you to look at is reported.

With --git, the history of each file in a git repository becomes a policy: what its branch had, commit
by commit along first parents, each on the day on which it was committed or merged. Commits that change
nothing a reader sees, or leave nothing to read, are no versions; they are listed. Each version says
from which commit it was taken.

What can be imported is. A version that cannot is listed with its reason and its place in the source;
the same command takes it later. What the library holds already stays as it is.

  --folder <folder>     the histories
  --git <repository>    the folder of a clone, or of a bare repository, with its whole history
  --path <file>         a file, as seen from the root of the repository, with its latest name; also a
                        folder, or a pattern as in 'legal/**/*.md'; may be given more than once
  --follow              also under the names that the files had before
  --encoding <name>     how old versions are encoded where they are not UTF-8, as in windows-1252
  --out <library>       where the library goes: a library, or a folder that is empty or not there
  --id <name>           the name of the policy, where one file is imported (default: from the file)
  --title <title>       its title (default: from the text, the front matter or the file)
  --kind <kind>         ${KINDS.join(', ')} (default: by name and title)
  --language <tag>      the language of the texts (default: en)
  --summaries <from>    from-commits: show the subjects of commits to readers (default: none)
  --name <name>         the organisation (default: the owner of the repository on GitHub)
  --email <address>     its address for questions (default: legal@ the host of --url)
  --url <address>       where the site is published (default: https://policies.example.org)
  --time-zone <zone>    the zone of its days (default: UTC)
  --link-base <address> the site that links without a host were written for (default: the file's
                        own place on GitHub, if the clone is from there or the manifest gives repo,
                        commit and path)
  --report <file>       where the whole report goes, as .txt and .json (default: <library>-report)
  --format <format>     of what is printed: text or json (default: text)
  -h, --help            this text

Exit code: 0 all imported; 1 nothing imported; 2 wrong usage; 3 imported in part, the report says what
was left out; 70 a fault of Codicil.`;

export const verb = defineVerb({
  name: 'import',
  summary: 'makes a library of existing histories: of files, or of files in git',
  help,
  options: {
    folder: { type: 'string' },
    git: { type: 'string' },
    path: { type: 'string', multiple: true },
    follow: { type: 'boolean' },
    encoding: { type: 'string' },
    out: { type: 'string' },
    id: { type: 'string' },
    title: { type: 'string' },
    kind: { type: 'string' },
    language: { type: 'string' },
    summaries: { type: 'string' },
    name: { type: 'string' },
    email: { type: 'string' },
    url: { type: 'string' },
    'time-zone': { type: 'string' },
    'link-base': { type: 'string' },
    report: { type: 'string' },
    format: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
  run: (values, positionals) => {
    const usage = readImportOptions(values, positionals);
    if (!usage.ok) throw new WrongUsage(usage.reason);
    return tellMachineFailures(usage.out, async () => importAndTell(usage));
  },
});

function importAndTell({ source, out, format, report, options }: ImportUsage): number {
  const { plan, issues, isWritten, ...others } = importFrom(source, out, options);
  const json = renderJsonReport(plan, issues, others);
  if (plan) {
    const prefix = source.kind === 'folder' ? `${source.folder.replace(/\/+$/, '')}/` : '';
    writeFileSync(`${report}.txt`, renderImportReport(plan, prefix, others));
    writeFileSync(`${report}.json`, json);
  }
  if (format === 'json') write(json);
  else if (plan) {
    const screen = renderScreen(plan, options.linkBase !== null);
    write(`${screen}\nThe whole report: ${report}.txt and ${report}.json\n`);
  }
  if (issues.length > 0) printIssues(issues, '');
  if (!isWritten) return EXIT.found;
  const isWhole = issues.length === 0 && plan?.leftOut.length === 0;
  return isWhole ? EXIT.fine : EXIT.inPart;
}

function importFrom(source: ImportSource, out: string, options: ImportOptions) {
  const progress = tellProgress();
  if (source.kind === 'folder') {
    const result = importHistories(source.folder, out, options, progress);
    return { ...result, dropped: [], removals: [] };
  }
  return importFromGit({ ...source, timeZone: options.timeZone }, out, options, progress);
}

/** Says how far it is, to a person who waits. */
function tellProgress(): (done: number, all: number) => void {
  let last = performance.now();
  return (done, all) => {
    if (!process.stderr.isTTY || performance.now() - last < EVERY_MS) return;
    last = performance.now();
    printError(`Converted ${done} of ${all} documents.`);
  };
}

const EVERY_MS = 5000;
