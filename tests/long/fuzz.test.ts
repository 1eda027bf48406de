import { expect, test } from 'vitest';

import { fuzz } from '../../scripts/bench/fuzz.ts';
import { PARSERS } from '../../scripts/bench/fuzz/parsers.ts';

const INPUTS = 10_000;

test.each(Object.keys(PARSERS))(
  'law: %s of any kind is read at once, or refused',
  { timeout: 300_000 },
  async (name) => {
    const { uncaught, slow, crashes } = await fuzz(name, INPUTS);
    expect({ uncaught, slow, crashes }).toEqual({ uncaught: [], slow: [], crashes: [] });
  },
);
