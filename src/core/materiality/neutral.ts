import { distance } from 'fastest-levenshtein';

import type { RedlineSection } from '../redline/redline-schema.ts';
import type { Finding } from './assessment-schema.ts';
import { surplus, wordsOf } from './match-words.ts';
import { DATES, isMeasure } from './quantities.ts';
import type { SentenceEdit, WordChange } from './sentence-edits.ts';
import { keyOfChange, keyOfSentence, TURNING, type Setting } from './setting.ts';
import { FUNCTION_WORDS } from './vocabulary.ts';

/** Why words that changed count for nothing. */
interface Reason {
  rule: keyof typeof NEUTRAL;
  why: string;
}

/** A sentence with what the rules ask of it. */
export interface JudgedEdit extends SentenceEdit {
  /** The heading of its section. */
  heading: string;
  /** Words that went and that came: without what changed its place alone, and what is neutral. */
  lost: string[];
  gained: string[];
  /** Why the others were left out. */
  neutral: Reason[];
}

/** The rules that lower: what is left out of a judgement, and why. */
const NEUTRAL = {
  'moved-only': 'The same sentence, but for a word or two, stood or stands elsewhere in the text.',
  spelling: 'A word is written otherwise.',
  renamed: 'The same replacement stands throughout the text: a thing has another name.',
  'date-only': 'A date changed.',
  'markup-only': 'Only markup, an address or punctuation changed.',
  'reference-only': 'Only the number of a section or of a line changed.',
  'contact-only': 'Only the way to reach someone or to read more changed.',
} as const;

/** Changes of a section that alter no word. */
const STRUCTURAL: Partial<Record<RedlineSection['change'], [rule: string, why: string]>> = {
  moved: ['moved-only', 'The section stands elsewhere, word for word.'],
  renumbered: ['renumbered', 'Only numbers changed.'],
  relevelled: ['formatting-only', 'Only the level of the heading changed.'],
  relinked: ['link-only', 'Only targets of links changed.'],
  restructured: ['formatting-only', 'Only the kind of blocks changed.'],
  formatted: ['formatting-only', 'Only emphasis, breaks or punctuation changed.'],
  'white-space': ['formatting-only', 'Only white space changed.'],
  reanchored: ['formatting-only', 'Only the anchor changed.'],
};

/** Why the change of a section alters no word, if it does not. */
export function structuralFinding({ change, before, after }: RedlineSection): Finding | null {
  const [rule, why] = STRUCTURAL[change] ?? [];
  if (rule === undefined || why === undefined) return null;
  const quotes = { before: before?.heading ?? '', after: after?.heading ?? '' };
  return { rule, severity: 0, direction: 'unclear', ...quotes, why };
}

/** The sentence with the words whose change may matter. */
export function judgedEdit(edit: SentenceEdit, setting: Setting, heading: string): JudgedEdit {
  const isMoved =
    (edit.kind === 'added' && setting.old.has(keyOfSentence(edit.after))) ||
    (edit.kind === 'removed' && setting.fresh.has(keyOfSentence(edit.before))) ||
    (edit.kind !== 'changed' && setting.resettled.has(keyOfSentence(edit.before + edit.after)));
  const judged = edit.changes.map((change) => ({
    change,
    rule: isMoved ? 'moved-only' : ruleAgainst(change, edit, setting),
  }));
  const real = judged.filter(({ rule }) => rule === null).map(({ change }) => change);
  const deleted = real.flatMap((change) => wordsOf(withoutMarkup(change.deleted)));
  const inserted = real.flatMap((change) => wordsOf(withoutMarkup(change.inserted)));
  const rules = new Set(judged.flatMap(({ rule }) => (rule === null ? [] : [rule])));
  return {
    ...edit,
    heading,
    lost: surplus(deleted, inserted),
    gained: surplus(inserted, deleted),
    neutral: [...rules].map((rule) => ({ rule, why: NEUTRAL[rule] })),
  };
}

/** A text without markup, addresses and days: what a file says beside them. */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<!--.*?-->|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>/gs, ' ')
    .replaceAll(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g, ' ')
    .replaceAll(DATES, ' ');
}

function ruleAgainst(
  change: WordChange,
  edit: SentenceEdit,
  { renames }: Setting,
): keyof typeof NEUTRAL | null {
  const lost = wordsOf(withoutMarkup(change.deleted));
  const gained = wordsOf(withoutMarkup(change.inserted));
  if (lost.join('') === gained.join('')) {
    const dated = change.deleted.search(DATES) >= 0 || change.inserted.search(DATES) >= 0;
    return dated ? 'date-only' : 'markup-only';
  }
  if (renames.has(keyOfChange(change))) return 'renamed';
  if (isTypo(lost, gained)) return 'spelling';
  if (isReference(change, edit)) return 'reference-only';
  return isContact(lost, gained) ? 'contact-only' : null;
}

/** Letters from which a slip of one, and of two, is still a slip. */
const SHORT_WORD = 4;
const LONG_WORD = 8;

function isTypo(lost: readonly string[], gained: readonly string[]): boolean {
  const [one = ''] = lost;
  const [other = ''] = gained;
  if (lost.length !== 1 || gained.length !== 1 || /\d/.test(one + other)) return false;
  if (TURNING.has(one) || TURNING.has(other) || TURNED.has(one) || TURNED.has(other)) return false;
  const shorter = Math.min(one.length, other.length);
  if (shorter < SHORT_WORD) return false;
  return distance(one, other) <= (shorter >= LONG_WORD ? 2 : 1) || isTransposed(one, other);
}

/** Words that differ in a letter or two from others of another meaning. */
const TURNED = new Set(
  (
    'able unable lawful unlawful legal illegal then than form from user uses used able willing opt-in opt-out ' +
    'include exclude includes excludes include excluding accept except import export intra inter prior ' +
    'hourly yearly daily weekly monthly direct indirect related unrelated limited unlimited identified'
  ).split(' '),
);

/** Two letters side by side that changed places. */
function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const isSwapped = at >= 0 && one[at] === other[at + 1] && one[at + 1] === other[at];
  return isSwapped && one.slice(at + 2) === other.slice(at + 2);
}

/** Numbers of sections and of lines. */
function isReference(
  { deleted, inserted }: WordChange,
  { before, after, type }: SentenceEdit,
): boolean {
  const number = /^[([]?[A-Za-z]?\.?[\d.]*[A-Za-z]?[)\].:]*$/;
  if (!number.test(deleted) || !number.test(inserted)) return false;
  const both = deleted + inserted;
  if (!/\d/.test(both) && !/^\(?[A-Za-z]\)?\.?$/.test(both)) return false;
  const cites = /\b(?:sections?|articles?|clauses?|parts?|exhibit|addendum|schedule|cfr)\b|§/i;
  return type === 'heading' || (cites.test(before + after) && !isMeasure(deleted, before));
}

const REACHING =
  /^(?:contact\w*|support|portal|forms?|e-?mail\w*|mail|link\w*|page|website|site|visit\w*|via|reach\w*|assistance|help|phone|call|write|inbox|address|info\w*|documentation|docs|needed|question\w*|com|www|available)$/;

/** How to reach someone, and where to read more. */
function isContact(lost: readonly string[], gained: readonly string[]): boolean {
  const words = [...lost, ...gained].filter((word) => !FUNCTION_WORDS.has(word));
  const isAbout = words.some((word) => /^(?:contact|support|portal|form|e-?mail)/.test(word));
  return isAbout && words.every((word) => REACHING.test(word));
}
