import { expect, test } from 'vitest';

import { sha256 } from '#io/files/sha256.ts';
import { writeLedger } from '#commands/ledger/write-ledger.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { formatIssues } from '#core/problems/issue.ts';
import { emptyLedger, extendChain } from '#core/ledger/chain.ts';
import { sealedTexts } from '#core/ledger/sealed-texts.ts';
import { misstatedIssues, planRestatement, planSeal } from '#core/ledger/plan-seal.ts';
import { versionsAsOf, type Version } from '#core/library/library.ts';
import { textByRule } from '#core/document/version-text.ts';
import { timelineData } from '#site/open-data/timeline-data.ts';
import { versionData } from '#site/open-data/version-data.ts';
import { textView } from '#site/views/text-view.ts';
import { policyWork } from '#site/works/work.ts';

import { policyOf } from '../../support/fixture-library.ts';
import type { LibraryBuilder } from '../../support/library-builder.ts';
import { AFTER_RULE_1, rule1Library } from '../../support/rule-1-library.ts';
import { issuesIn } from '../../support/sealed-archive.ts';
import { smallArchive, withManifest } from '../../support/small-archive.ts';
import { textOf } from '../../support/terms-work.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const STRIKES = 'policies/privacy/2023-01-01.mdx';
const RESTATED_ON = '2025-02-01';

function restate(builder: LibraryBuilder, today: Day = RESTATED_ON): LibraryBuilder {
  for (const policy of builder.library().policies) {
    const added = [...planSeal(policy, today, sha256), ...planRestatement(policy, today, sha256)];
    const ledger = extendChain(policy.ledger ?? emptyLedger(policy.id), added, sha256);
    expect(writeLedger(builder.folder, ledger)).toEqual([]);
  }
  return builder;
}

function versionIn(builder: LibraryBuilder, policy: string, id: string): Version {
  const found = policyOf(builder.library(), policy).versions.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${policy} ${id}.`);
  return found;
}

test('finds nothing wrong in a library that was sealed by the version before', () => {
  const builder = rule1Library();
  expect(builder.issues()).toBe(FINE);
  for (const { ledger, versions } of builder.library().policies) {
    const sealed = sealedTexts(ledger ?? emptyLedger(''));
    for (const { id, rule, document, digest } of versions) {
      expect(digest).toBe(sealed.get(id)?.digest);
      expect(sha256(textByRule(rule, document))).toBe(digest);
    }
  }
});

test('finds nothing wrong in an archive that is built of it, before and after it is restated', async () => {
  const library = rule1Library();
  expect(await issuesIn(smallArchive(library.library(), AFTER_RULE_1))).toEqual([]);
  const restated = restate(library).library();
  expect(await issuesIn(smallArchive(restated, RESTATED_ON))).toEqual([]);
  // For a day before, the site says what it said then.
  expect(smallArchive(restated, AFTER_RULE_1)).toEqual(
    smallArchive(rule1Library().library(), AFTER_RULE_1),
  );
});

test('lists once for each policy the texts that say other words than were written', () => {
  expect(formatIssues(misstatedIssues(rule1Library().library()))).toBe(
    [
      'policies/forms/2023-01-01.md:1:1  warning  misstated-text',
      '  Unexpected words in the sealed text of `2023-01-01`, expected those that were written: `Fill in Write your name.` stands for `Fill in {#form} Write your name.`.',
      '  If the files are as they were published, run `npm run seal -- --restate forms` and commit the ledger.',
      '',
      'policies/privacy/2023-01-01.mdx:1:1  warning  misstated-text',
      '  Unexpected words in the sealed text of `2023-01-01`, expected those that were written: `We will not sell your data. In short` stands for `We will [struck: not] sell your data. In`.',
      '  If the files are as they were published, run `npm run seal -- --restate privacy` and commit the ledger.',
      '',
      'policies/terms/2023-01-01.md:1:1  warning  misstated-text',
      '  Unexpected words in the sealed text of `2023-01-01`, `2023-06-01`, expected those that were written: `Retention is 3060 days and the fee is` stands for `Retention is 30~60 days and the fee is`.',
      '  If the files are as they were published, run `npm run seal -- --restate terms` and commit the ledger.',
      '',
      '0 errors, 3 warnings in 3 files.',
      '',
    ].join('\n'),
  );
});

test.for([
  ['terms', '2023-01-01', '3060 days and the fee is 510 EUR', '30~60 days and the fee is 5~10 EUR'],
  ['terms', '2023-06-01', 'x|opt> out within 14 days |', '| opt out within 14 days |'],
  ['privacy', '2023-01-01', 'We will not sell', 'We will ~~not~~ sell'],
] as const)('restates %s %s: `%s` as `%s`', ([policy, id, sealed, written]) => {
  const before = versionIn(rule1Library(), policy, id);
  expect(textByRule(before.rule, before.document).replaceAll('\\|', '|')).toContain(sealed);
  const after = versionIn(restate(rule1Library()), policy, id);
  expect(textByRule(after.rule, after.document)).toContain(written);
  expect(after.former).toMatchObject({ digest: before.digest, until: RESTATED_ON });
  expect(sha256(textByRule(1, after.former?.document ?? before.document))).toBe(before.digest);
  expect([after.hasDigest(before.digest), after.hasDigest(after.digest)]).toEqual([true, true]);
});

test('leaves texts alone of which the words are right, and restates once', () => {
  const builder = restate(rule1Library());
  const restated = builder
    .library()
    .policies.flatMap(({ id, ledger }) =>
      (ledger?.entries ?? []).flatMap(({ kind, version }) =>
        kind === 'restatement' ? [`${id} ${version}`] : [],
      ),
    );
  expect(restated).toEqual([
    'forms 2023-01-01',
    'privacy 2023-01-01',
    'terms 2023-01-01',
    'terms 2023-06-01',
  ]);
  const library = builder.library();
  expect(misstatedIssues(library)).toEqual([]);
  for (const policy of library.policies) {
    expect(planRestatement(policy, RESTATED_ON, sha256)).toEqual([]);
    expect(planSeal(policy, RESTATED_ON, sha256)).toEqual([]);
  }
  expect(builder.issues()).toBe(FINE);
});

test('keeps the anchors of a restated text, with which it was published', () => {
  const file = 'policies/forms/2023-01-01.md';
  const body = '\n## Parts of it\n\nA part, see [the form](#form).\n';
  const before = rule1Library();
  expect(anchorsOf(versionIn(before, 'forms', '2023-01-01'))).toEqual(['form']);
  const restated = restate(before);
  const version = versionIn(restated, 'forms', '2023-01-01');
  expect(anchorsOf(version)).toEqual(['form']);
  expect(textByRule(2, version.document)).toContain('Fill in {#form} [#form]');
  // A version after it that has the anchor keeps it, one that loses it is told.
  const next = `---\neffective: 2025-03-01\nsummary: More.\n---\n\n## Fill in {#form}\n\nText.\n${body}`;
  expect(restated.write('policies/forms/2025-03-01.md', next).issues()).not.toContain(
    'anchor-gone',
  );
  const other = next.replace('{#form}', '{#fill-in}').replace('(#form)', '(#fill-in)');
  expect(restated.write('policies/forms/2025-03-01.md', other).issues()).toContain('anchor-gone');
  expect(restated.remove('policies/forms/2025-03-01.md').issues()).toBe(FINE);
  expect(restated.replace(file, 'Fill in', 'Fill it in').issues()).toContain('sealed-text-changed');
});

function anchorsOf({ document }: Version): string[] {
  return document.sections.map(({ anchor }) => anchor);
}

test('refuses an edit of struck words once a text is restated', () => {
  const edited = restate(rule1Library()).replace(STRIKES, '~~not~~', 'not');
  expect(edited.issues()).toContain(
    [
      `${STRIKES}:6:1  error  sealed-text-changed`,
      '  Unexpected change of section `sale` in version `2023-01-01`, expected the text as it was published and sealed.',
    ].join('\n'),
  );
});

test('refuses what would change the earlier text of a restated version', () => {
  const terms = 'policies/terms/2023-01-01.md';
  const edited = restate(rule1Library()).replace(terms, '30~60', '30\\~60');
  expect(edited.issues()).toContain(
    [
      `${terms}:1:1  error  sealed-text-changed`,
      '  Unexpected change of what rule 1 of the canonical text says in version `2023-01-01`, expected the text as it was published and sealed.',
    ].join('\n'),
  );
});

test('lists a sealed text in which words were struck afterwards', () => {
  const file = 'policies/privacy/2024-01-01.mdx';
  const builder = rule1Library().replace(file, 'not', '~~not~~');
  expect(builder.issues()).toBe(FINE);
  expect(formatIssues(misstatedIssues(builder.library()))).toContain('`2023-01-01`, `2024-01-01`');
});

test('refuses another change of a text that was sealed by rule 1', () => {
  expect(rule1Library().replace(STRIKES, 'sell your', 'sell all your').issues()).toContain(
    `${STRIKES}:6:1  error  sealed-text-changed`,
  );
});

test('says on the page and in the data that a text was restated', () => {
  const library = restate(rule1Library()).library();
  const policy = policyOf(library, 'privacy');
  const dataOn = (today: Day) => {
    const versions = versionsAsOf(policy, today);
    const version = versions[0];
    if (!version) throw new Error('There is no version.');
    const work = policyWork(library, { policy, versions }, today);
    const view = textView({ work, text: textOf(work, version.id), at: 'text', sha256 });
    const { restated } = versionData(library, policy, version);
    return [
      view.version?.restated,
      restated,
      timelineData(library, policy, versions, today).versions[0]?.restated,
    ];
  };
  const digest = policy.versions[0]?.former?.digest;
  const address = '/privacy/2023-01-01.text-1.txt';
  const data = { on: RESTATED_ON, digest, text: `https://policies.example.org${address}` };
  expect(dataOn(RESTATED_ON)).toEqual([
    { on: '1 February 2025', text: address, digest },
    data,
    data,
  ]);
  expect(dataOn(AFTER_RULE_1)).toEqual([null, undefined, undefined]);
});

test('finds an earlier text that is gone, or is another', async () => {
  const library = restate(rule1Library()).library();
  const file = 'privacy/2023-01-01.text-1.txt';
  const heads = JSON.parse(
    smallArchive(library, RESTATED_ON).get('manifest.json')?.toString() ?? '',
  ) as { ledgers: Record<string, string> };
  const codesWith = async (text: string | null): Promise<string[]> => {
    const files = smallArchive(library, RESTATED_ON);
    if (text === null) files.delete(file);
    else files.set(file, Buffer.from(text));
    const issues = await issuesIn(withManifest(files, RESTATED_ON, heads.ledgers));
    return issues.map(({ code, place }) => `${place.file} ${code}`);
  };
  expect(await codesWith(null)).toEqual([`${file} archived-text-differs`]);
  expect(await codesWith('We keep all.\n')).toEqual([`${file} archived-text-differs`]);
});
