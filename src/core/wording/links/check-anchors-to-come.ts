import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { isVersionEntry } from '#core/schemas/ledger-schema.ts';
import type { Section } from '#core/document/document.ts';
import { topOf } from '#core/library/draft.ts';
import { plainText } from '#core/document/plain-text.ts';
import { withSoundAnchor } from '#core/checks/suggest-anchor.ts';
import type { CheckedText } from '../texts/checked-texts.ts';

/**
 * Anchors that no one would choose, as `-security` for “🔒 Security”, while they can be changed: of
 * sections that are new in a version that is neither sealed nor was public on an earlier day.
 */
export function checkAnchorsToCome(
  { policy, version, predecessor }: CheckedText,
  today: Day,
): Issue[] {
  const entries = policy.ledger?.entries.filter(isVersionEntry) ?? [];
  const isSealed = entries.some((entry) => entry.version === version.id);
  if (isSealed || version.published < today) return [];
  const kept = new Set(predecessor?.document.sections.map(({ anchor }) => anchor));
  return version.document.sections.flatMap((section, index) => {
    if (kept.has(section.anchor) || isSound(section)) return [];
    const place = version.sectionPlaces[index] ?? topOf(version.file);
    const line = withSoundAnchor(version, section);
    return [issue('unsound-anchor', place, { anchor: section.anchor, line })];
  });
}

// Where a sign is dropped, the blanks beside it stay as hyphens: two of them between words are usual,
// as in “Terms & fees”, and are told only of pictures.
function isSound({ anchor, heading }: Section): boolean {
  if (/^-|-$|[\p{Default_Ignorable_Code_Point}\p{Enclosing_Mark}]/u.test(anchor)) return false;
  return !anchor.includes('--') || !/\p{Extended_Pictographic}/u.test(plainText(heading));
}
