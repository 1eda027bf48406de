import { existsSync, statSync } from 'node:fs';

import { defineVerb, WrongUsage } from '#io/terminal/command.ts';
import type { Archive } from '#commands/ledger/archive.ts';
import { folderArchive } from '#commands/ledger/folder-archive.ts';
import { readTrusted } from '#commands/ledger/read-trusted.ts';
import { urlArchive } from '#commands/ledger/url-archive.ts';
import { verifyArchive, type Verification } from '#commands/ledger/verify-archive.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { print } from '#io/terminal/print.ts';

export const verb = defineVerb({
  name: 'verify-archive',
  summary: 'checks a live site, or a folder, from outside',
  help: `Usage: npm run verify-archive -- <address or folder> [options]

Checks a site from outside, with nothing but its published files: that every file is there and is
what its manifest.json lists; that the text, the data, the page and the dates of every version are
those that the ledger of its policy seals; that no ledger was broken.

  --ledger <place>    ledgers to hold against those of the site, so that a history that was written
                      anew is found: a library, which may be ahead of its site and must have all
                      that is published; or a ledger.json or a whole site, saved earlier, of which
                      no entry may be gone
  --format <format>   text or json (default: text)
  -h, --help          this text

Exit code: 0 nothing but warnings; 1 errors found; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: {
    ledger: { type: 'string' },
    format: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
  formats: ['text', 'json'],
  run: async ({ ledger, format = 'text' }, [place, ...more]) => {
    if (place === undefined || more.length > 0) {
      throw new WrongUsage('Expected one site: its address or the folder of its files.');
    }
    const archive = open(place);
    const { trusted, issues } =
      ledger === undefined ? { trusted: null, issues: [] } : readTrusted(ledger);
    if (issues.length > 0) {
      printIssues(issues, '');
      return 1;
    }
    const found = await verifyArchive(archive, trusted);
    if (format === 'json') print(JSON.stringify({ archive: archive.name, ...found }, null, 2));
    else tell(found, archive);
    return found.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

function open(place: string): Archive {
  if (/^https?:\/\//.test(place) && URL.canParse(place)) return urlArchive(place);
  if (existsSync(place) && statSync(place).isDirectory()) return folderArchive(place);
  throw new WrongUsage(`Unexpected \`${place}\`, expected an address or a folder that exists.`);
}

function tell(
  { issues, files, policies, versions, entries }: Verification,
  { name }: Archive,
): void {
  if (issues.length > 0) printIssues(issues, name);
  if (issues.some(({ severity }) => severity === 'error')) return;
  print(
    `${name} is what was published: ${files} files, ${policies} policies, ${versions} versions, ${entries} sealed entries.`,
  );
}
