import type { RedlineSection } from '#core/redline/redline-schema.ts';

import type { Wording } from '../wording/site-wording.ts';
import type { Part } from '../wording/words.ts';

/** What a version did to a section; its redline says what was edited. */
export interface EventSentence {
  parts: Part<'section'>[];
  /** The life of another section, to which the words within the tag lead. */
  href: string | null;
}

/** What an event knows of the version and the site around it. */
interface EventContext {
  words: Wording;
  /** Where the reader of a lost anchor lands. */
  retired: Readonly<Record<string, string>>;
  /** The life of another section. */
  life: (anchor: string) => string;
}

/** The event of one section of a redline, as seen from one of its two anchors. */
export function eventOf(
  section: RedlineSection,
  anchor: string,
  context: EventContext,
): EventSentence[] {
  const { words } = context;
  const { before, after } = section;
  if (!after) return removal(anchor, context);
  if (anchor !== before?.anchor && anchor !== after.anchor) {
    return [leading('life.merged', after.anchor, context)];
  }
  if (!before) return [plainSentence(words.say('life.came'))];
  if (before.anchor !== after.anchor) {
    return anchor === before.anchor
      ? [leading('life.newAnchor', after.anchor, context)]
      : [leading('life.oldAnchor', before.anchor, context)];
  }
  if (before.heading === after.heading) return [];
  return [
    plainSentence(words.say('life.renamed', { before: before.heading, after: after.heading })),
  ];
}

/** The event of a section that is gone. */
export function removal(anchor: string, context: EventContext): EventSentence[] {
  const landing = context.retired[anchor];
  const removed = plainSentence(context.words.say('life.removed'));
  return landing === undefined ? [removed] : [removed, leading('life.led', landing, context)];
}

/** A sentence that leads nowhere. */
export function plainSentence(text: string): EventSentence {
  return { parts: [{ tag: null, text }], href: null };
}

function leading(
  key: 'life.merged' | 'life.newAnchor' | 'life.oldAnchor' | 'life.led',
  anchor: string,
  { words, life }: EventContext,
): EventSentence {
  return { parts: words.parts(key, { anchor }), href: life(anchor) };
}
