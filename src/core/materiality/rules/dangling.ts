import { sentencesOf } from '#core/text/sentences.ts';
import type { Redline, RedlineSection } from '#core/redline/shape/redline-schema.ts';
import type { Finding } from '../assessment/assessment-schema.ts';
import { keyOf } from '../vocabulary/match-words.ts';

/** A shorter heading is a word like others. */
const SHORTEST_HEADING = 8;
/** As many as a reader needs to see. */
const MOST_REFERENCES = 3;

/** Sentences of the new text that name a section by a heading or number that is no longer there. */
export function danglingReferences({ before, after }: RedlineSection, redline: Redline): Finding[] {
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
