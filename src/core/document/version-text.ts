import type { Day } from '../text/calendar-day.ts';
import { canonicalSection, canonicalText } from './canonical-text.ts';
import type { DigestedDocument } from './digested-document.ts';
import type { Document, Section } from './document.ts';
import { sectionByRule1, textByRule1 } from './rule-1-text.ts';

/** By which rule a text is read from its file and written as canonical text. */
export type TextRule = 1 | 2;

/** The text of a version as it is published. */
export interface VersionText {
  document: DigestedDocument;
  /** The rule of its canonical text: that of its seal, or the newest. */
  rule: TextRule;
  /** SHA-256 of the canonical text in UTF-8, as 64 lower-case hexadecimal digits. */
  digest: string;
  /** The text as it was sealed by rule 1, if it was restated since. */
  former: FormerText | null;
  /**
   * The text by rule 2, where it is sealed by rule 1 and the words of that text are others than those
   * that were written.
   */
  written: DigestedDocument | null;
}

/** A text that stood for a version until it was restated. */
interface FormerText {
  document: DigestedDocument;
  digest: string;
  /** The day on which it was restated. */
  until: Day;
}

/** A document as canonical text by a rule. */
export function textByRule(rule: TextRule, document: Document): string {
  return rule === 1 ? textByRule1(document) : canonicalText(document);
}

/** A section as canonical text by a rule. */
export function sectionByRule(rule: TextRule, section: Section): string {
  return rule === 1 ? sectionByRule1(section) : canonicalSection(section);
}
