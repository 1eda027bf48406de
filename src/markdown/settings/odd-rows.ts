import { quoted } from './quoted-value.ts';
import type { SettingsSlip, WrittenKey } from './setting-line.ts';
import { isClosed } from './value-slips.ts';

/**
 * A row as it is to be, without its hyphen, for one that is written as a key: `logs: { … }`, `logs: material`
 * or `logs:` with its keys below. `by` is the key that says what the row is about, as in `section: logs`;
 * nothing where the value fits none of the three.
 */
export function rowOfKey(by: string, name: string, value: string): string | null {
  if (value === '' || value.startsWith('#')) return `${by}: ${name}`;
  if (value.startsWith('{')) {
    const inner = isClosed(value) ? /^\{\s*(.*?)\s*\}$/.exec(value)?.[1] : undefined;
    if (inner === undefined) return null;
    return inner === '' ? `{ ${by}: ${name} }` : `{ ${by}: ${name}, ${inner} }`;
  }
  const isWord = by === 'section' && /^[A-Za-z]+$/.test(value);
  return isWord ? `{ section: ${name}, materiality: ${value}, reason: "…" }` : null;
}

/** A row in braces on one line, which takes up the keys that stand below it. */
export class RowInBraces {
  readonly line: number;
  /** The blanks and the hyphen before its braces. */
  readonly head: string;
  /** What is wrong, once a key was taken up. */
  slip: SettingsSlip | null = null;
  #body: string;

  constructor(line: number, head: string, body: string) {
    this.line = line;
    this.head = head;
    this.#body = body;
  }

  /** Takes up the key on line `at`; whether it has a value that can stand in braces. */
  put({ name, value }: WrittenKey, at: number): boolean {
    const [, inner] = /^\{\s*(.*?),?\s*\}\s*$/.exec(this.#body) ?? [];
    if (inner === undefined || value === '' || /^[#|>[{]/.test(value)) return false;
    const message = `Unexpected \`${name}\` below a row in braces, expected it within them.`;
    const { line } = this;
    const column = this.head.length + this.#body.lastIndexOf('}');
    this.slip ??= { line, column, message, mended: '', weight: 'silent', sort: message };
    const isSound = /^["']/.test(value) || PLAIN.test(value);
    this.#body = `{ ${inner}, ${name}: ${isSound ? value : quoted(value)} }`;
    this.slip.mended = this.head + this.#body;
    this.slip.joined = at - line;
    return true;
  }
}

/** A value that needs no quotes in braces. */
const PLAIN = /^[\p{L}\p{N}](?:[^,:#[\]{}]*[^\s,:#[\]{}])?$/u;
