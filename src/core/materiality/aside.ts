import { isContact, isMarker, isReference, isRepetition, isSpelling } from './harmless.ts';
import { contentOf, keyOf, wordsOf } from './match-words.ts';
import { plain } from './plain.ts';
import { datesIn } from './dates.ts';
import type { Piece, SentenceEdit } from './sentence-edits.ts';
import { nameOfChange } from './renamed.ts';
import type { Setting } from './setting.ts';

/** The rules that lower: why words that changed are no ground for any other rule. */
export const ASIDE = {
  'moved-only': { severity: 0, why: 'The sentence stands elsewhere in the other text.' },
  restated: { severity: 0, why: 'The sentence is judged where it stands now, in other words.' },
  'punctuation-only': { severity: 0, why: 'Only capitals, blanks or punctuation changed.' },
  spelling: { severity: 0, why: 'A word is spelt otherwise.' },
  repeated: { severity: 0, why: 'A word that stood twice stands once, or the other way round.' },
  'reference-only': { severity: 0, why: 'Only the number of a section or an item changed.' },
  'date-only': { severity: 0, why: 'Only a day changed that says when the text was written.' },
  'markup-only': { severity: 0, why: 'Only markup or an address that stands in the text changed.' },
  renamed: { severity: 1, why: 'A thing has another name throughout the text.' },
  'contact-only': {
    severity: 1,
    why: 'Only the way to reach someone or to read more changed.',
  },
} as const satisfies Record<string, { severity: 0 | 1; why: string }>;
export type AsideRule = keyof typeof ASIDE;

const FEWEST_WORDS = 4;

/** Why a whole sentence that came or went is set aside, if it is. */
export function asideOfSentence(
  { kind, before, after }: SentenceEdit,
  setting: Setting,
): AsideRule | null {
  const key = keyOf(before + after);
  const [old, fresh] = [setting.old.get(key) ?? 0, setting.fresh.get(key) ?? 0];
  // Few words are alike by chance, unless as many of them stand in both texts.
  const isMoved = contentOf(key.split(' ')).length < FEWEST_WORDS ? old === fresh : old * fresh > 0;
  if (kind !== 'changed' && isMoved) return 'moved-only';
  if (kind !== 'changed' && isMarker(before + after)) return 'reference-only';
  if (kind !== 'removed') return null;
  return setting.restatedFrom.has(before) ? 'restated' : null;
}

/** Why words that gave way to others in one place are set aside, if they are. */
export function asideOfPiece(
  piece: Piece,
  edit: SentenceEdit,
  { renamed }: Setting,
): AsideRule | null {
  const [lost, gained] = [wordsOf(piece.deleted), wordsOf(piece.inserted)];
  if (lost.join('') === gained.join('')) return 'punctuation-only';
  const [old, fresh] = [wordsOf(plain(piece.deleted)), wordsOf(plain(piece.inserted))];
  if (old.join('') === fresh.join('')) {
    return datesIn(piece.deleted + piece.inserted).length > 0 ? 'date-only' : 'markup-only';
  }
  if (isSpelling(old, fresh)) return 'spelling';
  if (isRepetition(edit)) return 'repeated';
  if (isReference(piece, edit)) return 'reference-only';
  if (renamed.has(nameOfChange(piece))) return 'renamed';
  // An item that came or went is a way more or less.
  if (edit.type === 'item' && edit.kind !== 'changed') return null;
  return isContact([...old, ...fresh]) ? 'contact-only' : null;
}
