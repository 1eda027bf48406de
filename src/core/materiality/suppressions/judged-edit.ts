import { suppressionOfWords, suppressionOfSentence, type SuppressionRule } from './suppressions.ts';
import { harmlessWords } from './harmless-words.ts';
import { surplus, wordsOf } from '../vocabulary/match-words.ts';
import { plainWords } from '#core/materiality/sentences/addresses.ts';
import { inNewWords } from '../same-meaning/same-meaning.ts';
import type { SentenceEdit } from '../sentences/sentence-edits.ts';
import type { RuleContext } from '../sentences/rule-context.ts';

/** A sentence with what the rules ask of it; what means the same on both sides is set aside. */
export interface JudgedEdit extends SentenceEdit {
  /** The words of both sides, without days; of what was set aside, the new ones on both. */
  old: string[];
  fresh: string[];
  /** The old text in which what was set aside reads as it does now. */
  oldText: string;
  /** Words that went and words that came, without those that only changed their place. */
  lost: string[];
  gained: string[];
  suppressed: Suppressed[];
}

/** Words that changed and are judged by no other rule. */
export interface Suppressed {
  rule: SuppressionRule;
  before: string;
  after: string;
  /** Those of them that changed, where it is not all. */
  words?: { before: string[]; after: string[] };
}

/** Sets aside what means the same, in the light of the whole redline. */
export function judgedEdit(edit: SentenceEdit, context: RuleContext): JudgedEdit {
  const { before, after } = edit;
  const whole = suppressionOfSentence(edit, context);
  if (whole) {
    const suppressed = [{ rule: whole, before, after }];
    return { ...edit, oldText: '', old: [], fresh: [], lost: [], gained: [], suppressed };
  }
  const counterpart = edit.kind === 'added' ? context.restated.get(after) : undefined;
  if (counterpart !== undefined) {
    const restated: SentenceEdit = { ...edit, kind: 'changed', before: counterpart };
    return { ...restated, ...compared(restated, counterpart, after) };
  }
  const suppressed: Suppressed[] = [];
  let [old, fresh] = ['', ''];
  for (const piece of edit.pieces) {
    const rule = piece.kept ? null : suppressionOfWords(piece, edit, context);
    if (rule) suppressed.push({ rule, before: piece.deleted.trim(), after: piece.inserted.trim() });
    // Kept words may stand with other blanks.
    old += rule || piece.kept ? piece.inserted : piece.deleted;
    fresh += piece.inserted;
  }
  const { suppressed: others, ...words } = compared(edit, old, fresh);
  return { ...edit, ...words, suppressed: [...suppressed, ...others] };
}

/** The words of both texts; of a sentence that stayed, without those that mean the same. */
function compared({ kind, before, after }: SentenceEdit, oldText: string, freshText: string) {
  const [was, is] = [wordsOf(plainWords(oldText)), wordsOf(plainWords(freshText))];
  const isChanged = kind === 'changed';
  const { words, equal } = isChanged ? inNewWords(was, is) : { words: was, equal: [] };
  const [gone, come] = [surplus(words, is), surplus(is, words)];
  const harmless = isChanged
    ? harmlessWords({ before: oldText, after: freshText, lost: gone, gained: come })
    : [];
  const [old, fresh] = inLine(
    leaving(
      words,
      harmless.flatMap(({ lost }) => lost),
    ),
    leaving(
      is,
      harmless.flatMap(({ gained }) => gained),
    ),
  );
  const suppressed = [
    ...equal.map((one): Suppressed => ({ rule: 'synonym', before, after, words: one })),
    ...harmless.map(({ rule, lost, gained }): Suppressed => ({
      rule,
      before,
      after,
      words: { before: lost, after: gained },
    })),
  ];
  const [lost, gained] = [surplus(old, fresh), surplus(fresh, old)];
  return { oldText, old, fresh, lost, gained, suppressed };
}

/** The words without some of them, the first ones of each left out and, as another reading, the last ones. */
function leaving(words: readonly string[], some: readonly string[]): string[][] {
  const last = surplus([...words].reverse(), some).reverse();
  return [surplus(words, some), last];
}

/** The readings of both sides that are the same, if any are: which `we` of two was left out is not known. */
function inLine(old: readonly string[][], fresh: readonly string[][]): [string[], string[]] {
  const pairs = old.flatMap((one) => fresh.map((other): [string[], string[]] => [one, other]));
  const same = pairs.find(([one, other]) => one.join(' ') === other.join(' '));
  return same ?? [old[0] ?? [], fresh[0] ?? []];
}
