import type { Day } from '../text/calendar-day.ts';
import type { PolicySettings } from '../schemas/policy-schema.ts';
import type { TextRule } from '../document/version-text.ts';
import {
  isRestatement,
  isVersionEntry,
  type Ledger,
  type RestatementEntry,
  type VersionEntry,
} from '../schemas/ledger-schema.ts';

/** The last that a ledger says of a version's text. */
export interface SealedText {
  /** The rule of the canonical text. */
  rule: TextRule;
  digest: string;
  /** For each section its anchor and the beginning of its digest. */
  sections: readonly string[];
  /** The digest before it was restated, with the day of that. */
  former: { digest: string; until: Day } | null;
  /** What its page shows beside the canonical text, if that is recorded. */
  beside: Beside | null;
}

/** What readers of a version's page see and its canonical text does not hold. */
export interface Beside {
  numbering: PolicySettings['numbering'];
  /** The digest of the words behind its links; nothing where there are none. */
  titles: string | null;
}

/** The last that a ledger says of the text of each version. */
export function sealedTexts({ entries }: Pick<Ledger, 'entries'>): Map<string, SealedText> {
  const texts = new Map(
    entries.filter(isVersionEntry).map((one) => [one.version, sealedText(one)]),
  );
  for (const entry of entries.filter(isRestatement)) {
    const { version, digest, sections, on } = entry;
    const former = { digest: entry.former, until: on };
    const beside = besideOf(entry) ?? texts.get(version)?.beside ?? null;
    texts.set(version, { rule: 2, digest, sections, former, beside });
  }
  return texts;
}

/** What the entry of a version says of its text. */
export function sealedText(entry: VersionEntry): SealedText {
  const { text, digest, sections } = entry;
  return { rule: text ?? 1, digest, sections, former: null, beside: besideOf(entry) };
}

function besideOf({ numbering, titles }: VersionEntry | RestatementEntry): Beside | null {
  return numbering === undefined ? null : { numbering, titles: titles ?? null };
}
