import { expect, test } from 'vitest';

import { assessTexts } from '../../support/assess-texts.ts';

const levelOf = (before: string, after: string): string | null =>
  assessTexts(`## Section\n\n${before}\n`, `## Section\n\n${after}\n`).level;

test.for([
  ['We indemnify you.', 'We are indemnified by you.'],
  ['You are protected by us.', 'You protect us.'],
  ['The customer is billed by the partner.', 'The customer bills the partner.'],
  ['Nous vous payons.', 'Nous sommes payés par vous.'],
  ['The disclosing party pays.', 'The disclosed party pays.'],
  ['We notify you by mail first.', 'We notify you by email first.'],
  ['The interviewer pays.', 'The interviewee pays.'],
])('%s → %s changes who acts, or how', ([before = '', after = '']) => {
  expect(['material', 'unexplained']).toContain(levelOf(before, after));
});

test.for([
  ['We answer each letter in ten days.', 'Each letter is answered by us in ten days.'],
  ['The last board audits our books in May.', 'Our books are audited by the last board in May.'],
])('%s → %s keeps who acts', ([before = '', after = '']) => {
  expect(['clarifying', 'editorial']).toContain(levelOf(before, after));
});

test('a number is that of a section only where it stands behind its name', () => {
  expect(levelOf('As sections 4 and 7 say.', 'As sections 4 and 8 say.')).toBe('editorial');
  expect(
    levelOf('Sections 3 (Use) and 8 (Loss) last.', 'Sections 4 (Use) and 9 (Loss) last.'),
  ).toBe('editorial');
  expect(levelOf('Nach Abschnitt 4.1 gilt das.', 'Nach Abschnitt 4.2 gilt das.')).toBe('editorial');
  expect(levelOf('Under Section 4, the fee is 10.', 'Under Section 4, the fee is 20.')).toBe(
    'material',
  );
  expect(levelOf('Under Section 4, you have 4 weeks.', 'Under Section 4, you have 3 weeks.')).toBe(
    'material',
  );
});

test('an example of what is banned bans it', () => {
  expect(levelOf('Banned content is removed.', 'Banned content, such as satire, is removed.')).toBe(
    'unexplained',
  );
  expect(levelOf('We log errors.', 'We log errors, such as a broken page.')).toBe('clarifying');
});
