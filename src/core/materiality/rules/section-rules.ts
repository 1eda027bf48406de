import type { Finding } from '../assessment/assessment-schema.ts';
import { itemsUnderAnother } from '#core/materiality/sentences/lead-ins.ts';
import { contentOf, keyOf, surplus, wordsOf } from '../vocabulary/match-words.ts';
import { isOpposite, poleOf } from '../vocabulary/poles.ts';
import type { Redline, RedlineSection } from '#core/redline/redline-schema.ts';
import { sentencesOf } from '#core/text/words/sentences.ts';

/** What is said of a section as a whole, in the light of what its sentences showed. */
export function sectionFindings(
  section: RedlineSection,
  findings: readonly Finding[],
  redline: Redline,
): Finding[] {
  return [
    ...judgeWhole(section, findings, redline),
    ...judgeHeading(section),
    ...judgeForm(section),
    ...judgeMoves(section, redline),
    ...judgeLeads(section),
    ...danglingReferences(section, redline),
  ];
}

const NO_WORDS: Finding['words'] = { before: [], after: [] };

function judgeWhole(
  section: RedlineSection,
  findings: readonly Finding[],
  redline: Redline,
): Finding[] {
  const { before, after, blocks } = section;
  const place = before === null ? after : after === null ? before : null;
  if (!place || place.level === 0) return [];
  const isNew = before === null;
  // A heading alone stands for the sections below it.
  const isBare = blocks.every(({ type }) => type === 'heading');
  const weight = isBare ? weightBelow(section, redline) : gravestOf(findings);
  if (weight === 0) return [];
  const grave = findings.filter(({ severity }) => severity === 3);
  const [direction, ...others] = new Set(grave.map((finding) => finding.direction));
  const isFavour = grave.some((finding) => finding.direction === 'favourable');
  const isOneWay = direction !== undefined && others.length === 0;
  return [
    {
      rule: isNew ? 'section-added' : 'section-removed',
      // What a policy no longer says, nobody can rely on.
      direction: isNew ? (isOneWay ? direction : 'unclear') : isFavour ? 'unclear' : 'adverse',
      severity: weight,
      before: isNew ? '' : place.heading,
      after: isNew ? place.heading : '',
      why: `The section “${place.heading}” is ${isNew ? 'new' : 'gone'}.`,
      words: NO_WORDS,
    },
  ];
}

function gravestOf(findings: readonly Finding[]): Finding['severity'] {
  return findings.reduce<Finding['severity']>(
    (gravest, { severity }) => (severity > gravest ? severity : gravest),
    0,
  );
}

/** What a heading without text weighs: much if it came or went with sections that have text. */
function weightBelow(
  { before, after, change }: RedlineSection,
  { from, to, sections }: Redline,
): 1 | 3 {
  const [side, anchor] = after ? [to, after.anchor] : [from, before?.anchor];
  const below = new Set([anchor]);
  for (const one of side.sections) {
    if (one.parent !== null && below.has(one.parent)) below.add(one.anchor);
  }
  const came = sections.filter((one) => {
    const at = (after ? one.after : one.before)?.anchor;
    return one.change === change && at !== anchor && below.has(at);
  });
  return came.some(({ blocks }) => blocks.some(({ type }) => type !== 'heading')) ? 3 : 1;
}

function judgeHeading({ before, after }: RedlineSection): Finding[] {
  if (!before || !after || before.heading === after.heading) return [];
  const [old, fresh] = [wordsOf(before.heading), wordsOf(after.heading)];
  const changed = contentOf([...surplus(old, fresh), ...surplus(fresh, old)]);
  if (changed.filter((word) => /\p{L}{2}/u.test(word)).length === 0) return [];
  return [
    {
      rule: 'heading-changed',
      direction: 'unclear',
      severity: 1,
      before: before.heading,
      after: after.heading,
      why: 'The section has another heading.',
      words: { before: surplus(old, fresh), after: surplus(fresh, old) },
    },
  ];
}

/** Blocks that went from one section to another. */
function judgeMoves({ blocks, before, after }: RedlineSection, { sections }: Redline): Finding[] {
  const ends = blocks.flatMap((block) => (block.move === null ? [] : [block]));
  const other = ends
    .flatMap(({ move }) =>
      sections.filter((one) => one.blocks !== blocks && one.blocks.some((b) => b.move === move)),
    )
    .find(({ change }) => change !== 'moved-away');
  if (!other) return [];
  const here = (after ?? before)?.heading ?? '';
  const there = (other.after ?? other.before)?.heading ?? '';
  const isTurned = isOpposite(poleOf(here), poleOf(there));
  const why = isTurned
    ? `Text went between “${here}” and “${there}”: one allows, the other binds.`
    : `Text went from one section to another, where it may reach further or less far: see “${there}”.`;
  return [
    {
      rule: isTurned ? 'moved-under-another' : 'moved-elsewhere',
      direction: 'unclear',
      severity: isTurned ? 2 : 1,
      before: before?.heading ?? '',
      after: after?.heading ?? '',
      why,
      words: isTurned ? { before: wordsOf(here), after: wordsOf(there) } : NO_WORDS,
    },
  ];
}

/** Items and paragraphs that stand under another line of the section, as from `You may:` to `You may not:`. */
function judgeLeads({ blocks }: RedlineSection): Finding[] {
  return itemsUnderAnother(blocks)
    .slice(0, 1)
    .map(({ block, from, to }): Finding => {
      const before = block.tokens.map(({ op, text, was }) =>
        op === 'insert' ? '' : (was ?? text),
      );
      const after = block.tokens.map(({ op, text }) => (op === 'delete' ? '' : text));
      return {
        rule: 'moved-under-another',
        direction: 'unclear',
        severity: 2,
        before: before.join('').trim(),
        after: after.join('').trim(),
        why: `It stood under “${from}” and stands under “${to}” now.`,
        words: { before: wordsOf(from), after: wordsOf(to) },
      };
    });
}

/** Changes that alter no word. */
const FORMS: Partial<Record<RedlineSection['change'], [rule: string, why: string]>> = {
  moved: ['moved-only', 'The section stands elsewhere, word for word.'],
  renumbered: ['renumbered', 'Only numbers changed.'],
  relevelled: ['formatting-only', 'Only the level of the heading changed.'],
  relinked: ['link-only', 'Only where links lead changed.'],
  restructured: ['formatting-only', 'Only the kind of blocks changed.'],
  formatted: ['formatting-only', 'Only emphasis, breaks or punctuation changed.'],
  'white-space': ['formatting-only', 'Only white space changed.'],
  reanchored: ['formatting-only', 'Only the anchor changed.'],
};

function judgeForm({ change, before, after }: RedlineSection): Finding[] {
  const [rule, why] = FORMS[change] ?? [];
  if (rule === undefined || why === undefined) return [];
  return [
    {
      rule,
      severity: 0,
      direction: 'unclear',
      before: before?.heading ?? '',
      after: after?.heading ?? '',
      why,
      words: NO_WORDS,
    },
  ];
}

/** A shorter heading is a word like others. */
const SHORTEST_HEADING = 8;
/** As many as a reader needs to see. */
const MOST_REFERENCES = 3;

/** Sentences of the new text that name a section by a heading or number that is no longer there. */
function danglingReferences({ before, after }: RedlineSection, redline: Redline): Finding[] {
  if (!before || (after?.heading === before.heading && after.number === before.number)) return [];
  const places = redline.sections.flatMap((one) => (one.after ? [one.after] : []));
  const asked: RegExp[] = [];
  if (before.number !== '' && !places.some(({ number }) => number === before.number)) {
    asked.push(new RegExp(`\\b[Ss]ections?\\s+${escaped(before.number)}(?![\\w.]*\\w)`, 'u'));
  }
  const isKept = places.some(({ heading }) => keyOf(heading) === keyOf(before.heading));
  if (!isKept && before.heading.length >= SHORTEST_HEADING) {
    asked.push(new RegExp(`["“]${escaped(before.heading)}["”]`, 'iu'));
  }
  if (asked.length === 0) return [];
  return redline.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ tokens, type }) => {
      const text = tokens.map((token) => (token.op === 'delete' ? '' : token.text)).join('');
      if (type === 'heading' || !asked.some((one) => one.test(text))) return [];
      return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
    })
    .filter((sentence) => asked.some((one) => one.test(sentence)))
    .slice(0, MOST_REFERENCES)
    .map((sentence) => ({
      rule: 'reference-dangling',
      direction: 'unclear',
      severity: 2,
      before: before.heading,
      after: sentence,
      why: `A sentence still refers to “${before.heading}”, which no longer stands under that name or number.`,
      words: { before: [], after: [] },
    }));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
