import { existsSync, statSync } from 'node:fs';

import { sortIssues } from '#core/problems/issue.ts';

import { defineVerb, PARAMETERS, WrongUsage } from '#io/terminal/command.ts';
import { today } from '#io/terminal/environment.ts';
import type { Archive } from '#commands/ledger/archive/archive.ts';
import { folderArchive } from '#commands/ledger/archive/folder-archive.ts';
import { readTrusted } from '#commands/ledger/archive/read-trusted.ts';
import { urlArchive } from '#commands/ledger/archive/url-archive.ts';
import { compareWithLibrary } from '#commands/ledger/archive/compare-with-library.ts';
import { NOT_SEALED, notCovered } from '#commands/ledger/archive/not-covered.ts';
import { verifyArchive, type Verification } from '#commands/ledger/archive/verify-archive.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { print } from '#io/terminal/print.ts';

export const verb = defineVerb({
  name: 'verify-archive',
  summary: 'checks a live site, or a folder, from outside',
  help: `Usage: npm run verify-archive -- <address or folder> [options]

Checks a site from outside, with nothing but its published files: that every file is there and is
what its manifest.json lists; that the text, the data, the page and the dates of every version are
those that the ledger of its policy seals; that no ledger was broken.

  --library <folder>  the library that the site was built from: the site is made anew for its day, and
                      every file is compared byte for byte; without it, the answer names what only
                      that can tell
  --ledger <place>    ledgers to hold against those of the site, so that a history that was written
                      anew is found: a library, which may be ahead of its site and must have all
                      that is published; or a ledger.json or a whole site, saved earlier, of which
                      no entry may be gone
  --before-deploy     the site is about to be replaced: it may be behind the day and the library
  --today <day>       the day it is, as YYYY-MM-DD (default: POLICY_TODAY, or today); the site must
                      have been built for it
  --format <format>   text or json (default: text)
  -h, --help          this text

Exit code: 0 nothing but warnings; 1 errors found; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: {
    ...PARAMETERS,
    ledger: { type: 'string' },
    'before-deploy': { type: 'boolean' },
    format: { type: 'string' },
  },
  formats: ['text', 'json'],
  run: async (options, [place, ...more]) => {
    const { library, ledger, format = 'text', 'before-deploy': isBeforeDeploy = false } = options;
    if (place === undefined || more.length > 0) {
      throw new WrongUsage('Expected one site: its address or the folder of its files.');
    }
    const archive = open(place);
    const { trusted, issues } = trustedIn(ledger, library);
    if (issues.length > 0) {
      printIssues(issues, '');
      return 1;
    }
    const found = await verifyArchive(archive, trusted, { dayIn: today, isBeforeDeploy });
    if (library !== undefined) {
      const places = { archive: place, library };
      found.issues = sortIssues([...found.issues, ...(await compareWithLibrary(archive, places))]);
    }
    const isCompared =
      library !== undefined && !found.issues.some(({ code }) => INCOMPARABLE.includes(code));
    const gaps = {
      notCompared: isCompared ? [] : await notCovered(archive),
      notSealed: NOT_SEALED,
    };
    if (format === 'json') {
      print(JSON.stringify({ archive: archive.name, ...found, ...gaps }, null, 2));
    } else tell(found, archive, gaps);
    return found.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

/** What says that no file could be compared with what the library makes. */
const INCOMPARABLE = ['archive-not-comparable', 'archive-not-made-anew'];

function open(place: string): Archive {
  if (/^https?:\/\//.test(place) && URL.canParse(place)) return urlArchive(place);
  if (existsSync(place) && statSync(place).isDirectory()) return folderArchive(place);
  throw new WrongUsage(`Unexpected \`${place}\`, expected an address or a folder that exists.`);
}

/** The ledgers of `--ledger`, or of the library, which may have none yet. */
function trustedIn(ledger: string | undefined, library: string | undefined) {
  if (ledger !== undefined) return readTrusted(ledger);
  if (library === undefined) return { trusted: null, issues: [] };
  const { trusted, issues } = readTrusted(library);
  return { trusted, issues: issues.filter(({ code }) => code !== 'missing-file') };
}

function tell(
  { issues, files, policies, versions, entries }: Verification,
  { name }: Archive,
  { notCompared, notSealed }: { notCompared: readonly string[]; notSealed: readonly string[] },
): void {
  if (issues.length > 0) printIssues(issues, name);
  if (issues.some(({ severity }) => severity === 'error')) return;
  print(
    `${name} is what was published: ${files} files, ${policies} policies, ${versions} versions, ${entries} sealed entries.`,
  );
  print(
    notCompared.length === 0
      ? 'Every file is what the library makes, byte for byte.'
      : `Not compared without the library (--library <folder>): ${notCompared.join(', ')}.`,
  );
  print(`Not sealed in any ledger: ${notSealed.join(', ')}.`);
}
