import { longDay, versionName } from '../wording.ts';
import type { Asked } from './asked-pair.ts';

/** What is said of a question that no comparison follows; nothing where none was asked. */
export function refusal(asked: Exclude<Asked, { kind: 'pair' }>): string | null {
  switch (asked.kind) {
    case 'nothing':
      return null;
    case 'half':
      return 'Please choose two versions.';
    case 'same':
      return `Both are the version of ${versionName(asked.id)}: there is nothing to compare.`;
    case 'unknown':
      return `There is no version “${shorten(asked.id)}”.${nearestSentence(asked.nearest)}`;
  }
}

/** Above a comparison: which one it is. */
export function pairSentence(from: string, to: string, isReversed: boolean): string {
  const pair = `From the version of ${versionName(from)} to the version of ${versionName(to)}`;
  return isReversed
    ? `${pair}. The older version comes first, whatever order was asked.`
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
