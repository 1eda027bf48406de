import { escapePattern } from '#core/text/escape-pattern.ts';

/**
 * Whether the words stand in the text, in the singular or plural. `loosely` takes other cases of
 * letters and other endings too, as languages with declension have them.
 */
export function mentions(text: string, words: string, how: 'exactly' | 'loosely'): boolean {
  // Scripts without blanks between words have no edges of words to look for.
  if (UNSPACED.test(words)) return text.includes(words);
  const stem = words.trim().replace(/(?<=\p{L}{2})(?:ies|y|(?<!s)s)$/u, '');
  const ending = how === 'loosely' ? '\\p{L}{0,3}' : '(?:s|es|y|ies)?';
  const pattern = `(?<![\\p{L}\\p{N}])${sentenceCase(stem)}${ending}(?![\\p{L}\\p{N}])`;
  return new RegExp(pattern, how === 'loosely' ? 'iu' : 'u').test(text);
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

// A word in lower case begins a sentence with a capital.
function sentenceCase(words: string): string {
  const [first = '', ...rest] = words;
  const head = /\p{Ll}/u.test(first) ? `[${first}${first.toUpperCase()}]` : escapePattern(first);
  return head + rest.join('').split(/\s+/u).map(escapePattern).join('\\s+');
}
