import type { SettingNames } from '#core/schemas/setting-names.ts';

import { ANY_BLANK, nameOfBlank } from './odd-blanks.ts';
import { RowInBraces, rowOfKey } from './odd-rows.ts';
import { quoted } from './quoted-value.ts';
import { SettingColumns } from './setting-columns.ts';
import {
  LEAD,
  ODD,
  readBareKey,
  readKey,
  readRowSign,
  type PartSlip,
  type SettingsSlip,
  type WrittenKey,
} from './setting-line.ts';
import { closingQuote, findValueSlip, isClosed, type SlipWeight } from './value-slips.ts';

/**
 * The slips in settings, at most one a line, and all lines without them. Those of weight `fault` count
 * only where YAML cannot be read: in odd forms of it that people hardly write, some are none. Blocks of
 * text and values of several lines are passed over.
 */
export function findSettingsSlips(
  lines: readonly string[],
  names: SettingNames,
): { slips: SettingsSlip[]; mended: string[] } {
  return new SlipFinder(lines, names).find();
}

/** A line that stands where it belongs. */
interface Begun {
  /** What stands before the key: blanks, and the hyphen of a row. */
  head: string;
  body: string;
  isRow: boolean;
}

const EMPTY = new RegExp(`^${ANY_BLANK}*(?:#.*)?$`, 'u');

class SlipFinder {
  readonly #lines: readonly string[];
  readonly #names: SettingNames;
  readonly #slips: SettingsSlip[] = [];
  readonly #mended: string[];
  readonly #columns: SettingColumns;
  /** The line of the last key with a value without quotes. */
  #plain: { line: number; head: string; value: string; slip?: SettingsSlip } | null = null;
  /** The last row, if it is written in braces. */
  #braced: RowInBraces | null = null;
  /** Keys in place of rows: where they stand, and the key that names a row instead. */
  #rowKeys: { column: number; by: string; keys: readonly string[] } | null = null;
  #line = 0;

  constructor(lines: readonly string[], names: SettingNames) {
    this.#lines = lines;
    this.#names = names;
    this.#mended = [...lines];
    const columns = lines.flatMap((line) => (keyColumn(line) === -1 ? [] : [keyColumn(line)]));
    this.#columns = new SettingColumns(columns.reduce((a, b) => Math.min(a, b), columns[0] ?? 0));
  }

  find(): { slips: SettingsSlip[]; mended: string[] } {
    while (this.#line < this.#lines.length) {
      const at = this.#line;
      const line = this.#lines[at] ?? '';
      this.#line += 1;
      if (!EMPTY.test(line)) this.#mended[at] = this.#mend(line, at);
    }
    return { slips: this.#slips, mended: this.#mended };
  }

  #mend(line: string, at: number): string {
    // In brackets, lines may begin anywhere.
    const flow = /^\s*(?:- +)?([[{].*)$/.exec(line)?.[1];
    if (flow !== undefined && !isClosed(flow) && this.#skipFlow(flow)) return line;
    const braced = this.#braced;
    this.#braced = null;
    if (braced && this.#putInBraces(line, braced, at)) return '';
    const before = this.#slips.length;
    const begun = this.#begin(line, at);
    if (!begun) return this.#goOn(line, at);
    const mended = begun.head + this.#value(begun, at);
    const slip = this.#slips[before];
    if (!slip) return line;
    // A line is mended at once, and told once.
    this.#slips.length = before + 1;
    slip.mended = mended;
    return mended;
  }

  /** Puts the line where it belongs; nothing for one that goes on with the value above it. */
  #begin(line: string, at: number): Begun | null {
    const [lead = ''] = LEAD.exec(line) ?? [];
    const rest = line.slice(lead.length);
    const row = readRowSign(rest);
    if (row && (rest.startsWith(row.sign) || this.#columns.mayBeRow)) {
      const column = this.#enter('rows', lead, '', at);
      this.#tellPart(row.slip, lead.length, at);
      const head = ' '.repeat(column) + row.sign;
      if (!row.body.startsWith('{')) this.#columns.enterRow(column + row.sign.length);
      else if (isClosed(row.body)) this.#braced = new RowInBraces(at, head, row.body);
      return { head, body: row.body, isRow: true };
    }
    const key = readKey(rest);
    const keyed = key && this.#rowOfKey(key, lead.length, at);
    if (keyed) return keyed;
    const isKey = key !== null && (key.isApart || this.#isName(key.name));
    const isAtKeys = this.#columns.hasKeysAt(lead.length);
    // The first word of a line that goes on with the value above, as in `above: this`.
    const isWord = this.#plain !== null && !isAtKeys && !this.#isName(key?.name ?? '');
    if ((!isKey && !isAtKeys) || isWord) return null;
    const name = key?.name ?? '';
    const holdsRows = (one: string): boolean => this.#names.ofRows.has(one);
    if (this.#columns.lacksHyphen(name, lead.length, this.#only(name) === 'inner', holdsRows)) {
      const column = this.#columnInRow(lead.length, at);
      const hyphen = this.#columns.enterWithHyphen(column);
      const message = `A hyphen is missing before \`${name}\`, where the row begins.`;
      const left = lead.length - this.#columns.column;
      this.#tell(at, Math.min(lead.length, hyphen), message, 'silent', String(left));
      const slip = this.#slips.at(-1);
      if (slip) slip.below = `put ${blanks(-left)} before`;
      return { head: `${' '.repeat(hyphen)}- `, body: rest, isRow: true };
    }
    const shown = name === '' ? (rest.split(' ', 1)[0] ?? '') : name;
    const column = this.#enter('keys', lead, shown, at);
    return { head: ' '.repeat(column), body: rest, isRow: false };
  }

  #isName(key: string): boolean {
    return this.#names.all.has(key);
  }

  #only(name: string): 'outer' | 'inner' | null {
    const { outer, inner } = this.#names;
    if (outer.has(name) === inner.has(name)) return null;
    return outer.has(name) ? 'outer' : 'inner';
  }

  // The keys below show where those of the row begin, unless they slid to the left as well.
  #columnInRow(column: number, at: number): number {
    const next = keyColumn(this.#lines.slice(at + 1).find((one) => one.trim() !== '') ?? '');
    const { awaiting } = this.#columns;
    if (!awaiting) return Math.max(column, this.#columns.column);
    const haveSlid = Math.max(column, next) <= awaiting.column;
    return Math.max(column, next, haveSlid ? awaiting.column + 4 : 2);
  }

  /** The row for a key that stands in place of one, as in `server-logs: { materiality: material }`. */
  #rowOfKey(key: WrittenKey, column: number, at: number): Begun | null {
    const { awaiting } = this.#columns;
    if (awaiting || (this.#rowKeys && column < this.#rowKeys.column)) this.#rowKeys = null;
    const keys = this.#names.ofRows.get(awaiting?.key ?? '') ?? [];
    const [by = ''] = keys;
    if (awaiting && column > awaiting.column && ['section', 'id'].includes(by)) {
      this.#rowKeys = { column, by, keys };
    }
    const keyed = this.#rowKeys;
    if (keyed?.column !== column) return null;
    const body = keyed.keys.includes(key.name) ? null : rowOfKey(keyed.by, key.name, key.value);
    if (body === null) {
      this.#rowKeys = null;
      return null;
    }
    const isInBraces = body.startsWith('{');
    const inRow = isInBraces ? column + 2 : Math.max(this.#columnInRow(column, at), column + 2);
    const hyphen = this.#columns.enterWithHyphen(inRow);
    const found = `Unexpected \`${key.name}:\` in place of a row`;
    const message = `${found}, expected a hyphen and \`${keyed.by}: ${key.name}\`.`;
    this.#tell(at, column, message, 'silent', 'a key in place of a row');
    return { head: `${' '.repeat(hyphen)}- `, body, isRow: true };
  }

  /** Puts the key of a line into the braces of the row above it; whether it belongs there. */
  #putInBraces(line: string, row: RowInBraces, at: number): boolean {
    const [lead = ''] = LEAD.exec(line) ?? [];
    const key = readKey(line.slice(lead.length));
    const isOfRow = [...this.#names.ofRows.values()].some((keys) => keys.includes(key?.name ?? ''));
    if (!key || !isOfRow) return false;
    const isBelow = lead.length >= row.head.length || this.#only(key.name) === 'inner';
    if (!isBelow || !row.put(key, at)) return false;
    if (row.slip && !this.#slips.includes(row.slip)) this.#slips.push(row.slip);
    this.#mended.fill('', row.line + 1, at + 1);
    this.#mended[row.line] = row.slip?.mended ?? '';
    this.#braced = row;
    return true;
  }

  #enter(kind: 'keys' | 'rows', lead: string, name: string, at: number): number {
    const column = this.#columns.enter(kind, lead.length, lead.includes('\t'), this.#only(name));
    const odd = ODD.exec(lead);
    if (odd) {
      const found = `Unexpected ${nameOfBlank(odd[0])} at the beginning of the line`;
      this.#tell(at, odd.index, `${found}, expected ${blanks(column)}.`, 'silent');
    } else if (column !== lead.length) {
      const what = kind === 'rows' ? 'the hyphen' : `\`${name}\``;
      const found =
        lead === ''
          ? `Blanks are missing before ${what}`
          : `Unexpected ${blanks(lead.length)} before ${what}`;
      const message = `${found}, expected ${blanks(column)}, as on the neighbouring lines.`;
      // At the left, YAML takes it for another key of the version.
      const weight = lead === '' && kind === 'keys' ? 'silent' : 'fault';
      this.#tell(at, lead.length, message, weight, String(lead.length - column));
    }
    return column;
  }

  /** Looks at key, colon and value; what is left of the line once mended. */
  #value({ head, body, isRow }: Begun, at: number): string {
    const start = (this.#lines[at] ?? '').length - body.length;
    this.#plain = null;
    const key = readKey(body);
    if (!key && isRow) return this.#wholeValue(body, start, at);
    if (!key) return this.#withoutColon(body, start, at);
    this.#tellPart(key.slip, start, at);
    const hasValue = key.value !== '' && !key.value.startsWith('#');
    this.#columns.add(key.name, hasValue);
    if (hasValue) return this.#keyed(key, head, at);
    return key.slip ? key.head + key.value : body;
  }

  #withoutColon(body: string, start: number, at: number): string {
    const key = readBareKey(body);
    if (key && this.#isName(key.name)) {
      this.#tellPart(key.slip, start, at);
      this.#columns.add(key.name, true);
      return this.#keyed(key, ' '.repeat(start), at);
    }
    // The end of a document to YAML, which says so.
    if (/^(?:\.{3}|-{3})\s*$/.test(body)) return body;
    const remark = /^(?:\/\/+|;|<!--)[ \t]*(.*?)(?:[ \t]*-->)?$/.exec(body);
    if (remark) {
      const sign = body.slice(0, body.search(/[^/;<!-]|$/));
      const message = `Unexpected \`${sign}\` before a remark, expected \`#\`.`;
      this.#tell(at, start, message, 'fault');
      return `# ${remark[1] ?? ''}`;
    }
    if (at === 0) return body;
    const message =
      'Unexpected line without a name and a colon, expected it to go on with the value above it.';
    this.#tell(at, start, message, 'fault');
    return `  ${body}`;
  }

  #keyed(key: WrittenKey, before: string, at: number): string {
    const start = (this.#lines[at] ?? '').length - key.value.length;
    const value = this.#wholeValue(key.value, start, at);
    if (/^[^"'[{|>]/.test(value)) this.#plain = { line: at, head: before + key.head, value };
    return key.head + value;
  }

  #wholeValue(value: string, start: number, at: number): string {
    if (/^[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(value)) {
      this.#skipBlock();
      return value;
    }
    const slip = findValueSlip(value);
    if (slip) {
      this.#tell(at, start + slip.at, slip.message, slip.weight);
      return slip.mended;
    }
    const isOpen = /^["']/.test(value)
      ? closingQuote(value) === -1
      : /^[[{]/.test(value) && !isClosed(value);
    return isOpen ? this.#unclosed(value, start, at) : value;
  }

  /** Passes over the lines on which brackets are closed that `value` opens; whether they are. */
  #skipFlow(value: string): boolean {
    let open = value;
    for (
      let index = this.#line;
      index < this.#lines.length && open.length < MOST_SIGNS;
      index += 1
    ) {
      open += ` ${this.#lines[index] ?? ''}`;
      if (!isClosed(open)) continue;
      this.#line = index + 1;
      return true;
    }
    return false;
  }

  #skipBlock(): void {
    const isOfBlock = (line: string): boolean =>
      line.trim() === '' || line.search(/\S/) > this.#columns.column;
    while (this.#line < this.#lines.length && isOfBlock(this.#lines[this.#line] ?? '')) {
      this.#line += 1;
    }
  }

  // A value that goes on below, if its end stands there before the next key.
  #unclosed(value: string, start: number, at: number): string {
    if (/^[[{]/.test(value) && this.#skipFlow(value)) return value;
    const end = this.#lines.findIndex((line, index) => index > at && this.#isKeyLine(line));
    const below = this.#lines.slice(at + 1, end === -1 ? undefined : end);
    if (below.some((line) => line.trim() !== '')) {
      this.#line = at + 1 + below.length;
      return value;
    }
    const sign = CLOSING[value.charAt(0)] ?? '';
    this.#tell(at, start + value.length, `The closing \`${sign.trim()}\` is missing.`, 'fault');
    return value + sign;
  }

  #isKeyLine(line: string): boolean {
    const key = readKey(line.replace(LEAD, '').replace(/^- +/, ''));
    return key !== null && this.#isName(key.name);
  }

  /** A line that goes on with the value above: in quotes with it, where a colon would end it. */
  #goOn(line: string, at: number): string {
    const above = this.#plain;
    if (!above) return line;
    above.value += ` ${line.trim()}`;
    if (!above.slip && !/:(?:\s|$)/.test(line)) return line;
    const mended = above.head + quoted(above.value);
    const message =
      'Unexpected colon within a value of several lines, expected one line in quotes.';
    const place = { line: above.line, column: above.head.length };
    if (!above.slip) {
      above.slip = { ...place, message, mended, weight: 'fault', sort: message };
      this.#slips.push(above.slip);
    }
    above.slip.mended = mended;
    above.slip.joined = at - above.line;
    this.#mended.fill('', above.line + 1, at);
    this.#mended[above.line] = mended;
    return '';
  }

  #tell(line: number, column: number, message: string, weight: SlipWeight, sort = message): void {
    this.#slips.push({ line, column, message, mended: '', weight, sort });
  }

  #tellPart(slip: PartSlip | null, start: number, line: number): void {
    if (slip) this.#tell(line, start + slip.at, slip.message, slip.weight);
  }
}

/** The column of a key that begins a line; -1 for another line. */
function keyColumn(line: string): number {
  return readKey(line.trimStart())?.isApart ? line.search(/\S/) : -1;
}

/** Brackets with more in them are written by programs. */
const MOST_SIGNS = 5000;

const CLOSING: Partial<Record<string, string>> = { '"': '"', "'": "'", '{': ' }', '[': ']' };

function blanks(count: number): string {
  if (count === 0) return 'no blank';
  return count === 1 ? '1 blank' : `${count} blanks`;
}
