import { ANY_BLANK, nameOfBlank, ODD_BLANK } from './odd-blanks.ts';
import type { SlipWeight } from './value-slips.ts';

/** What is wrong in a part of a line, and where in the part, from 0. */
export interface PartSlip {
  at: number;
  message: string;
  weight: SlipWeight;
}

/** A slip of the hand on one line of settings. */
export interface SettingsSlip {
  /** The line and the column of the slip, both from 0. */
  line: number;
  column: number;
  /** What was found and what was expected. */
  message: string;
  /** The line as it is to be. */
  mended: string;
  weight: SlipWeight;
  /** The same for slips that are one on neighbouring lines. */
  sort: string;
  /** How many lines below are part of `mended` and go. */
  joined?: number;
  /** What to do on the lines below of the same sort, if it is another thing than here. */
  below?: string;
}

/** Blanks at the beginning of a line, of whatever kind. */
export const LEAD = new RegExp(`^${ANY_BLANK}*`, 'u');
/** A tab, or a blank that is not that of the space bar. */
export const ODD = new RegExp(ODD_BLANK, 'u');

const ODD_NOT_TAB = new RegExp(ODD_BLANK.replace(String.raw`\t`, ''), 'u');
const ROW_SIGN = new RegExp(`^([-–—−•·*‐‑])(${ANY_BLANK}+|$)`, 'u');
const KEY = new RegExp(
  `^("[^"]*"|'[^']*'|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*)(${ANY_BLANK}*)([:：])`,
  'u',
);
const BARE_KEY = new RegExp(`^([A-Za-z]\\w*)(${ANY_BLANK}*(?:[=–—-]|;)?${ANY_BLANK}+)(.+)$`, 'u');

/** The hyphen of a row with what stands behind it, or a sign that a person took for one. */
interface RowSign {
  /** The hyphen as it is to be, with its blanks. */
  sign: string;
  body: string;
  slip: PartSlip | null;
}

/** The sign with which a line begins a row; nothing for another line. */
export function readRowSign(text: string): RowSign | null {
  const [, sign = '', blanks = ''] = ROW_SIGN.exec(text) ?? [];
  const body = text.slice(sign.length + blanks.length);
  if (sign === '') {
    const isTight = /^-(?=\p{L})/u.test(text) && KEY.test(text.slice(1));
    const message = 'A blank is missing after the hyphen.';
    const slip = { at: 1, message, weight: 'fault' as const };
    return isTight ? { sign: '- ', body: text.slice(1), slip } : null;
  }
  if (sign !== '-') {
    const message = `Unexpected \`${sign}\` at the beginning of a row, expected a hyphen: \`-\`.`;
    const slip = { at: 0, message, weight: 'fault' as const };
    return KEY.test(body) ? { sign: '- ', body, slip } : null;
  }
  const odd = ODD.exec(blanks);
  if (!odd) return { sign: sign + blanks, body, slip: null };
  const message = `Unexpected ${nameOfBlank(odd[0])} after the hyphen, expected a blank.`;
  return { sign: '- ', body, slip: { at: 1 + odd.index, message, weight: 'silent' } };
}

/** A key with its colon and the value behind it. */
export interface WrittenKey {
  name: string;
  /** The key, the colon and the blanks as they are to be. */
  head: string;
  value: string;
  slip: PartSlip | null;
  /** Whether the value stands apart from the colon, or there is none. */
  isApart: boolean;
}

/** The key with which a text begins; nothing where a text has no colon. */
export function readKey(text: string): WrittenKey | null {
  const match = KEY.exec(text);
  if (!match) return null;
  const [whole, name = '', gap = '', colon = ''] = match;
  const behind = text.slice(whole.length);
  const [blanks = ''] = LEAD.exec(behind) ?? [];
  const value = behind.slice(blanks.length);
  const slip = slipOfKey(name, gap, colon) ?? slipBehind(name, whole.length, blanks, value);
  const separator = value === '' ? '' : slip === null ? blanks : ' ';
  return {
    name,
    head: `${name}:${separator}`,
    value,
    slip,
    isApart: blanks !== '' || value === '',
  };
}

function slipOfKey(name: string, gap: string, colon: string): PartSlip | null {
  const odd = ODD.exec(gap);
  if (odd) {
    const message = `Unexpected ${nameOfBlank(odd[0])} before the colon, expected nothing.`;
    return { at: name.length + odd.index, message, weight: 'silent' };
  }
  if (colon !== '：') return null;
  const message = 'Unexpected wide colon `：`, expected `:`.';
  return { at: name.length + gap.length, message, weight: 'fault' };
}

function slipBehind(name: string, at: number, blanks: string, value: string): PartSlip | null {
  if (value === '') return null;
  const odd = ODD_NOT_TAB.exec(blanks);
  if (odd) {
    const message = `Unexpected ${nameOfBlank(odd[0])} after the colon, expected a blank.`;
    return { at: at + odd.index, message, weight: 'silent' };
  }
  if (blanks !== '') return null;
  return { at, message: `A blank is missing after \`${name}:\`.`, weight: 'fault' };
}

/** A key without its colon, as in `effective 2027-03-15` or `effective = 2027-03-15`. */
export function readBareKey(text: string): WrittenKey | null {
  const [, name = '', gap = '', value = ''] = BARE_KEY.exec(text) ?? [];
  if (name === '') return null;
  const sign = gap.trim();
  const message =
    sign === ''
      ? `A colon is missing after \`${name}\`.`
      : `Unexpected \`${sign}\` after \`${name}\`, expected a colon.`;
  const slip = { at: name.length, message, weight: 'fault' as const };
  return { name, head: `${name}: `, value, slip, isApart: true };
}
