import type { Day } from '../calendar-day.ts';
import type { TextRule } from '../policy/version-text.ts';
import { isRestatement, isVersionEntry, type Ledger, type VersionEntry } from './ledger-schema.ts';

/** The last that a ledger says of a version's text. */
export interface SealedText {
  /** The rule of the canonical text. */
  rule: TextRule;
  digest: string;
  /** For each section its anchor and the beginning of its digest. */
  sections: readonly string[];
  /** The digest before it was restated, with the day of that. */
  former: { digest: string; until: Day } | null;
}

/** The last that a ledger says of the text of each version. */
export function sealedTexts({ entries }: Pick<Ledger, 'entries'>): Map<string, SealedText> {
  const texts = new Map(
    entries.filter(isVersionEntry).map((one) => [one.version, sealedText(one)]),
  );
  for (const { version, digest, sections, former, on } of entries.filter(isRestatement)) {
    texts.set(version, { rule: 2, digest, sections, former: { digest: former, until: on } });
  }
  return texts;
}

/** What the entry of a version says of its text. */
export function sealedText({ text, digest, sections }: VersionEntry): SealedText {
  return { rule: text ?? 1, digest, sections, former: null };
}
