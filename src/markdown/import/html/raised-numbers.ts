import { inCode } from '../manuscript/code-ranges.ts';
import type { Revision } from '../manuscript/revise.ts';
import { excerpt } from '../manuscript/rewriting.ts';

/**
 * Numbers in `<sup>` and `<sub>` as characters that are raised or lowered themselves: without the tag
 * 10<sup>6</sup> would be another number. What has no such characters stands in `^(…)` or `_(…)`. Words, as
 * in 4<sup>th</sup>, read the same on the line and stay.
 */
export function rewriteRaisedNumbers(text: string): Revision[] {
  if (!RAISED.test(text)) return [];
  const isCode = inCode(text);
  return [...text.matchAll(new RegExp(RAISED, 'gi'))].flatMap((match): Revision[] => {
    const [whole, name = '', content = ''] = match;
    const [start, end] = [match.index, match.index + whole.length];
    const words = content.replaceAll(MARKUP, '');
    if (!/\p{N}|^[nx]$/u.test(words) || isCode(start)) return [];
    const isRaised = name.toLowerCase() === 'sup';
    const shifted = shift(content, isRaised ? SUPERSCRIPTS : SUBSCRIPTS);
    const written = shifted ?? `${isRaised ? '^' : '\\_'}(${content})`;
    return [
      { code: 'raised-text', detail: excerpt(whole), edits: [{ start, end, text: written }] },
    ];
  });
}

const RAISED = /<(sup|sub)\b[^<>]*>((?:(?!<\/?su[pb]\b)[\s\S])*?)<\/\1\s*>/i;

// Tags, and what a link has besides its words.
const MARKUP = /<[^<>]*>|\[(?=[^[\]]*\]\()|\]\([^()]*\)/g;

const SUPERSCRIPTS = table('0123456789+-=()nx', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿˣ');
const SUBSCRIPTS = table('0123456789+-=()nx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙₓ');

function table(from: string, to: string): ReadonlyMap<string, string> {
  const shifted = [...to];
  return new Map([...from].map((char, index) => [char, shifted[index] ?? '']));
}

function shift(content: string, characters: ReadonlyMap<string, string>): string | null {
  let written = '';
  let at = 0;
  for (const match of [...content.matchAll(MARKUP), null]) {
    for (const char of content.slice(at, match?.index)) {
      const shifted = /\s/.test(char) ? char : characters.get(char);
      if (shifted === undefined) return null;
      written += shifted;
    }
    written += match?.[0] ?? '';
    at = (match?.index ?? 0) + (match?.[0].length ?? 0);
  }
  return written;
}
