import { expect, test } from 'vitest';

import { redline } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { show } from '../../../scripts/bench/redline/show.ts';

test.for([
  ['a fraction goes with its number', 'Pay 1½ % of the price at once.', 'Pay 2½ % of the price at once.',
    'Pay [-1½ %-]{+2½ %+} of the price at once.'],
  ['a square goes with its number', 'You rent a room of 12 m² in the hall.', 'You rent a room of 12 m³ in the hall.',
    'You rent a room of [-12 m²-]{+12 m³+} in the hall.'],
  ['the sign of a note does not go with its word', 'The act¹ as it stands today binds us.', 'The act as it stands today binds us.',
    'The act[-¹-] as it stands today binds us.'],
  ['a number in words and figures leaves no word alone before it', 'The guarantee covers all of two years from the day of delivery.', 'The guarantee covers a term of two(2) years from the day of delivery.',
    'The guarantee covers [-all of two-]{+a term of two(2)+} years from the day of delivery.'],
  ['a bracket marked whole leaves no quotation mark alone before it', '“Ladders” (also known as steps or rungs) are small pieces of wood with which you reach the top.', 'A “ladder” (also known as step or rung) is a small piece of wood with which you reach the top.',
    '[-“Ladders” (also known as steps or rungs) are small pieces-]{+A “ladder” (also known as step or rung) is a small piece+} of wood with which you reach the top.'],
  ['a date for a date keeps its own mark', 'Date in the north and the south: April 30, 2024, at noon of that day.', 'First day: April 30, 2025, at noon of that day.',
    '[-Date in the north and the south-]{+First day+}: [-April 30, 2024-]{+April 30, 2025+}, at noon of that day.'],
] as const)('%s', ([, before, after, shown]) => {
  const version = (text: string) => ({ id: '', digest: '', document: parseAnyDocument(text, 'x.md') });
  expect(show(redline(version(before), version(after))).blocks).toEqual([
    `edited paragraph: ${shown}`,
  ]);
}); // prettier-ignore
