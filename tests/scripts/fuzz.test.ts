import { expect, test } from 'vitest';

import { fuzz } from '../../scripts/bench/fuzz.ts';
import { PARSERS } from '../../scripts/bench/fuzz/parsers.ts';
import { lawRuns } from '../support/law-runs.ts';

const { numRuns } = lawRuns(10_000, 0.1);

test.each(Object.keys(PARSERS))(
  'law: %s of any kind is read at once, or refused',
  { timeout: 300_000 },
  async (name) => {
    const { uncaught, slow, crashes } = await fuzz(name, numRuns);
    expect({ uncaught, slow, crashes }).toEqual({ uncaught: [], slow: [], crashes: [] });
  },
);
