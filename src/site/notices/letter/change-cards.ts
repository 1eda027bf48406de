import type { Notice, NoticeChange, QuotePiece } from '#core/schemas/notice-schema.ts';
import { MATERIALITIES } from '#core/schemas/version-schema.ts';
import { isSafeUrl } from '#core/text/addresses.ts';

import type { Wording } from '#site/wording/site-wording.ts';
import { yes } from '#site/wording/words.ts';
import { link, paragraph, words, type Block, type LetterSpan, type QuoteSide } from './letter.ts';
import { said, type Voice } from './voice.ts';

type CardBlock = Extract<Block, { kind: 'card' }>['blocks'][number];
type Materiality = (typeof MATERIALITIES)[number];

/** A card for each of these changes under a heading for each materiality, in the order of the notice. */
export function changeCards(
  voice: Voice,
  notice: Notice,
  changes: readonly NoticeChange[] = notice.changes,
): Block[] {
  const { words: wording } = voice;
  return MATERIALITIES.toReversed().flatMap((materiality): Block[] => {
    const alike = changes.filter((change) => change.materiality === materiality);
    if (alike.length === 0) return [];
    return [
      { kind: 'heading', text: headingAbove(voice, materiality) },
      ...alike.map((change): Block => ({
        kind: 'card',
        id: change.id,
        heading: headingOf(wording, change),
        blocks: [
          paragraph(said(voice, change.plain)),
          ...held(voice, change, notice),
          ...quoted(wording, change, notice),
          more(wording, change, notice.links),
        ],
      })),
    ];
  });
}

function headingAbove(voice: Voice, materiality: Materiality): string {
  const { words: wording, toNewCustomers, toResellers } = voice;
  if (materiality === 'clarifying') return wording.say('letter.changes.clarifying');
  if (materiality === 'editorial') return wording.say('letter.changes.editorial');
  if (toNewCustomers) return wording.say('letter.changes.forNewCustomers');
  return wording.say(toResellers ? 'letter.changes.forResellers' : 'letter.changes.forCustomers');
}

/** The section’s number and heading; the one before too, where it was called otherwise. */
function headingOf(wording: Wording, { before, after }: NoticeChange): string {
  const place = after ?? before;
  const name = nameOf(wording, place);
  const heading = place && place.number !== '' ? `${place.number} ${name}` : name;
  if (!after) return wording.say('letter.changes.removed', { heading });
  if (!before) return wording.say('letter.changes.new', { heading });
  const was = nameOf(wording, before);
  return was === name ? heading : wording.say('letter.changes.renamed', { heading, before: was });
}

function nameOf(wording: Wording, place: NoticeChange['before']): string {
  return place && place.heading !== '' ? place.heading : wording.say('letter.changes.introduction');
}

// What a material change leaves alone is said only beside one that does not: otherwise nobody may have
// asked.
function held(
  { words: wording, toNewCustomers, quotes }: Voice,
  { previouslyCollected, materiality }: NoticeChange,
  { changes }: Notice,
): CardBlock[] {
  if (toNewCustomers) return [];
  const who = { isQuoted: yes(quotes !== null), organisation: quotes?.organisation ?? '' };
  if (previouslyCollected) return [paragraph(wording.say('letter.changes.held', who))];
  const isAsked = changes.some((change) => change.previouslyCollected);
  return materiality === 'material' && isAsked
    ? [paragraph(wording.say('letter.changes.notHeld', who))]
    : [];
}

// Passages that stand alone, one after another, share one label.
function quoted(wording: Wording, change: NoticeChange, notice: Notice): CardBlock[] {
  const found: QuoteSide[][] = [];
  for (const quote of change.quotes) {
    const sides = sidesOf(wording, quote, change, notice);
    const [previous, ...more] = found.at(-1) ?? [];
    const [only, ...others] = sides;
    const isAlike = more.length + others.length === 0 && previous?.label === only?.label;
    if (previous && only && isAlike) previous.passages.push(...only.passages);
    else found.push(sides);
  }
  return found.map((sides) => ({ kind: 'quote', sides }));
}

function sidesOf(
  wording: Wording,
  { shown: { before, after } }: NoticeChange['quotes'][number],
  change: NoticeChange,
  notice: Notice,
): QuoteSide[] {
  const isReworded = before !== null && after !== null;
  const was = isReworded
    ? 'letter.changes.wordsBefore'
    : change.after
      ? 'letter.changes.wordsGone'
      : 'letter.changes.sectionRemoved';
  const now = isReworded
    ? 'letter.changes.wordsAfter'
    : change.before
      ? 'letter.changes.wordsAdded'
      : 'letter.changes.sectionNew';
  const side = (
    which: QuoteSide['side'],
    label: typeof was | typeof now,
    pieces: QuotePiece[] | null,
    page: string,
  ): QuoteSide[] =>
    pieces === null
      ? []
      : [
          {
            side: which,
            label: wording.say(label),
            passages: [passage(pieces, page, notice)],
          },
        ];
  const { oldText, newText } = notice.links;
  return [...side('before', was, before, oldText), ...side('after', now, after, newText)];
}

function passage(pieces: readonly QuotePiece[], page: string, notice: Notice): LetterSpan[] {
  return pieces.map(({ text, href }) => {
    const target = href === null ? null : targetOf(href, page, notice);
    return target === null ? words(text) : link(text, target);
  });
}

// A letter is read elsewhere: an anchor belongs to the page of its version, a path to the site.
function targetOf(href: string, page: string, { policy }: Notice): string | null {
  if (href.startsWith('#')) return `${page}${href}`;
  const home = policy.url.slice(0, -`${policy.id}/`.length);
  const target = href.startsWith('/') && !href.startsWith('//') ? home + href.slice(1) : href;
  return isSafeUrl(target) ? target : null;
}

function more(
  wording: Wording,
  { before, after, isComplete }: NoticeChange,
  { redline, newText, oldText }: Notice['links'],
): CardBlock {
  const anchor = (after ?? before)?.anchor ?? '';
  const page = !before ? newText : !after ? oldText : redline;
  const label = !before
    ? wording.say('letter.changes.readNew')
    : wording.say(after ? 'letter.changes.compare' : 'letter.changes.readOld');
  const href = anchor === '' ? page : `${page}#${encodeURI(anchor)}`;
  return paragraph(
    ...(isComplete ? [] : [`${wording.say('letter.changes.more')} `]),
    link(label, href),
  );
}
