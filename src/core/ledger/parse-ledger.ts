import { issue, type Issue, type Place } from '../problems/issue.ts';
import { topOf } from '../library/draft.ts';
import { firstBroken } from './chain.ts';
import {
  LEDGER_FORMAT,
  ledgerSchema,
  nameOf,
  type Ledger,
  type Sha256,
} from '../schemas/ledger-schema.ts';
import { placeOfEntry, renderLedger } from './render-ledger.ts';

/** A ledger that holds, or why it does not. */
type ParsedLedger = { ok: true; ledger: Ledger } | { ok: false; issues: Issue[] };

/**
 * Reads the ledger of `policy` from the text of its file: JSON, byte for byte in the form that it is
 * written in, of this policy, with an unbroken chain.
 */
export function parseLedger(
  text: string,
  file: string,
  policy: string,
  sha256: Sha256,
): ParsedLedger {
  const read = readJson(text);
  if (!read.ok) return damaged(placeAt(text, file, read.at), read.found);
  const format = (read.value as { format?: unknown } | null)?.format;
  if (typeof format === 'string' && format !== LEDGER_FORMAT) {
    return damaged(topOf(file), `format \`${format}\``);
  }
  const parsed = ledgerSchema.safeParse(read.value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    return damaged(topOf(file), path.length === 0 ? 'value' : `value of \`${inWords(path)}\``);
  }
  const ledger = parsed.data;
  if (ledger.policy !== policy) {
    const details = { found: ledger.policy, expected: policy };
    return failed(issue('ledger-of-another-policy', topOf(file), details));
  }
  const broken = firstBroken(ledger, sha256);
  if (broken) {
    const details = { index: broken.index, name: nameOf(broken) };
    const at = ledger.entries.indexOf(broken) + 1;
    return failed(issue('broken-chain', placeOfEntry(ledger, file, at), details));
  }
  const written = renderLedger(ledger);
  if (written !== text) {
    return damaged(placeAt(text, file, firstDifference(text, written)), 'spacing or order of keys');
  }
  return { ok: true, ledger };
}

type ReadJson = { ok: true; value: unknown } | { ok: false; found: string; at: number };

// The engine's own words for a syntax error are no sentence for a person.
function readJson(text: string): ReadJson {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (cause) {
    const { message } = cause as Error;
    const end = text.trimEnd().length;
    const position = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
    return message.startsWith('Unexpected end') || (position > 0 && position >= end)
      ? { ok: false, found: 'end of the file', at: end }
      : { ok: false, found: 'text that is no JSON', at: position };
  }
}

// `entries[2].digest`: counted from 1, as the entries count themselves.
function inWords(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part + 1}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function placeAt(text: string, file: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function damaged(place: Place, found: string): ParsedLedger {
  return failed(issue('damaged-ledger', place, { found }));
}

function failed(one: Issue): ParsedLedger {
  return { ok: false, issues: [one] };
}
