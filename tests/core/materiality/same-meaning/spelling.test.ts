import { expect, test } from 'vitest';

import { isSpelling } from '#core/materiality/same-meaning/spelling.ts';

test.for([
  ['colour', 'color'],
  ['organisations', 'organizations'],
  ['cancelled', 'canceled'],
  ['centre', 'center'],
  ['licence', 'license'],
  ['daß', 'dass'],
  ['recieve', 'receive'],
  ['freind', 'friend'],
  ['comission', 'commission'],
  ['independant', 'independent'],
  ['goverment', 'government'],
  ['évènement', 'événement'],
  ['datenschtuz', 'datenschutz'],
  ['demographical', 'demographic'],
])('%s and %s are one word', ([one = '', other = '']) => {
  expect(isSpelling([one], [other])).toBe(true);
  expect(isSpelling([other], [one])).toBe(true);
});

test.for([
  ['employer', 'employee'],
  ['licensor', 'licensee'],
  ['insured', 'insurer'],
  ['slovenia', 'slovakia'],
  ['includes', 'excludes'],
  ['inclusive', 'exclusive'],
  ['revocable', 'irrevocable'],
  ['personal', 'personnel'],
  ['biannually', 'biennially'],
  ['prescribe', 'proscribe'],
  ['causal', 'casual'],
  ['county', 'country'],
  ['parents', 'patents'],
  ['mail', 'email'],
  ['fordern', 'fördern'],
  ['publico', 'publicó'],
])('%s and %s are two', ([one = '', other = '']) => {
  expect(isSpelling([one], [other])).toBe(false);
  expect(isSpelling([other], [one])).toBe(false);
});
