import { issue, type Issue } from '#core/issue.ts';
import type { VersionEntry } from '#core/ledger/ledger-schema.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';
import { topOf } from '#core/policy/draft.ts';

import { sha256 } from '../sha256.ts';
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
  entry: VersionEntry | undefined,
  files: ReadonlyMap<string, string>,
): Issue[] {
  const file = `${policy}/${row.version}`;
  const digest = entry?.digest ?? row.digest;
  const by = entry ? 'the ledger' : 'the timeline';
  const data = parseArchived(archivedVersionSchema, files.get(`${file}.json`), `${file}.json`);
  const html = files.get(`${file}/index.html`);
  return [
    ...data.issues,
    ...(data.value ? verifyData(data.value, `${file}.json`, { policy, row, digest, by }) : []),
    ...verifyText(row.version, files.get(`${file}.txt`), `${file}.txt`, digest, data.value),
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
}

function verifyData(data: ArchivedVersion, file: string, known: Known): Issue[] {
  const { policy, row, digest, by } = known;
  const ledger = new Contradictions(topOf(file), by);
  ledger.expect('`digest`', data.digest, digest);
  ledger.expect('digest of the `document`', sha256(canonicalText(data.document)), digest);
  const timeline = new Contradictions(topOf(file), 'the timeline');
  timeline.expect('`policy`', data.policy, policy);
  for (const key of ['version', 'published', 'effective', 'withdrawn', 'summary'] as const) {
    timeline.expect(`\`${key}\``, data[key], row[key]);
  }
  return [...ledger.issues, ...timeline.issues];
}

function verifyText(
  version: string,
  text: string | undefined,
  file: string,
  digest: string,
  data: ArchivedVersion | null,
): Issue[] {
  if (text === undefined || sha256(text) === digest) return [];
  const sealed = data && canonicalText(data.document);
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
