import { runCommand } from '#adapters/command.ts';
import { importHistories } from '#adapters/import/import-histories.ts';
import { renderJsonReport, renderReport } from '#adapters/import/render-report.ts';
import { readImportOptions } from '#adapters/import/import-options.ts';
import { formatIssues } from '#core/issue.ts';

const help = `Usage: npm run import -- --folder <folder> --out <library> [options]

Turns histories of documents into a library: <document>/<name>.md or .mdx under the folder, listed in
its MANIFEST.jsonl, one JSON object a version with doc, seq, version (its day) and file. No word is
changed; what is written in another way, dropped or kept for you to look at is reported.

  --folder <folder>     the histories
  --out <library>       where the library goes: a folder that is empty or not there
  --name <name>         the organisation (default: the owner of the manifest's repository)
  --email <address>     its address for questions (default: legal@ the host of --url)
  --url <address>       where the site is published (default: https://policies.example.org)
  --time-zone <zone>    the zone of its days (default: UTC)
  --link-base <address> the site that links without a host were written for (default: the file's
                        own place on GitHub, where the manifest gives repo, commit and path)
  --format <format>     text or json (default: text)
  -h, --help            this text

Exit code: 0 imported, 1 errors found and nothing written, 2 wrong usage.`;

await runCommand({
  help,
  options: {
    folder: { type: 'string' },
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
    if (!usage.ok) {
      console.error(`${usage.reason}\n\n${help}`);
      return 2;
    }
    const { folder, out, format, options } = usage;
    const { plan, issues, isWritten } = importHistories(folder, out, options);
    if (format === 'json') process.stdout.write(renderJsonReport(plan, issues));
    else if (plan) process.stdout.write(renderReport(plan, `${folder.replace(/\/+$/, '')}/`));
    if (issues.length > 0) console.error(formatIssues(issues));
    return isWritten ? 0 : 1;
  },
});
