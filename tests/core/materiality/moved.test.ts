import { expect, test } from 'vitest';

import { assessTexts, shown } from '../../support/assess-texts.ts';

const PROMISE = 'We never share these details with our partners abroad.';

/** What the rules answer and find in each changed section, between texts of two sections. */
function rowsOf(before: [string, string], after: [string, string]): Record<string, string[]> {
  const text = ([news, health]: [string, string]): string =>
    `## Newsletter\n\nWe send letters.\n\n${news}\n\n## Health\n\nYour answers are kept.\n\n${health}\n`;
  const { rows } = assessTexts(text(before), text(after));
  return Object.fromEntries(
    rows.map(({ after: place, level, findings }) => [
      place?.anchor ?? '',
      [level, ...findings.map(shown)],
    ]),
  );
}

test('a sentence that now also stands in another section is new there', () => {
  expect(rowsOf([PROMISE, ''], [PROMISE, PROMISE])).toEqual({
    health: ['material', 'statement-added 3 favourable'],
  });
});

test('a promise that stood in two sections and goes from one is gone there', () => {
  expect(rowsOf([PROMISE, PROMISE], [PROMISE, ''])).toEqual({
    health: ['material', 'statement-removed 3 adverse'],
  });
});

test('a sentence that goes to another section may reach further, and is told on both sides', () => {
  const moved = ['clarifying', 'moved-elsewhere 1 unclear'];
  expect(rowsOf(['', PROMISE], [PROMISE, ''])).toEqual({ newsletter: moved, health: moved });
});

test('a sentence that stands twice in one section says no more', () => {
  const text = `${PROMISE} Nobody else sees them.`;
  expect(rowsOf(['', text], ['', `${text} ${PROMISE}`])).toEqual({
    health: ['editorial', 'repeated 0 unclear'],
  });
});

test('a statement that another sentence makes in other words is left unexplained', () => {
  const old = 'You can report any message that breaks our community rules to the moderators.';
  const fresh = 'You can report messages that break the community rules to moderators.';
  const rows = rowsOf([old, 'All.'], [old, `All.\n\n${fresh}`]);
  expect(rows['health']?.[0]).toBe('unexplained');
});
