import type { RedlineSection } from '#core/redline/redline-schema.ts';

/** What a version did to a section. It may end with a link to the life of another; its redline says what was edited. */
export interface EventSentence {
  words: string;
  link: { label: string; href: string } | null;
}

/** What an event knows of the version and the site around it. */
export interface EventContext {
  /** Where the reader of a lost anchor lands. */
  retired: Readonly<Record<string, string>>;
  /** The life of another section. */
  life: (anchor: string) => string;
}

/** The event of one section of a redline, as seen from one of its two anchors. */
export function eventOf(
  section: RedlineSection,
  anchor: string,
  { retired, life }: EventContext,
): EventSentence[] {
  const { before, after } = section;
  const to = (words: string, other: string): EventSentence => ({
    words,
    link: { label: `#${other}`, href: life(other) },
  });
  const plain = (words: string): EventSentence => ({ words, link: null });
  if (!after) return removal(anchor, { retired, life });
  if (anchor !== before?.anchor && anchor !== after.anchor) {
    return [to('It was merged into', after.anchor)];
  }
  if (!before) {
    return [plain('It came with this version.')];
  }
  if (before.anchor !== after.anchor) {
    return anchor === before.anchor
      ? [to('It got another anchor:', after.anchor)]
      : [to('It was known by another anchor:', before.anchor)];
  }
  if (before.heading === after.heading) return [];
  return [plain(`It was renamed from “${before.heading}” to “${after.heading}”.`)];
}

/** The event of a section that is gone. */
export function removal(anchor: string, { retired, life }: EventContext): EventSentence[] {
  const landing = retired[anchor];
  const removed = { words: 'It was removed.', link: null };
  if (landing === undefined) return [removed];
  const link = { label: `#${landing}`, href: life(landing) };
  return [removed, { words: 'Its reader is led to', link }];
}
