import { expect, test } from 'vitest';

import { daysMeant, lastDayOf } from '#core/text/written-day.ts';

test.for([
  '01.06.2027',
  '1. 6. 2027',
  '1.6.27',
  '2027-6-1',
  '2027/06/01',
  '2027.06.01',
  '20270601',
  '2027-06-01T00:00:00Z',
  'June 1, 2027',
  'June 1st, 2027',
  'Jun 1 2027',
  '1 June 2027',
  'Tuesday, 1 June 2027',
  '1st of June, 2027',
  '2027 June 1',
  '1. Juni 2027',
  'Dienstag, den 1. Juni 2027',
  '1er juin 2027',
  'le 1 juin 2027',
  'mardi 1er juin 2027',
  '1 de junio de 2027',
  'martes, 1 de junio de 2027',
  ' 1  JUNE  2027 ',
])('reads the day of %j', (written) => {
  expect(daysMeant(written)).toEqual(['2027-06-01']);
});

test.for([
  ['1. März 2027', '2027-03-01'],
  ['1. Maerz 2027', '2027-03-01'],
  ['5. Jänner 2027', '2027-01-05'],
  ['15 août 2027', '2027-08-15'],
  ['3 févr. 2027', '2027-02-03'],
  ['24 dic 2027', '2027-12-24'],
  ['25/04/2027', '2027-04-25'],
  ['04/25/2027', '2027-04-25'],
] as const)('reads %j as %s', ([written, day]) => {
  expect(daysMeant(written)).toEqual([day]);
});

test('gives both days where the month may be the first number or the second', () => {
  expect(daysMeant('03/04/2027')).toEqual(['2027-04-03', '2027-03-04']);
});

test.for(['', 'soon', 'June', '31.02.2027', '2027', '32/13/2027', '1 Foo 2027', 'June 31, 2027'])(
  'reads no day in %j',
  (written) => {
    expect(daysMeant(written)).toEqual([]);
  },
);

test.for([
  ['2027-02-30', '2027-02-28'],
  ['2028-02-31', '2028-02-29'],
  ['2027-04-31', '2027-04-30'],
  ['2027-13-01', null],
  ['soon', null],
] as const)('gives the last day of the month of %s: %s', ([written, day]) => {
  expect(lastDayOf(written)).toBe(day);
});
