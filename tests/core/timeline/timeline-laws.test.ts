import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  boundCohorts,
  COHORTS,
  inForce,
  inForceFor,
  periods,
  statusOf,
  type Cohort,
  type DatedVersion,
} from '#core/timeline/timeline.ts';

// The oracle paints a calendar: for each version in order, all its days, over what was there. Days
// are numbers of the clock of UTC; the code under test compares text.
const LAST = 1300;
const ORIGIN = Date.UTC(2023, 10, 1);

function dayOf(index: number): string {
  return new Date(ORIGIN + index * 86_400_000).toISOString().slice(0, 10);
}

const EDGES = ['2023-12-31', '2024-02-28', '2024-02-29', '2024-03-01', '2024-12-31', '2025-02-28'];
const edges = EDGES.map((day) => (Date.parse(day) - ORIGIN) / 86_400_000);

interface Planned {
  published: number;
  new: number;
  existing: number;
  withdrawn: number | null;
}

const index = fc.oneof(
  fc.constantFrom(...edges, ...edges.map((edge) => edge + 1)),
  fc.integer({ min: 0, max: 1000 }),
  fc.integer({ min: 100, max: 130 }),
);
const lag = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 }));

const planned = fc
  .record({ published: index, lead: lag, grace: lag, withdrawal: fc.option(lag, { freq: 3 }) })
  .map(({ published, lead, grace, withdrawal }): Planned => ({
    published,
    new: published + lead,
    existing: published + lead + grace,
    withdrawn: withdrawal === null ? null : published + withdrawal,
  }));

const histories = fc
  .array(planned, { maxLength: 6 })
  .map((all) => all.toSorted((a, b) => a.published - b.published));

function datedVersions(all: readonly Planned[]): DatedVersion[] {
  return all.map((one, order) => ({
    id: `v${order}`,
    published: dayOf(one.published),
    effective: { new: dayOf(one.new), existing: dayOf(one.existing) },
    withdrawn: one.withdrawn === null ? null : dayOf(one.withdrawn),
  }));
}

/** For each day the id of the version that binds, where `start` is a version's first day. */
function paint(all: readonly Planned[], start: (one: Planned) => number): (string | null)[] {
  const calendar = Array.from({ length: LAST + 1 }, (): string | null => null);
  for (const [order, one] of all.entries()) {
    calendar.fill(`v${order}`, start(one), Math.max(one.withdrawn ?? calendar.length, start(one)));
  }
  return calendar;
}

function paintFor(all: readonly Planned[], cohort: Cohort): (string | null)[] {
  return paint(all, (one) => one[cohort]);
}

const idOf = (version: DatedVersion | null): string | null => version?.id ?? null;

test('the version in force agrees with a painted calendar', () => {
  fc.assert(
    fc.property(histories, fc.array(index), (all, days) => {
      const versions = datedVersions(all);
      for (const cohort of COHORTS) {
        const calendar = paintFor(all, cohort);
        for (const day of [...days, ...turningDays(all)]) {
          expect(idOf(inForce(versions, dayOf(day), cohort))).toBe(calendar[day]);
        }
      }
    }),
  );
});

test('the version for who signed up on a day agrees with a painted calendar', () => {
  fc.assert(
    fc.property(histories, index, fc.array(index), (all, since, days) => {
      const versions = datedVersions(all);
      const calendar = paint(all, (one) => (one.new <= since ? one.new : one.existing));
      for (const day of [...days, ...turningDays(all), since]) {
        const expected = day < since ? null : calendar[day];
        expect(idOf(inForceFor(versions, dayOf(day), dayOf(since)))).toBe(expected);
      }
    }),
  );
});

test('who signs up today is a new customer, who signed up before all versions an existing one', () => {
  fc.assert(
    fc.property(histories, index, (all, at) => {
      const versions = datedVersions(all);
      const day = dayOf(at);
      expect(inForceFor(versions, day, day)).toBe(inForce(versions, day, 'new'));
      expect(inForceFor(versions, day, '2000-01-01')).toBe(inForce(versions, day, 'existing'));
    }),
  );
});

test('the status agrees with a painted calendar', () => {
  fc.assert(
    fc.property(histories, fc.array(index), (all, days) => {
      const versions = datedVersions(all);
      const calendars = COHORTS.map((cohort) => paintFor(all, cohort));
      for (const day of [...days, ...turningDays(all)]) {
        const expected = all.map((one, order) => {
          if (day < one.published) return 'embargoed';
          if (one.withdrawn !== null && day >= one.withdrawn) return 'withdrawn';
          if (calendars.some((calendar) => calendar[day] === `v${order}`)) return 'in force';
          return day < one.new ? 'upcoming' : 'superseded';
        });
        expect(versions.map((one) => statusOf(one, versions, dayOf(day)))).toEqual(expected);
      }
    }),
  );
});

test('each cohort is bound by one version at most', () => {
  fc.assert(
    fc.property(histories, index, (all, at) => {
      const versions = datedVersions(all);
      const bound = versions.flatMap((one) => boundCohorts(one, versions, dayOf(at)));
      expect(new Set(bound).size).toBe(bound.length);
    }),
  );
});

test('periods have no gap and no overlap, differ from their neighbours and agree with the calendar', () => {
  fc.assert(
    fc.property(histories, (all) => {
      const found = periods(datedVersions(all));
      const [forNew, forExisting] = COHORTS.map((cohort) => paintFor(all, cohort));
      const covered: string[] = [];
      for (const [order, period] of found.entries()) {
        const next = found[order + 1];
        const from = indexOf(period.from);
        const until = period.until === null ? LAST : indexOf(period.until);
        expect(period.until === null).toBe(next === undefined);
        if (next) {
          expect(indexOf(next.from)).toBe(until + 1);
          expect([next.new, next.existing]).not.toEqual([period.new, period.existing]);
        }
        for (let day = from; day <= until; day++) {
          covered.push(dayOf(day));
          expect([idOf(period.new), idOf(period.existing)]).toEqual([
            forNew?.[day],
            forExisting?.[day],
          ]);
        }
      }
      const firstBound = forNew?.findIndex((_, day) => forNew[day] ?? forExisting?.[day]) ?? -1;
      const expected =
        firstBound === -1
          ? []
          : Array.from({ length: LAST - firstBound + 1 }, (_, day) => dayOf(firstBound + day));
      expect(covered).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

function indexOf(day: string): number {
  return (Date.parse(day) - ORIGIN) / 86_400_000;
}

// The days around every change, where mistakes live.
function turningDays(all: readonly Planned[]): number[] {
  return all
    .flatMap((one) => [one.published, one.new, one.existing, one.withdrawn ?? one.new])
    .flatMap((day) => [day - 1, day, day + 1])
    .filter((day) => day >= 0);
}
