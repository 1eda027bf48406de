import { expect, test } from 'vitest';

import { assessTexts } from '../../support/assess-texts.ts';

const section = (text: string): string => `## Section\n\n${text}\n`;
const isTold = (before: string, after: string): void => {
  expect(['material', 'unexplained']).toContain(assessTexts(before, after).level);
};
const isHarmless = (before: string, after: string): void => {
  expect(['clarifying', 'editorial']).toContain(assessTexts(before, after).level);
};

test.for([
  [
    'You may not copy or lend the map without a permit.',
    'You may not copy, or lend the map without a permit.',
  ],
  ['We film or record visits with your consent.', 'We film or record visits, with your consent.'],
  ['Guests, who sleep over, pay a fee.', 'Guests who sleep over pay a fee.'],
  ['You may not hire, lend or copy the map.', 'You may not hire; lend or copy the map.'],
  [
    'Les membres, qui dorment ici, paient un droit.',
    'Les membres qui dorment ici paient un droit.',
  ],
  ['Grabamos o filmamos visitas con su permiso.', 'Grabamos o filmamos visitas, con su permiso.'],
])('%s → %s binds by a comma', ([before = '', after = '']) => {
  isTold(section(before), section(after));
});

test.for([
  ['In spring, we open early.', 'In spring we open early.'],
  ['Bring boots, a hat, and a lamp.', 'Bring boots, a hat and a lamp.'],
  [
    'Im Frühling öffnen wir früh und schließen spät.',
    'Im Frühling öffnen wir früh, und schließen spät.',
  ],
  ['The map is old, but it is true.', 'The map is old but it is true.'],
])('%s → %s only parts by a comma', ([before = '', after = '']) => {
  isHarmless(section(before), section(after));
});

const TENTS = 'Tents may stand on the lower lawn beside the brook at night.';

test.for([
  ['## What is allowed', '## What is not allowed'],
  ['## You may', '## You may not'],
  ['## Erlaubt', '## Verboten'],
  ['## Autorisé', '## Interdit'],
  ['## Permitido', '## Prohibido'],
  ['## Your rights', '## Your duties'],
])('a paragraph that went from “%s” to “%s” turns', ([from = '', to = '']) => {
  const other = 'Fires burn in the stone ring at the north gate of the park.';
  isTold(
    `${from}\n\n${TENTS}\n\n${to}\n\n${other}\n`,
    `${from}\n\nNone.\n\n${to}\n\n${other}\n\n${TENTS}\n`,
  );
  isTold(
    `${from}\n\n${TENTS}\n\n${to}\n\n${other}\n`,
    `${from}\n\n${to}\n\n${TENTS}\n\n${other}\n`,
  );
});

test('a paragraph that went under another line of its section turns', () => {
  const text = (one: string, other: string): string =>
    section(`Guests may do this:\n\n${one}\n\nGuests must not do this:\n\n${other}`);
  const fires = 'Light fires in the stone ring beside the north gate.';
  const tents = 'Pitch tents on the lower lawn beside the brook.';
  const boats = 'Row boats across the lake after the sun has set.';
  isTold(text(`${tents}\n\n${fires}`, boats), text(fires, `${boats}\n\n${tents}`));
});

test.for([
  ['Call 0800 111 222 to cancel your stay.', ''],
  ['To cancel your stay, call 0800 111 222.', 'To cancel your stay, call 0900 333 444.'],
  ['You can cancel by letter. Call 0800 111 222 to cancel by phone.', 'You can cancel by letter.'],
  ['You can cancel:\n\n- by letter\n- by phone: 0800 111 222', 'You can cancel:\n\n- by letter'],
  ['Zum Widerruf rufen Sie 0800 111 222 an.', 'Zum Widerruf rufen Sie 0900 333 444 an.'],
  ['Pour résilier, appelez le 0800 111 222.', 'Pour résilier, appelez le 0899 333 444.'],
])('%s → %s changes a way to use a right', ([before = '', after = '']) => {
  isTold(section(`Stays last a week.\n\n${before}`), section(`Stays last a week.\n\n${after}`));
});

test.for([
  ['Your notes are deleted after a year.', 'Delete your notes after a year.'],
  ['Notes deleted by guests are gone.', 'Notes guests delete are gone.'],
  ['We store what guests deleted.', 'We store what guests delete.'],
  ['Bags are searched and keys are kept.', 'Search bags and keep keys.'],
  ['Les clés sont rendues le soir.', 'Rendez les clés le soir.'],
])('%s → %s may shift who acts, or when', ([before = '', after = '']) => {
  isTold(section(before), section(after));
});

test.for([
  ['How we sell guest lists is described in our list of partners.'],
  ['For more information on how we rent out your locker, see our price list.'],
  ['The cases in which we film guests are described in the annex.'],
])('a pointer presupposes what no text said: %s', ([pointer = '']) => {
  isTold(section('Stays last a week.'), section(`Stays last a week.\n\n${pointer}`));
});

test('a clause that points presupposes that there is more', () => {
  isTold(section('We keep your key.'), section('We keep your key as described in section 5.'));
  isTold(
    section('We film the yard.'),
    section('We film the yard and other places described in section 5.'),
  );
});

test.for([['✓'], ['x'], ['●'], ['✗'], ['X']])(
  'the mark %s in another column is told',
  ([mark = '']) => {
    const table = (one: string, other: string): string =>
      section(
        `| Thing | Guests | Staff |\n| --- | --- | --- |\n| Key | ${one} | ${other} |\n| Map | ${mark} | ${mark} |`,
      );
    isTold(table(mark, ''), table('', mark));
    isTold(table(mark, mark), table('', mark));
  },
);
