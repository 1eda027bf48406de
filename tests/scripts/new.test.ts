import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { callScript } from '../support/call-script.ts';
import { makeCheckout, type Ran } from '../support/checkout.ts';
import { FIRST, frontMatter, LibraryBuilder, onlyError } from '../support/library-builder.ts';
import { seal } from '../support/sealed-library.ts';

const checkout = makeCheckout();
afterAll(checkout.remove);

const TEXT =
  '\nWe keep your data.\n\n## Server logs\n\nWe keep logs for 30 days.\n\n## Contact\n\nWrite to us.\n';
const PROMISE = 'noticePromise: { days: 30, optOut: true }\n';
const NEW = 'policies/privacy/2024-09-04.mdx';

function libraryWithText(): LibraryBuilder {
  return new LibraryBuilder({
    [FIRST]: `${frontMatter('2024-01-01', `${PROMISE}retired: {}\n`)}${TEXT}`,
  });
}

function startNew({ folder }: LibraryBuilder, ...args: string[]): Promise<Ran> {
  return callScript(checkout, 'new', [...args, '--library', folder], '2024-09-01');
}

function textOf({ folder }: LibraryBuilder, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function namesIn({ folder }: LibraryBuilder): string[] {
  return readdirSync(join(folder, 'policies/privacy'));
}

describe('begins a version', () => {
  test('as a copy with fresh front matter and fixed anchors', async () => {
    const library = libraryWithText();
    const { code, stdout, stderr } = await startNew(
      library,
      'privacy',
      '--effective',
      '2024-11-01',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.replace(/^Written: \S*\//, 'Written: ')).toBe(`Written: 2024-09-04.mdx
  a copy of 2024-01-01, the version that it follows
  anchors written out: #server-logs, #contact
Next: write its summary, edit its text, then run
  npm run new -- privacy --fill
  npm run check
`);
    expect(textOf(library, NEW)).toBe(`---
effective: 2024-11-01
summary:
noticePromise: { days: 30, optOut: true }
---

We keep your data.

## Server logs {/* #server-logs */}

We keep logs for 30 days.

## Contact {/* #contact */}

Write to us.
`);
  });

  test('that the check refuses until its summary is written', async () => {
    const library = libraryWithText();
    await startNew(library, 'privacy', '--effective', '2024-11-01');
    expect(library.issues()).toBe(
      onlyError(
        `${NEW}:3:1  error  invalid-value`,
        'Unexpected empty value for `summary`, expected one or two plain sentences for the reader.',
        'Write it after the colon.',
      ),
    );
    library.replace(NEW, 'summary:\n', 'summary: Nothing changes.\n');
    expect(library.issues()).toBe('0 errors, 0 warnings in 0 files.\n');
  });

  test('with days for two cohorts and a summary', async () => {
    const library = libraryWithText();
    const days = ['--effective', '2024-11-01', '--existing', '2024-12-01'];
    await startNew(library, 'privacy', ...days, '--published', '2024-10-01', '--summary', 'S: t.');
    expect(textOf(library, 'policies/privacy/2024-10-01.mdx')).toMatch(
      /^---\neffective: { new: 2024-11-01, existing: 2024-12-01 }\nsummary: "S: t\."\n/,
    );
  });

  test('beside one of the same day, and never over one', async () => {
    const library = libraryWithText();
    const args = ['privacy', '--effective', '2024-11-01'];
    await startNew(library, ...args);
    const first = textOf(library, NEW);
    const { stderr } = await startNew(library, ...args);
    expect(stderr).toContain('2024-09-04.mdx:3:1  error  invalid-value\n');
    const { stdout } = await startNew(library, ...args, '--from', '2024-01-01');
    expect(stdout).toContain('  a copy of 2024-01-01; it follows 2024-09-04\n');
    expect(textOf(library, NEW)).toBe(first);
    expect(namesIn(library)).toEqual([
      '2024-01-01.mdx',
      '2024-09-04.2.mdx',
      '2024-09-04.mdx',
      'policy.yaml',
    ]);
  });

  test('while another policy is in the middle of a change', async () => {
    const library = libraryWithText().write('policies/terms/2024-01-01.md', 'no front matter');
    expect((await startNew(library, 'privacy', '--effective', '2024-11-01')).code).toBe(0);
  });

  test('from a sound version alone', async () => {
    const library = libraryWithText().write(FIRST, `${frontMatter('2024-01-01')}{1 + 1}\n`);
    const { code, stderr } = await startNew(library, 'privacy', '--effective', '2024-11-01');
    expect([code, stderr.includes('  error  expression\n')]).toEqual([1, true]);
    expect(namesIn(library)).toEqual(['2024-01-01.mdx', 'policy.yaml']);
  });
});

test('says of a library without policies that it has none', async () => {
  const library = libraryWithText();
  rmSync(join(library.folder, 'policies'), { recursive: true });
  const { code, stderr } = await startNew(library, 'privacy', '--effective', '2024-11-01');
  expect(stderr).toContain('expected a library with policies: this one has none');
  expect(code).toBe(2);
});

describe('refuses', () => {
  const EFFECTIVE = ['--effective', '2024-11-01'];
  test.each([
    ['no policy', [], 'Expected the name of a policy.'],
    [
      'no day',
      ['privacy'],
      'Expected `--effective <day>`, the first day on which it applies. For a material change, 2024-10-04 is the first that will do.',
    ],
    [
      'an unknown policy',
      ['privcy', ...EFFECTIVE],
      'Unexpected policy `privcy`, expected `privacy`. Did you mean `privacy`?',
    ],
    [
      'an unknown version',
      ['privacy', ...EFFECTIVE, '--from', '2024-01-02'],
      'Unexpected version `2024-01-02` of `privacy`, expected one of 2024-01-01. Did you mean `2024-01-01`?',
    ],
    [
      'no day at all',
      ['privacy', '--effective', '1 May'],
      'Unexpected day `1 May` for `--effective`, expected a day that exists, as YYYY-MM-DD.',
    ],
    [
      'to bind before it is public',
      ['privacy', '--effective', '2024-08-31'],
      'Unexpected effective day 2024-08-31, expected the day of publication (2024-09-01) or a later one.',
    ],
    [
      'to bind existing customers first',
      ['privacy', ...EFFECTIVE, '--existing', '2024-10-01'],
      'Unexpected day 2024-10-01 for existing customers, expected it not before 2024-11-01, the day for new ones.',
    ],
    [
      'to come before the last',
      ['privacy', ...EFFECTIVE, '--published', '2023-01-01'],
      'Unexpected day of publication 2023-01-01, expected one not before that of `2024-01-01`, the version that it has to follow.',
    ],
    [
      'two policies',
      ['privacy', 'terms', ...EFFECTIVE],
      'Unexpected `terms`, expected a policy alone.',
    ],
    [
      'days beside --fill',
      ['privacy', '--fill', ...EFFECTIVE],
      'Expected nothing but a policy and a version beside `--fill`.',
    ],
    [
      '--fill without a policy',
      ['--fill'],
      'Expected the name of a policy, and of a version or none.',
    ],
    [
      'to fill in a first version',
      ['privacy', '--fill'],
      'Unexpected first version `2024-01-01`, expected one that changes another.',
    ],
  ])('%s', async (_, args, message) => {
    const library = libraryWithText();
    const { code, stdout, stderr } = await startNew(library, ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n\nUsage: npm run new -- ')[0]).toBe(message);
    expect(namesIn(library)).toEqual(['2024-01-01.mdx', 'policy.yaml']);
  });

  test('to fill in what is sealed', async () => {
    const library = libraryWithText().write(NEW, `${frontMatter('2024-11-01', PROMISE)}${TEXT}`);
    seal(library, '2024-09-04');
    const before = textOf(library, NEW);
    const { code, stderr } = await startNew(library, 'privacy', '--fill');
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'Unexpected sealed version `2024-09-04`, expected one that is not published yet: what is sealed stays as it is.',
    ]);
    expect(textOf(library, NEW)).toBe(before);
  });
});

describe('fills in', () => {
  const EDITED = TEXT.replace('30 days', '90 days').replace('Write to us.', 'Write to us!');

  /** A library with a second version that has this front matter besides what it must have. */
  function edited(more = '', lineBreak = '\n'): LibraryBuilder {
    const text = `${frontMatter('2024-11-01', more)}${EDITED}`;
    return libraryWithText().write(NEW, text.replaceAll('\n', lineBreak));
  }

  test('a row for each changed section, which the check refuses until it is answered', async () => {
    const library = edited();
    const { code, stdout } = await startNew(library, 'privacy', '--fill');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^2 rows added to \S+2024-09-04\.mdx, against 2024-01-01:\n {2}#server-logs\n {2}#contact\nNext: /,
    );
    const text = textOf(library, NEW);
    expect(text).toMatch(
      /^---\neffective: 2024-11-01\nsummary: A version\.\nchanges:\n {2}# Server logs: edited\. /,
    );
    expect(text).toContain(
      '  #   was: We keep logs for 30 days.\n  #   is:  We keep logs for 90 days.\n',
    );
    expect(text).toContain('  - section: contact\n    materiality:\n    reason:\n---\n');
    const issues = library.issues();
    expect(issues).toContain(
      '  Unexpected empty value for `changes[1].materiality`, expected `editorial`, `clarifying` or `material`.\n',
    );
    expect(issues).toContain('4 errors, 0 warnings in 1 file.');
  });

  test('nothing a second time', async () => {
    const library = edited();
    await startNew(library, 'privacy', '--fill');
    const text = textOf(library, NEW);
    const { code, stdout } = await startNew(library, 'privacy', '--fill');
    expect([code, stdout.replace(/ \S*\//, ' ')]).toEqual([
      0,
      'Nothing to add to 2024-09-04.mdx: every section that differs from 2024-01-01 has a row.\n',
    ]);
    expect(textOf(library, NEW)).toBe(text);
  });

  test.each(['\n', '\r\n'])(
    'what is missing, and keeps every other byte (line break %j)',
    async (lineBreak) => {
      const rows =
        'changes:\n  # mine\n  - { section: contact,   materiality: editorial, reason: Same. }\n\n# kept\n';
      const library = edited(rows, lineBreak);
      const before = textOf(library, NEW);
      await startNew(library, 'privacy', '2024-09-04', '--fill');
      const added = textOf(library, NEW).split(/(?<=\n)/);
      const old = before.split(/(?<=\n)/);
      expect(
        added
          .slice(0, 6)
          .concat(added.slice(added.length - old.length + 6))
          .join(''),
      ).toBe(before);
      const between = added.slice(6, added.length - old.length + 6).join('');
      expect(between).toMatch(
        /^ {2}# Server logs[^]*\n {2}- section: server-logs\r?\n {4}materiality:\r?\n {4}reason:\r?\n$/,
      );
      expect(between.includes('\r\n')).toBe(lineBreak === '\r\n');
    },
  );

  test('keeps a byte order mark', async () => {
    const library = edited();
    library.write(NEW, `\uFEFF${textOf(library, NEW)}`);
    await startNew(library, 'privacy', '--fill');
    expect(textOf(library, NEW)).toMatch(
      /^\uFEFF---\neffective: [^]*\nchanges:\n {2}# Server logs/,
    );
  });

  test.each([
    ['changes: []\n', 4, 10, 'list in square brackets'],
    ['changes: later\n', 4, 1, 'value of `changes`'],
  ])('nothing into %j', async (more, line, column, found) => {
    const library = edited(more);
    const before = textOf(library, NEW);
    const { code, stderr } = await startNew(library, 'privacy', '--fill');
    expect([code, stderr.replace(/^\S*\/policies/, 'policies')]).toEqual([
      1,
      onlyError(
        `${NEW}:${line}:${column}  error  unfillable-changes`,
        `Unexpected ${found}, expected \`changes\` with each row on lines of its own, beginning with a hyphen.`,
        'Write it so, or remove it and let `npm run new -- <policy> --fill` write it.',
      ) + '\n',
    ]);
    expect(textOf(library, NEW)).toBe(before);
  });

  test('nothing into a file that cannot be read', async () => {
    const library = libraryWithText().write(NEW, `${frontMatter('2024-11-01')}<broken\n`);
    const { code, stderr } = await startNew(library, 'privacy', '--fill');
    expect([code, stderr.includes('  error  mdx-syntax\n')]).toEqual([1, true]);
    library.write(NEW, '---\nsummary: [\n---\n\nText.\n');
    const yaml = await startNew(library, 'privacy', '--fill');
    expect([yaml.code, yaml.stderr.includes('  error  invalid-yaml\n')]).toEqual([1, true]);
    expect(existsSync(join(library.folder, NEW))).toBe(true);
  });
});
