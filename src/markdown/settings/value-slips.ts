import { settingNames } from '#core/schemas/setting-names.ts';

import { ANY_BLANK, nameOfBlank, ODD_BLANK } from './odd-blanks.ts';
import { quoted } from './quoted-value.ts';

/**
 * What comes of a slip: a `fault` keeps the settings from being read; a `silent` one makes something else
 * of them than was meant; a `visible` one is published with what does not belong there.
 */
export type SlipWeight = 'fault' | 'silent' | 'visible';

/** A slip in the value behind a key. */
interface ValueSlip {
  /** Where in the value, from 0. */
  at: number;
  /** What was found and what was expected. */
  message: string;
  /** The value as it is to be. */
  mended: string;
  weight: SlipWeight;
}

/** The first slip of a value that stands on one line, if there is one. */
export function findValueSlip(value: string): ValueSlip | null {
  for (const find of SLIPS) {
    const slip = find(value);
    if (slip) return slip;
  }
  return null;
}

const SLIPS: readonly ((value: string) => ValueSlip | null)[] = [
  oddBlankBehind,
  curlyQuotes,
  straightQuotes,
  anchorInBraces,
  linkInMarkdown,
  inBraces,
  firstSign,
  colonWithin,
];

const BLANK_BEHIND = new RegExp(`${ANY_BLANK}*(${ODD_BLANK})${ANY_BLANK}*$`, 'u');

function oddBlankBehind(value: string): ValueSlip | null {
  const match = BLANK_BEHIND.exec(value);
  if (!match || match[1] === '\t') return null;
  const found = nameOfBlank(match[1] ?? '');
  const mended = value.slice(0, match.index);
  const message = `Unexpected ${found} behind the value, expected nothing.`;
  return { at: match.index, message, mended, weight: 'silent' };
}

// Of English, German, French and the other languages of the Latin script, however they are paired.
const CURLY = '“”„‟«»‹›‘’‚‛＂';
const OPENING = new RegExp(`^[${CURLY}]`, 'u');
const CLOSING = new RegExp(`[${CURLY}"']$`, 'u');

function curlyQuotes(value: string): ValueSlip | null {
  const isMixed = /^["']/.test(value) && new RegExp(`[${CURLY}]$`, 'u').test(value);
  if (isMixed && closingQuote(value) === -1) {
    return curly(value, value.length - 1, value.slice(1, -1), 'fault');
  }
  if (!OPENING.test(value)) return null;
  if (!CLOSING.test(value) || value.length < 2) {
    // An apostrophe, or the first word alone in quotes.
    const isOpen = breaksOff(value) && !new RegExp(`[${CURLY}]`, 'u').test(value.slice(1));
    return isOpen ? curly(value, 0, value.slice(1), 'fault') : null;
  }
  const words = value.slice(1, -1);
  if (/^[^“„«‹‘]*[”»›’](?=[ ,;.]|$)/u.test(words) && /[“„«‹‘]/u.test(words)) return null;
  const isReadable = !breaksOff(value) && /\s/.test(words.trim());
  return curly(value, 0, words, isReadable ? 'visible' : 'silent');
}

function curly(value: string, at: number, words: string, weight: SlipWeight): ValueSlip {
  const sign = value.charAt(at);
  const trimmed = words.replaceAll(new RegExp(`^${ANY_BLANK}+|${ANY_BLANK}+$`, 'gu'), '');
  const mended = isWord(trimmed) ? trimmed : quoted(trimmed);
  const message =
    weight === 'visible'
      ? `Unexpected curly quotes \`${sign}\` around the value, expected none: readers see them.`
      : `Unexpected curly quote \`${sign}\`, expected a straight one: \`"\`.`;
  return { at, message, mended: weight === 'visible' ? trimmed : mended, weight };
}

// A day, a name or a number needs no quotes.
function isWord(words: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(words);
}

/** Whether a value without quotes ends too early, or is read as a key: at `: ` or ` #`. */
function breaksOff(value: string): boolean {
  return /:(?:\s|$)|\s#/.test(value);
}

function straightQuotes(value: string): ValueSlip | null {
  const quote = value.charAt(0);
  if (quote !== '"' && quote !== "'") return null;
  const end = closingQuote(value);
  if (end === -1) return null;
  const behind = value.slice(end + 1);
  if (/^\s*(?:#.*)?$/.test(behind)) return badBackslash(value, end);
  const isWhole = value.endsWith(quote);
  const mended = quoted(isWhole ? value.slice(1, -1) : value);
  const message = isWhole
    ? `Unexpected \`${quote}\` within a value in such quotes, expected the other kind around it.`
    : `Unexpected words behind the closing \`${quote}\`, expected the quotes around the whole value.`;
  return { at: isWhole ? end : end + 1, message, mended, weight: 'fault' };
}

/** Where a value in straight quotes ends on its line; -1 if it goes on. */
export function closingQuote(value: string): number {
  if (value.startsWith('"')) {
    const match = /^"(?:[^"\\]|\\.)*"/.exec(value);
    return match ? match[0].length - 1 : -1;
  }
  const match = /^'(?:[^']|'')*'/.exec(value);
  return match ? match[0].length - 1 : -1;
}

function badBackslash(value: string, end: number): ValueSlip | null {
  const match = value.startsWith('"')
    ? /^(?:[^\\]|\\[0abt\tnvfre "/\\N_LP]|\\x[\da-f]{2}|\\u[\da-f]{4}|\\U[\da-f]{8})*\\/i.exec(
        value.slice(0, end),
      )
    : null;
  if (!match || /^\\["\\]/.test(value.slice(match[0].length - 1))) return null;
  const words = value.slice(1, end).replaceAll('\\"', '"').replaceAll('\\\\', '\\');
  return {
    at: match[0].length - 1,
    message: 'Unexpected backslash within double quotes, expected it twice, or single quotes.',
    mended: quoted(words),
    weight: 'fault',
  };
}

/** An anchor copied with the signs around it in a heading. */
function anchorInBraces(value: string): ValueSlip | null {
  const anchor = /^\{\s*(?:\/\*)?\s*#([\w-]+)\s*(?:\*\/)?\s*\}$/.exec(value)?.[1];
  if (anchor === undefined) return null;
  const message = `Unexpected \`${value}\`, expected the anchor alone.`;
  return { at: 0, message, mended: anchor, weight: 'fault' };
}

/** The address of a link, or one in angle brackets, where the address alone belongs. */
function linkInMarkdown(value: string): ValueSlip | null {
  const [, inLink, inBrackets] =
    /^(?:\[[^\]]*\]\(([^()\s]+)\)|<([a-z]+:[^<>\s]+)>)$/i.exec(value) ?? [];
  const address = inLink ?? inBrackets;
  if (address === undefined) return null;
  return {
    at: 0,
    message: `Unexpected \`${value}\`, expected the address alone.`,
    mended: address,
    weight: 'silent',
  };
}

function inBraces(value: string): ValueSlip | null {
  if (!/^[[{]/.test(value) || !isClosed(value)) return null;
  const behind = /^(?:\{[^}]*\}|\[[^\]]*\])[ \t]*(?!#)\S/.exec(value);
  if (behind && !/[}\]]$/.test(value)) {
    const message = `Unexpected \`${value.charAt(0)}\` at the beginning of a value, expected quotes around it.`;
    return { at: 0, message, mended: quoted(value), weight: 'fault' };
  }
  const tight = /[{,]\s*(?:"[^"]*"\s*,\s*)*([A-Za-z]\w*):(?=[^\s/])/.exec(value);
  if (tight) {
    const mended = value.replaceAll(/([{,]\s*[A-Za-z]\w*):(?=[^\s/])/g, '$1: ');
    const message = `A blank is missing after \`${tight[1]}:\`.`;
    return { at: tight.index + tight[0].length, message, mended, weight: 'silent' };
  }
  if (!value.startsWith('{')) return null;
  const unquoted = withoutQuotes(value);
  if (unquoted) return unquoted;
  const hidden = value.replaceAll(/"[^"]*"/g, hide);
  const comma = [...hidden.matchAll(/[^\s,{[:](?=\s+([A-Za-z]\w*):\s)/g)].find(([, name = '']) =>
    settingNames().all.has(name),
  );
  if (!comma) return null;
  const at = comma.index + 1;
  const mended = `${value.slice(0, at)},${value.slice(at)}`;
  return { at, message: 'A comma is missing.', mended, weight: 'fault' };
}

/** A value within braces that a comma or a colon of its own ends too early. */
function withoutQuotes(value: string): ValueSlip | null {
  const [, inner, behind = ''] = /^\{(.*)\}([ \t]*(?:#.*)?)$/.exec(value) ?? [];
  if (inner === undefined || /[{}[\]]/.test(inner)) return null;
  const { all } = settingNames();
  const pairs: { key: string; words: string; at: number }[] = [];
  let slip: { at: number; sign: string } | null = null;
  let start = 1;
  for (const part of inner.match(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^,"']|["'])+|,/g) ?? []) {
    const [whole, key = '', words = ''] =
      /^\s*([^\s:"']+|"[^"]*"|'[^']*'):(?:\s+(.*))?$/.exec(part) ?? [];
    const last = pairs.at(-1);
    const isPair = whole !== undefined;
    if (part !== ',' && !isPair && !last) return null;
    if (isPair) pairs.push({ key, words: words.trim(), at: start + part.indexOf(words) });
    else if (part !== ',' && last && part.trim() !== '') {
      last.words += `,${part.trimEnd()}`;
      slip ??= { at: start - 1, sign: 'comma' };
    }
    start += part.length;
  }
  const isPlain = ({ words }: { words: string }): boolean => !/^["']/.test(words);
  const colon = pairs.find((pair) => isPlain(pair) && hasColon(pair.words, all));
  if (colon) slip ??= { at: colon.at + colon.words.indexOf(': '), sign: 'colon' };
  if (!slip) return null;
  const mended = pairs.map((pair) => {
    const isSplit = isPlain(pair) && (pair.words.includes(',') || hasColon(pair.words, all));
    return `${pair.key}: ${isSplit ? quoted(pair.words) : pair.words}`;
  });
  const message = `Unexpected ${slip.sign} within a value, expected quotes around it.`;
  return {
    at: slip.at,
    message,
    mended: `{ ${mended.join(', ')} }${behind}`,
    weight: 'silent',
  };
}

// A key of its own lacks the comma before it.
function hasColon(words: string, names: ReadonlySet<string>): boolean {
  return [...words.matchAll(/(?:^|\s)(\S*):(?=\s)/g)].some(([, name = '']) => !names.has(name));
}

function hide(text: string): string {
  return '"'.repeat(text.length);
}

/** Whether the brackets of a value are closed on its line. */
export function isClosed(value: string): boolean {
  const plain = value.replaceAll(/"(?:[^"\\]|\\.)*"/g, hide).replaceAll(/'[^']*'/g, hide);
  const count = (sign: string): number => plain.split(sign).length;
  return count('{') === count('}') && count('[') === count(']');
}

const SPECIAL = /^(?:[@`%,\]}&*!]|[?-](?=[ \t])|[|>](?![+-]?\d?[+-]?[ \t]*(?:#.*)?$))/;

function firstSign(value: string): ValueSlip | null {
  const sign = SPECIAL.exec(value)?.[0];
  if (sign === undefined) return null;
  const shown = sign === '`' ? 'backtick' : `\`${sign}\``;
  const message = `Unexpected ${shown} at the beginning of a value, expected quotes around it.`;
  // These are no mistakes to YAML, which makes something else of the words.
  const weight = '&*!'.includes(sign) ? 'silent' : 'fault';
  return { at: 0, message, mended: quoted(value), weight };
}

function colonWithin(value: string): ValueSlip | null {
  if (/^["'[{|>]/.test(value)) return null;
  const [, words = value, remark = ''] = /^(.*?)([ \t]+# .*)$/.exec(value) ?? [];
  const at = words.search(/:(?:[ \t]|$)/);
  if (at === -1) return null;
  const message = 'Unexpected colon within a value, expected quotes around it.';
  return { at, message, mended: `${quoted(words)}${remark}`, weight: 'fault' };
}
