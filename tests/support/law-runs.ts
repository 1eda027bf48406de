/**
 * Parameters for `fc.assert`: the whole number of runs in `npm run verify:long`, a share of them in
 * `npm test`. The seed is fixed, so that a test that passes today passes tomorrow; change it to look
 * at other inputs.
 */
export function lawRuns(whole: number, share = 0.1): { numRuns: number; seed: number } {
  const numRuns = isWhole() ? whole : Math.max(Math.ceil(whole * share), 1);
  return { numRuns, seed: 16 };
}

/** For a law about real texts: each is looked at in `npm run verify:long`, one of `step` in `npm test`. */
export function lawStep(step: number): number {
  return isWhole() ? 1 : step;
}

/** Whether this is `npm run verify:long`. */
export function isWhole(): boolean {
  return process.env['LAWS'] === 'whole';
}
