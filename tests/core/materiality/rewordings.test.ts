import { expect, test } from 'vitest';

import { assessTexts } from '../../support/assess-texts.ts';

const levelOf = (before: string, after: string): string | null =>
  assessTexts(`## Section\n\n${before}\n`, `## Section\n\n${after}\n`).level;

test.for([
  ['We erase old drafts each spring.', 'Old drafts are erased each spring.'],
  ['Wir sperren verlorene Karten sofort.', 'Verlorene Karten werden sofort gesperrt.'],
  ['Nous archivons les dossiers clos.', 'Les dossiers clos sont archivés.'],
  ['Archivamos las actas cerradas.', 'Las actas cerradas se archivan.'],
  ['El portero revisa la puerta.', 'La puerta es revisada por el portero.'],
  ['Die Kanzlei prüft die Akten.', 'Die Akten werden von der Kanzlei geprüft.'],
  ['Recipes that you post stay here.', 'Recipes posted by you stay here.'],
])('%s → %s says the same in the passive', ([before = '', after = '']) => {
  expect(levelOf(before, after)).toBe('clarifying');
});

test.for([
  ['We pay the toll.', 'The toll is paid.'],
  ['You erase old drafts.', 'Old drafts are erased.'],
  ['We erase old drafts.', 'Old drafts are erased by the host.'],
  ['We never erase old drafts.', 'Old drafts are erased.'],
  ['Wir sperren Karten.', 'Karten können gesperrt werden.'],
])('%s → %s leaves open who acts', ([before = '', after = '']) => {
  expect(['material', 'unexplained']).toContain(levelOf(before, after));
});

test.for([
  ['We move the class if it rains.', 'If it rains, we move the class.'],
  ['Sie bekommen Ersatz, falls das Rad ausfällt.', 'Falls das Rad ausfällt, bekommen Sie Ersatz.'],
  ['Le cours est reporté si la salle est fermée.', 'Si la salle est fermée, le cours est reporté.'],
  ['El curso se aplaza cuando nieva.', 'Cuando nieva, el curso se aplaza.'],
])('%s → %s puts a clause first', ([before = '', after = '']) => {
  expect(levelOf(before, after)).toBe('clarifying');
});

test.for([
  [
    'If it rains, we move the class and keep the fee.',
    'We move the class and keep the fee if it rains.',
  ],
  ['If the host leaves, you pay the guide.', 'If you leave, the host pays the guide.'],
])('%s → %s may join a clause to other words', ([before = '', after = '']) => {
  expect(['material', 'unexplained']).toContain(levelOf(before, after));
});

test.for([
  ['We feed the goats. We clean the barn.', 'We feed the goats and clean the barn.'],
  ['A member may bring a guest.', 'Members may bring a guest.'],
  ['The member may bring a guest.', 'You may bring a guest.'],
  ['These rules will apply to each visit.', 'These rules apply to each visit.'],
  ['The key of the locker stays here.', "The locker's key stays here."],
  ['Usted recibe su llave en la puerta.', 'Recibes tu llave en la puerta.'],
  ['Der Beitrag beträgt zwölf Euro im Monat.', 'Der Beitrag beträgt 12 € monatlich.'],
  [
    'We bring:\n\n- your bed;\n- your desk; and\n- your lamp.',
    'We bring your bed, your desk and your lamp.',
  ],
])('%s → %s is the same in other words', ([before = '', after = '']) => {
  expect(['clarifying', 'editorial']).toContain(levelOf(before, after));
});

test.for([
  ['We feed the goats. They clean the barn.', 'We feed the goats and clean the barn.'],
  ['You feed the goats. We clean the barn.', 'You feed the goats and clean the barn.'],
  ['We tell you by mail.', 'We tell you by email.'],
  ['A partner may read the file.', 'Partners may read the file.'],
])('%s → %s is not', ([before = '', after = '']) => {
  expect(['material', 'unexplained']).toContain(levelOf(before, after));
});

test('many new words alone do not tell what they change', () => {
  const after = 'Our mascot, a brave tall goat named Otto with golden horns, lives near the lake.';
  expect(levelOf('Our mascot lives near the lake.', after)).toBe('unexplained');
});

test('a subject in a clause put otherwise may be another word for the old one', () => {
  expect(
    levelOf(
      'Nobody at the shelter reads the medical notes that a vet writes about a rescued animal.',
      'Nobody at the shelter reads what a vet notes on the sheet pinned beside a rescued animal.',
    ),
  ).toBe('unexplained');
});
