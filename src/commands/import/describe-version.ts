import type { Day } from '#core/text/calendar-day.ts';

import { plainLine } from './foreign-front-matter.ts';

/**
 * A summary from a commit's subject, without numbers of issues and dates in brackets; a neutral
 * sentence where the subject speaks of the tools and not of the text.
 */
export function describeVersion(subject: string | undefined, day: Day): string {
  const line = plainLine(subject ?? '')
    .replace(/^\[[^\]]*\]:?\s*/, '')
    .replace(/^(?:feat|fix|docs|chore|refactor|style)(?:\([^)]*\))?!?:\s*/i, '')
    .replaceAll(/\s*\(?#\d+\)?/g, '')
    .trim();
  if (line === '' || SAYS_NOTHING.some((pattern) => pattern.test(line))) {
    return `The text as published on ${day}.`;
  }
  const sentence = line.charAt(0).toUpperCase() + line.slice(1);
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

const SAYS_NOTHING = [
  /^merge (?:pull request|branch|remote)/i,
  /^repo[- ]?sync/i,
  /automated[- ]sync/i,
  /^(?:update|create|add|edit) \S+\.mdx?$/i,
  /^update (?:manually )?triggered by/i,
  /^(?:update|updates|wip|initial commit|sync|changes|fix|fixes)\.?$/i,
];
