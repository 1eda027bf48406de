import { longDay, versionName } from '../wording.ts';
import type { Asked } from './asked-pair.ts';

/** What is compared: versions of a policy, or texts that an audience reads together. */
export type Noun = 'version' | 'text';

/** What is said of a question that no comparison follows; nothing where none was asked. */
export function refusal(asked: Exclude<Asked, { kind: 'pair' }>, noun: Noun): string | null {
  switch (asked.kind) {
    case 'nothing':
      return null;
    case 'half':
      return `Please choose two ${noun}s.`;
    case 'same':
      return `Both are the ${noun} of ${versionName(asked.id)}: there is nothing to compare.`;
    case 'unknown':
      return `There is no ${noun} “${shorten(asked.id)}”.${nearestSentence(asked.nearest)}`;
  }
}

/** Above a comparison: which one it is. */
export function pairSentence(from: string, to: string, isReversed: boolean, noun: Noun): string {
  const pair = `From the ${noun} of ${versionName(from)} to the ${noun} of ${versionName(to)}`;
  return isReversed
    ? `${pair}. The older ${noun} comes first, whatever order was asked.`
    : `${pair}.`;
}

function nearestSentence(nearest: readonly string[]): string {
  if (nearest.length === 0) return '';
  const named = nearest.map((id) => `${id} (${longDay(id.slice(0, 10))})`);
  return ` The nearest: ${named.join(' and ')}.`;
}

const LENGTH = 40;

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > LENGTH ? `${letters.slice(0, LENGTH).join('')}…` : text;
}
