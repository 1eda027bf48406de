import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';
import { listPages } from '#site/plan/plan-site.ts';

import { fixtureLibrary } from '../../support/fixture-library.ts';
import { lawRuns } from '../../support/law-runs.ts';
import { LibraryBuilder, type Files } from '../../support/library-builder.ts';
import { siteOn } from '../../support/planned-site.ts';
import { growingLibraries } from '../../support/released-library.ts';

test('a release and days that pass change the bytes of what the plan names, and of nothing else', () => {
  const law = fc.property(
    growingLibraries,
    fc.nat(6),
    fc.nat(6),
    fc.nat(120),
    fc.nat(120),
    (library, fewer, more, since, later) => {
      const before = Math.min(fewer, more, library.days.length - 1) + 1;
      const after = Math.min(more, library.days.length - 1) + 1;
      const day = addDays(library.days[before - 1] ?? '', since);
      expectExact(
        statesOf(libraryOf(library.after(before)), day),
        statesOf(libraryOf(library.after(Math.max(before, after))), addDays(day, later)),
      );
    },
  );
  fc.assert(law, lawRuns(300, 0.1));
});

test('so does any day of a library with everything in it', () => {
  const library = fixtureLibrary();
  const days = fc.integer({ min: 0, max: 1600 }).map((count) => addDays('2023-01-01', count));
  const law = fc.property(days, fc.integer({ min: 1, max: 100 }), (day, later) => {
    expectExact(statesOf(library, day), statesOf(library, addDays(day, later)));
  });
  fc.assert(law, lawRuns(40, 0.1));
});

/** A page: the digests of what it is made from, and all that its components or its file show. */
interface State {
  kind: string;
  inputs: string;
  made: string;
}

function statesOf(library: Library, day: Day): ReadonlyMap<string, State> {
  const site = siteOn(library, day);
  return new Map(
    listPages(site).map(({ path, kind, madeFrom, make }) => {
      const inputs = JSON.stringify(madeFrom());
      const made = make();
      const isFile = typeof made === 'string' || made instanceof Uint8Array;
      const shown = isFile ? made : [made, site.frame];
      return [path, { kind, inputs, made: JSON.stringify(shown, entriesOf) }];
    }),
  );
}

function entriesOf(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value;
}

function expectExact(before: ReadonlyMap<string, State>, after: ReadonlyMap<string, State>): void {
  const named: string[] = [];
  const changed: string[] = [];
  for (const [path, { kind, inputs, made }] of after) {
    const was = before.get(path);
    if (was?.inputs !== inputs) named.push(`${kind} ${path}`);
    if (was?.made !== made) changed.push(`${kind} ${path}`);
  }
  expect(named).toEqual(changed);
}

function libraryOf(files: Files): Library {
  return new LibraryBuilder({ 'policies/privacy/2024-01-01.mdx': null, ...files }).library();
}
