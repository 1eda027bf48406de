import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkLostDuties } from '#core/duty/checks/check-lost-duties.ts';
import { dutiesOf } from '#core/duty/duties.ts';
import type { Duty, TellDuty } from '#core/duty/kinds/duty.ts';
import type { Library } from '#core/library/library.ts';

import { lawRuns } from '../../support/law-runs.ts';
import { promisedOf, type LifeOfVersion, type Promised } from '../../support/promise-oracle.ts';
import {
  dayOf,
  idOf,
  LAST_DAY,
  lifePlans,
  SimulatedLife,
  type LifePlan,
} from '../../support/simulated-life.ts';
import { SILENT_CHANGES } from '../../support/silent-changes.ts';

// A library with an error is red by itself.
test('on no day of two years is all green while a promise that binds is broken', () => {
  let [green, broken] = [0, 0];
  fc.assert(
    fc.property(lifePlans, (plan) => {
      live(plan, ({ duties, promised, day }) => {
        if (!duties.some(({ state }) => state === 'overdue' || state === 'late')) green += 1;
        for (const { version, one } of promised.filter(({ one }) => isBroken(one, day))) {
          broken += 1;
          const states = tellingsOf(duties, version, one).map(({ state }) => state);
          const red = one.told === null ? ['overdue'] : ['overdue', 'late'];
          const isRed = states.some((state) => red.includes(state));
          expect({ day: dayOf(day), version: idOf(version), one, states, isRed }).toMatchObject({
            isRed: true,
          });
        }
      });
    }),
    lawRuns(1000, 0.01),
  );
  expect({ isGreen: green > 1000, isBroken: broken > 100 }).toEqual({
    isGreen: true,
    isBroken: true,
  });
}, 1_200_000);

test('nothing is overdue that is not due yet, was done in time or was waived', () => {
  fc.assert(
    fc.property(lifePlans, (plan) => {
      live(plan, ({ duties, promised, day }) => {
        for (const { version, one } of promised) {
          // What an event asks for beyond the first promise has tests of its own.
          const isPlain = version.effects.length === 1 && version.withdrawn === null;
          if (!isPlain || one.audience !== 'existing-customers') continue;
          if (isBroken(one, day)) continue;
          const states = tellingsOf(duties, version, one).map(({ state }) => state);
          expect({ day: dayOf(day), version: idOf(version), one, states }).not.toMatchObject({
            states: ['overdue'],
          });
        }
      });
    }),
    lawRuns(300, 0.02),
  );
});

test('no change makes a broken promise green without a word', () => {
  let quieter = 0;
  // An event of an earlier day is told as such: see check-new-events.test.ts.
  const names = Object.keys(SILENT_CHANGES).filter((name) => !name.endsWith('of an earlier day'));
  fc.assert(
    fc.property(
      lifePlans,
      fc.integer({ min: 0, max: LAST_DAY }),
      fc.subarray(names, { minLength: 1, maxLength: 2 }),
      (plan, when, chosen) => {
        live(plan, ({ day, library, promised }) => {
          if (day < when || day % 10 !== when % 10) return;
          const today = dayOf(day);
          expect(checkLostDuties(library, library, today, 'main')).toEqual([]);
          const broken = promised.filter(({ one }) => isBroken(one, day));
          if (broken.length === 0) return;
          const head = chosen.reduce(
            (changed, name) => SILENT_CHANGES[name]?.(changed, today) ?? changed,
            library,
          );
          const duties = dutiesOf(head, today);
          const isTold = checkLostDuties(library, head, today, 'main').length > 0;
          const isRed = broken.every(({ version, one }) =>
            tellingsOf(duties, version, one).some(
              ({ state }) => state === 'overdue' || state === 'late',
            ),
          );
          if (!isRed) quieter += 1;
          expect({ chosen, today, broken, isTold: isTold || isRed }).toMatchObject({
            isTold: true,
          });
        });
      },
    ),
    lawRuns(200, 0.04),
  );
  expect(quieter).toBeGreaterThan(5);
}, 600_000);

interface LivedDay {
  day: number;
  library: Library;
  duties: Duty[];
  promised: { version: LifeOfVersion; one: Promised }[];
}

/** Calls `look` for each day on which the library has no error. */
function live(plan: LifePlan, look: (lived: LivedDay) => void): void {
  const life = new SimulatedLife(plan);
  try {
    for (let day = 0; day <= LAST_DAY; day += 1) {
      const library = life.go(day);
      if (!library) continue;
      const promised = life.versions.flatMap((version) =>
        promisedOf(version, life.versions, plan.rules, life.audiencesOf(version), day).map(
          (one) => ({ version, one }),
        ),
      );
      look({ day, library, duties: dutiesOf(library, dayOf(day)), promised });
    }
  } finally {
    life.end();
  }
}

function isBroken({ by, told, isWaived }: Promised, day: number): boolean {
  return by < day && !isWaived && (told === null || told > by);
}

function tellingsOf(
  duties: readonly Duty[],
  version: LifeOfVersion,
  { audience }: Promised,
): TellDuty[] {
  return duties.filter(
    (duty): duty is TellDuty =>
      duty.kind === 'tell' &&
      duty.policy === version.policy &&
      duty.version === idOf(version) &&
      duty.audience === audience,
  );
}
