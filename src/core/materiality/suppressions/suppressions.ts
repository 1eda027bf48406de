import { isContact, isEffectiveLine, isMarker, isReference, isRepetition } from './harmless.ts';
import { bindsByComma, bindsBySign, isJoinedOtherwise } from './marks.ts';
import { wordsOf } from '../vocabulary/match-words.ts';
import { plain } from '../sentences/plain.ts';
import { datesIn } from '../quantities/dates.ts';
import { isInKeptRow, type Move } from '../sentences/moved-sentences.ts';
import type { WordEdit, SentenceEdit } from '../sentences/sentence-edits.ts';
import { nameOfChange } from '../sentences/renamed.ts';
import { isKeptInSection } from '../sentences/section-words.ts';
import { isSpelling } from '../same-meaning/spelling.ts';
import type { RuleContext } from '../sentences/rule-context.ts';

/** The rules that lower: why words that changed are no ground for any other rule. */
export const SUPPRESSIONS = {
  'moved-only': { severity: 0, why: 'The sentence stands elsewhere in the same section.' },
  'moved-elsewhere': {
    severity: 1,
    why: 'The sentence went from one section to another, where it may reach further or less far.',
  },
  restated: { severity: 0, why: 'The sentence is judged where it stands now, in other words.' },
  'punctuation-only': { severity: 0, why: 'Only capitals, blanks or punctuation changed.' },
  spelling: { severity: 0, why: 'A word is spelt otherwise.' },
  repeated: { severity: 0, why: 'What stood twice stands once, or the other way round.' },
  'reference-only': { severity: 0, why: 'Only the number of a section or an item changed.' },
  'date-only': { severity: 0, why: 'Only a day changed that says when the text was written.' },
  'markup-only': { severity: 0, why: 'Only markup or an address that stands in the text changed.' },
  renamed: { severity: 1, why: 'A thing has another name throughout the text.' },
  synonym: { severity: 1, why: 'The same is said in other words.' },
  'change-log': { severity: 1, why: 'An entry of the document’s own list of changes.' },
  abbreviation: { severity: 1, why: 'A name stands with its abbreviation or alone.' },
  example: { severity: 1, why: 'An example or an explanation came or went.' },
  'both-genders': { severity: 1, why: 'Women and men are named, or one word for both.' },
  'sentence-cut': { severity: 0, why: 'Two sentences became one, or one became two.' },
  'same-quantity': { severity: 0, why: 'A number or period is written otherwise.' },
  'contact-only': {
    severity: 1,
    why: 'Only the way to reach someone or to read more changed.',
  },
} as const satisfies Record<string, { severity: 0 | 1; why: string }>;
export type SuppressionRule = keyof typeof SUPPRESSIONS;

const MOVES: Record<Move, SuppressionRule> = {
  within: 'moved-only',
  elsewhere: 'moved-elsewhere',
  twice: 'repeated',
};

/** Why a whole sentence that came or went is set aside, if it is. */
export function suppressionOfSentence(
  edit: SentenceEdit,
  context: RuleContext,
): SuppressionRule | null {
  const { kind, before, after } = edit;
  const move = context.moved.get(edit);
  if (move !== undefined) return MOVES[move];
  if (edit.role === 'change-log') return 'change-log';
  if (kind !== 'changed' && isMarker(before + after)) return 'reference-only';
  if ([before, after].every((text) => text === '' || isEffectiveLine(text))) return 'date-only';
  if (kind !== 'changed' && edit.type !== 'paragraph' && !isInKeptRow(edit)) {
    if (isKeptInSection(before + after, edit.section, kind === 'removed')) return 'moved-only';
  }
  if (kind !== 'removed') return null;
  return context.restatedFrom.has(before) ? 'restated' : null;
}

/** Why words that gave way to others in one place are set aside, if they are. */
export function suppressionOfWords(
  piece: WordEdit,
  edit: SentenceEdit,
  { renamed }: RuleContext,
): SuppressionRule | null {
  const [lost, gained] = [wordsOf(piece.deleted), wordsOf(piece.inserted)];
  if (bindsBySign(piece, edit)) return null;
  if (/[,;]/.test(piece.deleted + piece.inserted) && bindsByComma(edit)) return null;
  if (lost.join('') === gained.join('') && !isJoinedOtherwise(lost, gained)) {
    return 'punctuation-only';
  }
  const [old, fresh] = [wordsOf(plain(piece.deleted)), wordsOf(plain(piece.inserted))];
  if (old.join('') === fresh.join('') && !isJoinedOtherwise(old, fresh)) {
    return datesIn(piece.deleted + piece.inserted).length > 0 ? 'date-only' : 'markup-only';
  }
  if (isSpelling(old, fresh)) return 'spelling';
  if (isRepetition(edit)) return 'repeated';
  if (isReference(piece, edit)) return 'reference-only';
  if (renamed.has(nameOfChange(piece))) return 'renamed';
  // An item that came or went is a way more or less.
  if (edit.type === 'item' && edit.kind !== 'changed') return null;
  // How the publisher tells or is asked something is no address.
  if (OF_PUBLISHER.test(edit.before) && OF_PUBLISHER.test(edit.after)) return null;
  return isContact([...old, ...fresh]) ? 'contact-only' : null;
}

/** What the publisher does: `We write to you by mail`, unlike `Write to us by mail`. */
const OF_PUBLISHER = /(?<!\p{L})(?:we|wir)(?!\p{L})|^\P{L}*(?:nous|nosotros)(?!\p{L})/iu;
