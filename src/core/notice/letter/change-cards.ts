import type { Day } from '#core/calendar-day.ts';
import { MATERIALITIES } from '#core/policy/version-schema.ts';
import type { Notice, NoticeChange, NoticeChoice } from '../notice-schema.ts';
import { choiceRuns } from './choice-runs.ts';
import { action, link, paragraph, type Block, type Side } from './letter.ts';

type CardBlock = Extract<Block, { kind: 'card' }>['blocks'][number];
type Materiality = (typeof MATERIALITIES)[number];

const HEADINGS: Record<Materiality, string> = {
  material: 'What changes for you',
  clarifying: 'What is said more clearly',
  editorial: 'What is worded otherwise',
};

/** A card for each change under a heading for each materiality, in the order of the notice. */
export function changeCards(notice: Notice, today: Day | null): Block[] {
  const told = new Set<string>();
  return MATERIALITIES.toReversed().flatMap((materiality): Block[] => {
    const changes = notice.changes.filter((change) => change.materiality === materiality);
    if (changes.length === 0) return [];
    return [
      { kind: 'heading', text: HEADINGS[materiality] },
      ...changes.map((change) => cardOf(change, notice, told, today)),
    ];
  });
}

function cardOf(
  change: NoticeChange,
  { choices, links }: Notice,
  told: Set<string>,
  today: Day | null,
): Block {
  const choice = choices.find(({ id }) => id === change.choice);
  const isFirst = choice !== undefined && !told.has(choice.id);
  if (choice) told.add(choice.id);
  return {
    kind: 'card',
    id: change.id,
    heading: headingOf(change),
    blocks: [
      paragraph(change.plain),
      ...held(change),
      ...quoted(change),
      ...(choice ? [choiceBlock(choice, isFirst, today)] : []),
      more(change, links),
    ],
  };
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

// Of wording nobody needs to be told what it leaves alone.
function held({ previouslyCollected, materiality }: NoticeChange): CardBlock[] {
  if (previouslyCollected) {
    return [paragraph('This also applies to information that we already hold.')];
  }
  return materiality === 'material'
    ? [paragraph('This does not touch the information that we already hold.')]
    : [];
}

// Passages that stand alone, one after another, share one label.
function quoted(change: NoticeChange): CardBlock[] {
  const found: Side[][] = [];
  for (const quote of change.quotes) {
    const sides = sidesOf(quote, change);
    const [previous, ...more] = found.at(-1) ?? [];
    const [only, ...others] = sides;
    const isAlike = more.length + others.length === 0 && previous?.label === only?.label;
    if (previous && only && isAlike) previous.texts.push(...only.texts);
    else found.push(sides);
  }
  return found.map((sides) => ({ kind: 'quote', sides }));
}

function sidesOf(quote: NoticeChange['quotes'][number], change: NoticeChange): Side[] {
  const { before, after } = quote;
  const isReworded = before !== null && after !== null;
  const was = isReworded ? 'Before' : change.after ? 'No longer there' : 'Removed';
  const now = isReworded ? 'After' : change.before ? 'Added' : 'New';
  return [
    ...(before === null
      ? []
      : [{ side: 'before' as const, label: was, texts: [readable(before)] }]),
    ...(after === null ? [] : [{ side: 'after' as const, label: now, texts: [readable(after)] }]),
  ];
}

/** A passage without the targets of links within the site, which lead nowhere from a letter. */
function readable(passage: string): string {
  return passage.replaceAll(TARGET_WITHIN_SITE, '');
}

// As `canonicalText` writes it after the words of a link: a path of the site, an anchor, or both.
const TARGET_WITHIN_SITE = / <(?=[/#])(?:\/(?:[^\s<>]+(?:\/|\.txt))?)?(?:#[^\s<>]+)?>/g;

function choiceBlock(choice: NoticeChoice, isFirst: boolean, today: Day | null): CardBlock {
  return isFirst
    ? action(...choiceRuns(choice, today))
    : paragraph(`Your choice about it is the same as above: ${choice.label}.`);
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
