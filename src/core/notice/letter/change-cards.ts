import { MATERIALITIES } from '#core/policy/version-schema.ts';
import { isSafeUrl } from '#core/safe-url.ts';
import type { Notice, NoticeChange, QuotePiece } from '../notice-schema.ts';
import { link, paragraph, words, type Block, type Run, type Side } from './letter.ts';
import { OWN_VOICE, type Voice } from './voice.ts';

type CardBlock = Extract<Block, { kind: 'card' }>['blocks'][number];
type Materiality = (typeof MATERIALITIES)[number];

const HEADINGS: Record<Exclude<Materiality, 'material'>, string> = {
  clarifying: 'What is said more clearly',
  editorial: 'What is worded differently',
};

/** A card for each of these changes under a heading for each materiality, in the order of the notice. */
export function changeCards(
  notice: Notice,
  changes: readonly NoticeChange[] = notice.changes,
  voice: Voice = OWN_VOICE,
): Block[] {
  return MATERIALITIES.toReversed().flatMap((materiality): Block[] => {
    const alike = changes.filter((change) => change.materiality === materiality);
    if (alike.length === 0) return [];
    return [
      {
        kind: 'heading',
        text: materiality === 'material' ? voice.whatChanges : HEADINGS[materiality],
      },
      ...alike.map((change): Block => ({
        kind: 'card',
        id: change.id,
        heading: headingOf(change),
        blocks: [
          paragraph(voice.said(change.plain)),
          ...held(change, notice, voice),
          ...quoted(change, notice),
          more(change, notice.links),
        ],
      })),
    ];
  });
}

/** The section’s number and heading; the one before too, where it was called otherwise. */
function headingOf({ before, after }: NoticeChange): string {
  const place = after ?? before;
  const heading = nameOf(place);
  const number = place && place.number !== '' ? `${place.number} ` : '';
  if (!after) return `${number}${heading} (removed)`;
  if (!before) return `${number}${heading} (new)`;
  const was = nameOf(before);
  return was === heading ? `${number}${heading}` : `${number}${heading} (was: ${was})`;
}

function nameOf(place: NoticeChange['before']): string {
  return place && place.heading !== '' ? place.heading : 'Introduction';
}

// What a material change leaves alone is said only beside one that does not: otherwise nobody may have
// asked.
function held(
  { previouslyCollected, materiality }: NoticeChange,
  { changes }: Notice,
  { alreadyHold }: Voice,
): CardBlock[] {
  if (alreadyHold === null) return [];
  const information = `the information that ${alreadyHold}`;
  if (previouslyCollected) return [paragraph(`This also applies to ${information}.`)];
  const isAsked = changes.some((change) => change.previouslyCollected);
  return materiality === 'material' && isAsked
    ? [paragraph(`This does not touch ${information}.`)]
    : [];
}

// Passages that stand alone, one after another, share one label.
function quoted(change: NoticeChange, notice: Notice): CardBlock[] {
  const found: Side[][] = [];
  for (const quote of change.quotes) {
    const sides = sidesOf(quote, change, notice);
    const [previous, ...more] = found.at(-1) ?? [];
    const [only, ...others] = sides;
    const isAlike = more.length + others.length === 0 && previous?.label === only?.label;
    if (previous && only && isAlike) previous.passages.push(...only.passages);
    else found.push(sides);
  }
  return found.map((sides) => ({ kind: 'quote', sides }));
}

function sidesOf(
  { shown: { before, after } }: NoticeChange['quotes'][number],
  change: NoticeChange,
  notice: Notice,
): Side[] {
  const isReworded = before !== null && after !== null;
  const was = isReworded ? 'Before' : change.after ? 'No longer there' : 'Removed';
  const now = isReworded ? 'After' : change.before ? 'Added' : 'New';
  const passage = (pieces: QuotePiece[], page: string): Run[][] => [
    pieces.map(({ text, href }) => {
      const target = href === null ? null : targetOf(href, page, notice);
      return target === null ? words(text) : link(text, target);
    }),
  ];
  const { oldText, newText } = notice.links;
  return [
    ...(before === null
      ? []
      : [{ side: 'before' as const, label: was, passages: passage(before, oldText) }]),
    ...(after === null
      ? []
      : [{ side: 'after' as const, label: now, passages: passage(after, newText) }]),
  ];
}

// A letter is read elsewhere: an anchor belongs to the page of its version, a path to the site.
function targetOf(href: string, page: string, { policy }: Notice): string | null {
  if (href.startsWith('#')) return `${page}${href}`;
  const home = policy.url.slice(0, -`${policy.id}/`.length);
  const target = href.startsWith('/') && !href.startsWith('//') ? home + href.slice(1) : href;
  return isSafeUrl(target) ? target : null;
}

function more(
  { before, after, isComplete }: NoticeChange,
  { redline, newText, oldText }: Notice['links'],
): CardBlock {
  const anchor = (after ?? before)?.anchor ?? '';
  const at = (address: string): string =>
    anchor === '' ? address : `${address}#${encodeURI(anchor)}`;
  const shown = isComplete ? [] : ['More has changed in this section than is shown here. '];
  if (!before) return paragraph(...shown, link('Read this section in the new text', at(newText)));
  if (!after) return paragraph(...shown, link('Read this section in the old text', at(oldText)));
  return paragraph(...shown, link('Compare this section word by word', at(redline)));
}
