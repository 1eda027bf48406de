import { expect, test } from 'vitest';

import { onlyRow } from '../../support/assess-texts.ts';

/** What the rules answer where one word gives way to another in two sentences. */
function answerTo(before: string, old: string, fresh: string): string {
  const section = (text: string): string => `## Section\n\n${text}\n`;
  return onlyRow(section(before), section(before.replaceAll(old, fresh))).level;
}

test('a name with a capital that changed throughout is clarifying', () => {
  const text = 'A Subscriber may leave. When a Subscriber leaves, we close the box.';
  expect(answerTo(text, 'Subscriber', 'Member')).toBe('clarifying');
  const product = 'The Mail Hub is open. You find the Mail Hub online.';
  expect(answerTo(product, 'Mail Hub', 'Post Room')).toBe('clarifying');
});

test.for([
  ['We keep logs for thirty days. You have thirty days to object.', 'thirty', 'ninety'],
  ['We store mail in Ireland. Backups stay in Ireland.', 'Ireland', 'China'],
  ['A move is free. A new box is free.', 'free', 'paid'],
  ['We ask doctors. We send it to doctors.', 'doctors', 'advertisers'],
  ['We ask before we move it. We ask before we close it.', 'before', 'after'],
  ['You get a monthly copy. We send a monthly report.', 'monthly', 'yearly'],
] as const)('the same exchange twice is no rename: %s (%s → %s)', ([text, old, fresh]) => {
  expect(answerTo(text, old, fresh)).toBe('material');
});

test.for(['Ltd', 'GmbH', 'LLC', 'Inc'])('another company with %s is no rename', (form) => {
  const text = `Your contract is with Oakmail ${form}. We at Oakmail ${form} answer for it.`;
  expect(['material', 'unexplained']).toContain(answerTo(text, 'Oakmail', 'Elmpost'));
});

test('a recipient who is another one throughout is no rename', () => {
  const text = 'We share logs with Oakmail. We also share names with Oakmail.';
  expect(['material', 'unexplained']).toContain(answerTo(text, 'Oakmail', 'Elmpost'));
});
