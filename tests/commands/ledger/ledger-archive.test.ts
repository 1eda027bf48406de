import { expect, test } from 'vitest';

import { verifyArchive } from '#commands/ledger/archive/verify-archive.ts';
import { formatIssues } from '#core/problems/issue.ts';
import { makeManifest, parseManifest, renderManifest } from '#core/ledger/manifest.ts';

import { frontMatter, LibraryBuilder } from '../../support/library-builder.ts';
import { POLICY, sealedLibrary } from '../../support/sealed-library.ts';
import {
  archiveOn,
  changed,
  forged,
  inWords,
  issuesIn,
  lines,
  refit,
  TODAY,
} from '../../support/sealed-archive.ts';
import { archiveOf } from '../../support/small-archive.ts';

const REDEPLOY =
  'Find out what changed it, and deploy again from the library: the same library and day give the same bytes.';

test('finds nothing in an archive as it was built', async () => {
  expect(await verifyArchive(archiveOf(archiveOn()), null)).toEqual({
    issues: [],
    files: 9,
    policies: 1,
    versions: 2,
    entries: 4,
  });
});

test.each(['2024-01-01', '2024-02-15', '2024-06-01', '2024-07-15', '2024-08-01'])(
  'finds nothing in the archive of %s, before all of it was public',
  async (day) => {
    expect(await issuesIn(archiveOn(day))).toEqual([]);
  },
);

test('says which file has other bytes', async () => {
  const issues = await issuesIn(changed('privacy/2024-01-01/index.html', 'A version', 'B version'));
  expect(formatIssues(issues)).toMatch(
    /^privacy\/2024-01-01\/index\.html:1:1 {2}error {2}archived-file-changed\n {2}Unexpected bytes with the digest `[0-9a-f]{64}`, expected those with `[0-9a-f]{64}` that the manifest lists\.\n {2}Find out what changed it, and deploy again from the library: the same library and day give the same bytes\.\n\n1 error/,
  );
});

test('says which file is gone', async () => {
  const files = archiveOn();
  files.delete('privacy/2024-01-01.txt');
  expect(inWords(await issuesIn(files))).toBe(
    lines(
      'privacy/2024-01-01.txt:1:1  error  archive-unreadable',
      'Unexpected failure to get the file (there is none), expected it to be published.',
      'Check the address and that the site is up; if only this file is missing, deploy again.',
    ),
  );
});

test('warns of a file that is not listed, but for those of hosts', async () => {
  const files = archiveOn().set('extra.html', Buffer.from('')).set('_headers', Buffer.from(''));
  expect(inWords(await issuesIn(files))).toBe(
    lines(
      'extra.html:1:1  warning  unlisted-file',
      'Unexpected file that the manifest does not list, expected only what the build wrote.',
      'Remove the file, unless your host needs it.',
    ),
  );
});

test.for([
  ['in another form', '"format": "codicil-manifest/1"', '"format":  "codicil-manifest/1"'],
  ['of a later form', 'codicil-manifest/1', 'codicil-manifest/2'],
  ['that is no JSON', '{\n  "format"', '{\n  format'],
] as const)('refuses a manifest %s', async ([, before, after]) => {
  expect(inWords(await issuesIn(changed('manifest.json', before, after)))).toBe(
    lines(
      'manifest.json:1:1  error  damaged-manifest',
      'Unexpected manifest, expected it to the byte as the build of the site wrote it (`codicil-manifest/1`).',
      REDEPLOY,
    ),
  );
});

test('shows the line of a text that is not as it was sealed', async () => {
  const files = forged('privacy/2024-01-01.txt', 'We keep logs.', 'We sell logs.');
  expect(inWords(await issuesIn(files))).toBe(
    lines(
      'privacy/2024-01-01.txt:7:1  error  archived-text-differs',
      'Unexpected line `We sell logs.` in the text of version `2024-01-01`, expected line `We keep logs.` as it was sealed.',
      REDEPLOY,
    ),
  );
});

test('shows where a text ends that was cut short', async () => {
  const files = forged('privacy/2024-01-01.txt', '\n\nWe keep logs.\n', '\n');
  expect(inWords(await issuesIn(files))).toContain(
    'privacy/2024-01-01.txt:6:1  error  archived-text-differs\n  Unexpected end in the text of version `2024-01-01`, expected line `We keep logs.` as it was sealed.\n',
  );
});

test('finds a text and its data changed alike', async () => {
  const files = forged('privacy/2024-01-01.txt', 'We keep logs.', 'We sell logs.');
  const json = files.get('privacy/2024-01-01.json')?.toString() ?? '';
  files.set('privacy/2024-01-01.json', Buffer.from(json.replace('We keep logs.', 'We sell logs.')));
  const found = inWords(await issuesIn(refit(files)));
  expect(found).toMatch(/^privacy\/2024-01-01\.json:1:1 {2}error {2}archive-contradiction$/m);
  expect(found).toMatch(
    /^ {2}Unexpected digest of the `document` `[0-9a-f]{64}`, expected `[0-9a-f]{64}` as in the ledger\.$/m,
  );
  expect(found).toMatch(
    /^ {2}Unexpected digest `[0-9a-f]{64}` in the text of version `2024-01-01`, expected `[0-9a-f]{64}` as it was sealed\.$/m,
  );
});

const PAGE = 'privacy/2024-01-01/index.html';

test.for([
  ['a word', 'We keep logs.', 'We sell logs.', 'word `sell`', 'word `keep`'],
  ['one more word', 'We keep logs.', 'We keep logs not.', 'word `not`', 'end of the text'],
  ['one word less', 'We keep logs.', 'We keep.', 'end of the text', 'word `logs`'],
  [
    'a second text',
    '<div class="text">',
    '<div class="text"></div><div class="text">',
    'second text',
    'one text',
  ],
  ['a struck word', 'We keep logs.', 'We <s>keep</s> logs.', 'sign `[`', 'sign `keep`'],
  ['another sign', 'We keep logs.', 'We keep logs!', 'sign `!`', 'sign `.`'],
  ['a link', 'We keep logs.', '<a href="/x/">We</a> keep logs.', 'sign `<`', 'sign `We`'],
  [
    'a word that is hidden',
    'We keep logs.',
    '<span hidden>We</span> keep logs.',
    'tag `<span hidden>`',
    'end of the text',
  ],
  ['no text', '<div class="text">', '<div>', 'absence of the text', 'one text'],
] as const)('finds %s on a page', async ([, before, after, found, expected]) => {
  const files = changed(PAGE, before, after);
  const html = files.get(PAGE)?.toString() ?? '';
  // The mark of a clause comes after its words.
  expect(html).toContain('¶');
  expect(inWords(await issuesIn(refit(files)))).toBe(
    lines(
      `${PAGE}:1:1  error  archived-page-differs`,
      `Unexpected ${found} on the page of version \`2024-01-01\`, expected ${expected} as in its sealed text.`,
      REDEPLOY,
    ),
  );
});

test('warns of other markup around the same words', async () => {
  const files = forged(PAGE, '<p id="logs.1">', '<p id="logs.1" class="new">');
  expect(inWords(await issuesIn(files))).toBe(
    lines(
      `${PAGE}:1:1  warning  archived-page-markup`,
      'Unexpected markup around the words of version `2024-01-01`, expected the markup that this Codicil writes. The words are the sealed ones.',
      'Verify with the Codicil that built the site, or deploy again.',
    ),
  );
});

test.for([
  ['a day', '2024-08-01', '2024-07-15', '`effective` of version `2024-06-01`'],
  ['a summary', '"A version."', '"Another."', 'digest of `summary` of version `2024-01-01`'],
  ['a reason', 'Read “the data”.', 'None.', 'row 1 of `events` of version `2024-01-01`'],
  ['a status', '"superseded"', '"in force"', '`status` of version `2024-01-01`'],
  ['a period', '"until": "2024-07-31"', '"until": null', 'row 1 of `periods`'],
  ['the day of its status', '"asOf": "2024-08-01"', '"asOf": "2024-12-01"', '`asOf`'],
  ['the next day', '"next": null', '"next": "2025-01-01"', '`next`'],
] as const)('finds %s changed in a timeline', async ([, before, after, key]) => {
  const files = archiveOn();
  const text = files.get('privacy/index.json')?.toString() ?? '';
  expect(text).toContain(before);
  files.set('privacy/index.json', Buffer.from(text.replaceAll(before, after)));
  expect(inWords(await issuesIn(refit(files)))).toContain(`  Unexpected ${key} `);
});

test('finds a version that is in force by no rule', async () => {
  const files = forged(
    'privacy/index.json',
    '"inForce": {\n    "new": "2024-06-01"',
    '"inForce": {\n    "new": "2024-01-01"',
  );
  expect(inWords(await issuesIn(files))).toBe(
    lines(
      'privacy/index.json:1:1  error  archive-contradiction',
      'Unexpected `inForce` `{"existing":"2024-06-01","new":"2024-01-01"}`, expected `{"existing":"2024-06-01","new":"2024-06-01"}` as in the dates of the versions.',
      REDEPLOY,
    ),
  );
});

test('finds data that are none', async () => {
  const files = forged('privacy/2024-01-01.json', '"title":', '"titles":');
  expect(inWords(await issuesIn(files))).toBe(
    lines(
      'privacy/2024-01-01.json:1:1  error  archived-data-unreadable',
      'Unexpected value of `title`, expected the data that Codicil publishes.',
      REDEPLOY,
    ),
  );
});

test('finds that a sealed version is not published any more', async () => {
  const files = archiveOn();
  const { versions, ...timeline } = JSON.parse(
    files.get('privacy/index.json')?.toString() ?? '',
  ) as {
    versions: unknown[];
  };
  const rest = JSON.stringify({ ...timeline, versions: versions.slice(1) });
  files.set('privacy/index.json', Buffer.from(rest));
  expect(inWords(await issuesIn(refit(files)))).toContain(
    lines(
      'privacy/index.json:1:1  error  archived-version-missing',
      'Unexpected absence of version `2024-01-01` on the site, expected what was published and sealed.',
      'Find out why it is gone; deploy again from the library that has it.',
    ),
  );
});

const ERRATUM = '  - { kind: erratum, version: 2024-01-01, on: 2024-11-30, reason: New. }\n';
const THIRD = `${frontMatter('2024-12-01')}\n## Data\n\nWe keep data.\n\n## Logs\n\nNo logs.\n`;

test('refuses what is published and not sealed', async () => {
  const library = sealedLibrary().write('policies/privacy/2024-11-30.mdx', THIRD);
  library.replace(POLICY, 'events:\n', `events:\n${ERRATUM}`);
  expect(inWords(await issuesIn(archiveOn(TODAY, library)))).toBe(
    [
      lines(
        'privacy/index.json:1:1  error  archive-unsealed',
        'Unexpected erratum of version `2024-01-01` made public on 2024-11-30 on the site that is not sealed, expected it in the ledger.',
        'Run `npm run seal`, commit the ledger and deploy again.',
      ),
      lines(
        'privacy/index.json:1:1  error  archive-unsealed',
        'Unexpected version `2024-11-30` on the site that is not sealed, expected it in the ledger.',
        'Run `npm run seal`, commit the ledger and deploy again.',
      ),
    ].join('\n\n'),
  );
});

test('refuses a policy without a ledger', async () => {
  const files = archiveOn(TODAY, new LibraryBuilder());
  expect(inWords(await issuesIn(files))).toBe(
    lines(
      'privacy/ledger.json:1:1  error  archive-without-ledger',
      'Unexpected policy `privacy` without a ledger, expected one.',
      'Run `npm run seal`, commit the ledger and deploy again.',
    ),
  );
});

test('warns of what its library has not sealed either: that is due there', async () => {
  const library = sealedLibrary().write('policies/privacy/2024-11-30.mdx', THIRD);
  const ledger = library.library().policies[0]?.ledger;
  const ledgers = new Map(ledger ? [['privacy', ledger]] : []);
  const issues = await issuesIn(archiveOn(TODAY, library), { kind: 'library', ledgers });
  expect(inWords(issues)).toBe(
    lines(
      'privacy/index.json:1:1  warning  unsealed',
      'Unexpected version `2024-11-30` that is public and not sealed, expected it in the ledger.',
      'Run `npm run seal -- privacy` and commit the ledger.',
    ),
  );
  const unsealed = archiveOn(TODAY, new LibraryBuilder());
  const none = await issuesIn(unsealed, { kind: 'library', ledgers: new Map() });
  expect(none.map(({ code, severity }) => [code, severity])).toEqual([['unsealed', 'warning']]);
});

test.each([
  ['2024-12-01', []],
  ['2024-12-02', ['live-site-behind']],
  ['2024-11-30', ['live-site-ahead']],
])('holds the day of the site against the clock: %s', async (today, expected) => {
  const found = async (isBeforeDeploy: boolean): Promise<string[]> => {
    const clock = { dayIn: () => today, isBeforeDeploy };
    const { issues } = await verifyArchive(archiveOf(archiveOn()), null, clock);
    return issues.map(({ code }) => code);
  };
  expect(await found(false)).toEqual(expected);
  // What is about to be replaced may be behind.
  expect(await found(true)).toEqual(expected.filter((code) => code === 'live-site-ahead'));
});

test('reads a manifest that says which program made the site', () => {
  const madeBy = { codicil: '1.4.0', node: '24.9.0', icu: '77.1' };
  const manifest = makeManifest({ asOf: TODAY, madeBy, shards: 2, ledgers: {}, files: {} });
  expect(parseManifest(renderManifest(manifest))).toEqual(manifest);
  const forged = renderManifest(manifest).replace('1.4.0', '1; rm -r x');
  expect(parseManifest(forged)).toBeNull();
});
