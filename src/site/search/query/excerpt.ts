import type { Query } from './parse-query.ts';
import { STOP_WORDS, standsExactlyIn, strengthOf } from './rank.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A stretch of an excerpt: plain text, marked where it is what was sought. */
interface ExcerptPart {
  text: string;
  isMarked: boolean;
}

/** In words. */
const LENGTH = 34;
/** How far before the first mark an excerpt begins, at most, to begin with a sentence. */
const LEAD = 12;

/** The part of a text that answers the query best, with its words marked; its beginning if none does. */
export function excerptOf(text: string, query: Query): ExcerptPart[] {
  const tokens = tokensOf(text);
  const marks = marksIn(tokens, query);
  const from = beginningOf(text, tokens, marks);
  const last = tokens[Math.min(from + LENGTH, tokens.length) - 1];
  const start = from === 0 ? 0 : (tokens[from]?.start ?? 0);
  const end = from + LENGTH >= tokens.length ? text.length : (last?.end ?? text.length);
  const pieces: ExcerptPart[] = start > 0 ? [{ text: '… ', isMarked: false }] : [];
  let at = start;
  for (const token of tokens.slice(from, from + LENGTH)) {
    if (!marks.has(token)) continue;
    pieces.push({ text: text.slice(at, token.start), isMarked: false });
    pieces.push({ text: text.slice(token.start, token.end), isMarked: true });
    at = token.end;
  }
  pieces.push({ text: text.slice(at, end) + (end < text.length ? ' …' : ''), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The words to mark, each with what it counts for in the choice of a place. */
function marksIn(tokens: readonly Token[], query: Query): Map<Token, number> {
  const marks = new Map<Token, number>();
  for (const phrase of query.phrases.map(tokensOf)) {
    for (const at of tokens.keys()) {
      const stretch = tokens.slice(at, at + phrase.length);
      if (standsExactlyIn(stretch, phrase)) for (const token of stretch) marks.set(token, 5);
    }
  }
  const sought = tokensOf(query.words.join(' '));
  const telling = sought.filter(({ word }) => !STOP_WORDS.has(word));
  for (const token of tokens) {
    const best = Math.max(0, ...telling.map((word) => strengthOf(token, word)));
    if (best > 0) marks.set(token, Math.max(marks.get(token) ?? 0, best));
  }
  return marks;
}

function beginningOf(
  text: string,
  tokens: readonly Token[],
  marks: ReadonlyMap<Token, number>,
): number {
  if (tokens.length <= LENGTH) return 0;
  let best = { at: 0, worth: 0 };
  for (const [at, token] of tokens.entries()) {
    if (!marks.has(token)) continue;
    const worth = worthOf(tokens.slice(at, at + LENGTH - LEAD), marks);
    // An earlier place is the better one unless a later one is clearly so.
    if (worth > best.worth * 1.25) best = { at, worth };
  }
  // Back to the beginning of the sentence, if that is near.
  for (let at = best.at; at > Math.max(0, best.at - LEAD); at--) {
    const gap = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
    if (/[.:;!?·]\s/.test(gap)) return at;
  }
  return best.at <= LEAD ? 0 : best.at - 4;
}

/** A different word counts more than the same again. */
function worthOf(tokens: readonly Token[], marks: ReadonlyMap<Token, number>): number {
  const seen = new Set<string>();
  return tokens.reduce((sum, token) => {
    const worth = marks.get(token) ?? 0;
    const isNew = !seen.has(token.stem);
    if (worth > 0) seen.add(token.stem);
    return sum + worth * (isNew ? 1 : 0.2);
  }, 0);
}
