import { issue, type Issue } from '#core/problems/issue.ts';
import type { SealedVersion } from '#core/ledger/dated-versions.ts';
import { digestOfTitles } from '#core/ledger/seal-entries.ts';
import type { Beside } from '#core/ledger/sealed-texts.ts';
import type { Document } from '#core/document/document.ts';
import { topOf } from '#core/library/draft.ts';
import { numberDocument } from '#core/document/numbering.ts';
import { textByRule, type TextRule } from '#core/document/version-text.ts';

import { sha256 } from '#io/files/sha256.ts';
import {
  archivedVersionSchema,
  parseArchived,
  type ArchivedRow,
  type ArchivedVersion,
} from './archived-data.ts';
import { comparePage } from './compare-page.ts';
import { Contradictions } from './contradictions.ts';

/**
 * Whether the files of a version hold the text that was sealed: its plain text, its data, its page.
 * A version that is not sealed is held against the digest that its site gives.
 */
export function verifyVersion(
  policy: string,
  row: ArchivedRow,
  sealed: SealedVersion | undefined,
  files: ReadonlyMap<string, string>,
): Issue[] {
  const file = `${policy}/${row.version}`;
  const digest = sealed?.text.digest ?? row.digest;
  const by = sealed ? 'the ledger' : 'the timeline';
  const rule = sealed?.text.rule ?? null;
  const data = parseArchived(archivedVersionSchema, files.get(`${file}.json`), `${file}.json`);
  const html = files.get(`${file}/index.html`);
  const text = data.value && textOf(data.value.document, digest, rule);
  return [
    ...data.issues,
    ...(data.value
      ? [
          ...verifyData(data.value, `${file}.json`, { policy, row, digest, by, rule }),
          ...verifyBeside(data.value, `${file}.json`, sealed?.text.beside ?? null),
        ]
      : []),
    ...verifyText(row.version, `${file}.txt`, files, digest, text),
    ...(sealed?.text.former ? verifyFormer(file, sealed, files) : []),
    ...(data.value && html !== undefined
      ? comparePage(html, `${file}/index.html`, data.value)
      : []),
    ...(html === undefined ? [] : verifyPrinted(html, `${file}/index.html`, digest, by)),
  ];
}

interface Known {
  policy: string;
  row: ArchivedRow;
  digest: string;
  by: string;
  rule: TextRule | null;
}

function verifyData(data: ArchivedVersion, file: string, known: Known): Issue[] {
  const { policy, row, digest, by, rule } = known;
  const ledger = new Contradictions(topOf(file), by);
  ledger.expect('`digest`', data.digest, digest);
  ledger.expect('digest of the `document`', sha256(textOf(data.document, digest, rule)), digest);
  const timeline = new Contradictions(topOf(file), 'the timeline');
  timeline.expect('`policy`', data.policy, policy);
  for (const key of ['version', 'published', 'effective', 'withdrawn', 'summary'] as const) {
    timeline.expect(`\`${key}\``, data[key], row[key]);
  }
  return [...ledger.issues, ...timeline.issues];
}

// What the page shows and no canonical text holds; older entries do not say.
function verifyBeside({ document }: ArchivedVersion, file: string, beside: Beside | null): Issue[] {
  if (!beside) return [];
  const ledger = new Contradictions(topOf(file), 'the ledger');
  const numbered = numberDocument(document, beside.numbering);
  const numbers = ({ sections }: Document): string[] =>
    sections.map(({ anchor, number }) => `${number} ${anchor}`);
  const none = document.sections.map(({ anchor }) => ` ${anchor}`);
  const expected = beside.numbering === 'none' ? none : numbers(numbered);
  ledger.expect('the numbers of sections', numbers(document), expected);
  ledger.expect(
    'digest of the words behind links',
    digestOfTitles(document, sha256),
    beside.titles,
  );
  return ledger.issues;
}

/**
 * The canonical text of a document that has the digest, by rule 2 or, if the text may be older than
 * that, by rule 1; by its own rule if none has it.
 */
function textOf(document: Document, digest: string, rule: TextRule | null): string {
  const rules: TextRule[] = rule === 2 ? [2] : [2, 1];
  const texts = rules.map((one) => textByRule(one, document));
  const fitting = texts.find((text) => sha256(text) === digest);
  return fitting ?? textByRule(rule ?? 2, document);
}

function verifyText(
  version: string,
  file: string,
  files: ReadonlyMap<string, string>,
  digest: string,
  sealed: string | null,
): Issue[] {
  const text = files.get(file);
  if (text === undefined || sha256(text) === digest) return [];
  if (sealed === null || sha256(sealed) !== digest) {
    const details = { version, found: `digest \`${sha256(text)}\``, expected: `\`${digest}\`` };
    return [issue('archived-text-differs', topOf(file), details)];
  }
  const [found, expected] = [text.split('\n'), sealed.split('\n')];
  const longer = found.length > expected.length ? found : expected;
  const at = longer.findIndex((_, index) => found[index] !== expected[index]);
  const details = { version, found: show(found[at]), expected: show(expected[at]) };
  const place = { file, line: Math.min(at + 1, found.length), column: 1 };
  return [issue('archived-text-differs', place, details)];
}

// What was sealed before the version was restated stays published.
function verifyFormer(
  name: string,
  { id, entry }: SealedVersion,
  files: ReadonlyMap<string, string>,
): Issue[] {
  const file = `${name}.text-1.txt`;
  if (files.has(file)) return verifyText(id, file, files, entry.digest, null);
  const details = { version: id, found: 'absence of the file', expected: 'it' };
  return [issue('archived-text-differs', topOf(file), details)];
}

const SHOWN_LENGTH = 60;

function show(line: string | undefined): string {
  if (line === undefined) return 'end';
  return `line \`${line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH - 1)}…` : line}\``;
}

// The digest that a reader is told to compare with.
function verifyPrinted(html: string, file: string, digest: string, by: string): Issue[] {
  const printed = new Contradictions(topOf(file), by);
  const found = /<code class="digest">([^<]*)<\/code>/.exec(html)?.[1] ?? 'none';
  printed.expect('digest on the page', found, digest);
  return printed.issues;
}
