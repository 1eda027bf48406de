import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Consolidated } from '#core/addendum/consolidate.ts';
import {
  combinationAt,
  consolidatedAt,
  isSameCombination,
} from '#core/addendum/consolidated-at.ts';
import { consolidatedDays, groupsOn } from '#core/addendum/consolidated-days.ts';
import type { Layers } from '#core/addendum/layers.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';
import { canonicalSection, canonicalText } from '#core/document/canonical-text.ts';
import type { Document, Section } from '#core/document/document.ts';
import type { VersionAsOf } from '#core/library/library.ts';
import { acceptAll, redline, rejectAll } from '#core/redline/redline.ts';

import { layersOf, type LayeredVersion } from '../../support/layers-of.ts';

// The oracle walks through a few weeks day by day and customer by customer.
const LAST = 40;
const dayOf = (index: number): Day => addDays('2024-02-10', index);
/** The days of sign-up up to a day; the first is that of customers who were there from the first. */
const signUpsTo = (on: number): Day[] =>
  Array.from({ length: on + 2 }, (_, index) => dayOf(index - 1));

const word = fc.constantFrom('We keep data.', 'We sell data.', 'You may ask.');

/** Some of the sections with these names, each with a level and one of a few texts. */
function documents(names: readonly string[]): fc.Arbitrary<Document> {
  const one = fc.record({
    level: fc.constantFrom(2, 3, 4),
    text: word,
    isThere: fc.boolean(),
  });
  return fc.array(one, { minLength: names.length, maxLength: names.length }).map((all) => ({
    sections: all.flatMap(({ level, text, isThere }, index): Section[] => {
      const anchor = names[index] ?? '';
      if (!isThere && index > 0) return [];
      const isLead = anchor === 'preamble';
      return [
        {
          anchor,
          level: isLead ? 0 : level,
          heading: isLead ? [] : [{ kind: 'text', text: anchor }],
          number: '',
          parent: null,
          blocks: [{ kind: 'paragraph', clause: 1, children: [{ kind: 'text', text }] }],
        },
      ];
    }),
  }));
}

const BASE_NAMES = ['preamble', 'b1', 'b2', 'b3', 'b4'];

function versions(
  names: readonly string[],
  targets: readonly string[],
): fc.Arbitrary<LayeredVersion[]> {
  const lag = fc.nat(6);
  const version = fc.record({
    published: fc.nat(25),
    lead: lag,
    grace: fc.oneof(fc.constant(0), lag),
    withdrawal: fc.option(fc.nat(20), { freq: 4 }),
    text: documents(names),
    places: fc.array(
      fc.record({
        section: fc.constantFrom(...names),
        target: fc.constantFrom(...targets),
        isReplacing: fc.boolean(),
      }),
      { maxLength: targets.length > 1 ? 3 : 0 },
    ),
  });
  return fc.array(version, { minLength: 1, maxLength: 3 }).map((all) =>
    all
      .toSorted((a, b) => a.published - b.published)
      .map(({ published, lead, grace, withdrawal, text, places }, index) => ({
        id: `${dayOf(published)}.${index + 1}`,
        text,
        effective: { new: dayOf(published + lead), existing: dayOf(published + lead + grace) },
        withdrawn: withdrawal === null ? null : dayOf(published + withdrawal),
        placement: Object.fromEntries(
          places.map(({ section, target, isReplacing }) => [
            section,
            isReplacing ? { replaces: target } : { after: target },
          ]),
        ),
      })),
  );
}

const layered: fc.Arbitrary<Layers> = fc
  .record({
    base: versions(BASE_NAMES, ['']),
    one: versions(['preamble', 'x1', 'x2', 'x3'], [...BASE_NAMES, 'gone']),
    two: versions(['y1', 'y2'], BASE_NAMES),
  })
  .map(({ base, one, two }) => layersOf(base, { one, two }));

const texts = fc.tuple(layered, fc.nat(LAST), fc.nat(LAST)).map(([layers, a, b]) => {
  const [since = 0, on = 0] = [Math.min(a, b), Math.max(a, b)];
  return { layers, day: dayOf(on), signedUp: dayOf(since), on };
});

/** The version that binds a customer on a day, by what each version meant to them when they came. */
function oracleVersion(all: readonly VersionAsOf[], day: Day, signedUp: Day): VersionAsOf | null {
  let bound: VersionAsOf | null = null;
  for (const version of all) {
    const wasThere = signedUp < version.effective.new;
    const start = wasThere ? version.effective.existing : version.effective.new;
    const isOver = version.withdrawn !== null && version.withdrawn <= day;
    if (start <= day && !isOver) bound = version;
  }
  return bound;
}

/** Days back from `day` while the section's words stay the same. */
function oracleSince(all: readonly VersionAsOf[], { anchor }: Section, day: number, signedUp: Day) {
  const wordsOn = (at: number): string | null => {
    const on = dayOf(at);
    const version = oracleVersion(all, on, on < signedUp ? on : signedUp);
    const found = version?.document.sections.find((one) => one.anchor === anchor);
    return found ? canonicalSection(found) : null;
  };
  let at = day;
  while (at > 0 && wordsOn(at - 1) === wordsOn(day)) at -= 1;
  return dayOf(at);
}

test('is made of the versions that bind, each since the day on which its words began to stand', () => {
  fc.assert(
    fc.property(texts, ({ layers, day, signedUp, on }) => {
      const found = consolidatedAt(layers, day, signedUp);
      const base = oracleVersion(layers.base.versions, day, signedUp);
      const addenda = layers.addenda.map((one) => oracleVersion(one.versions, day, signedUp));
      expect(found?.base.version).toBe(base ?? undefined);
      if (!found) return;
      expect(found.addenda.map(({ version }) => version)).toEqual(addenda.filter(Boolean));
      for (const { original, source, since } of found.sections) {
        const layer = [layers.base, ...layers.addenda].find(
          ({ policy }) => policy.id === source.policy.id,
        );
        expect(since).toBe(oracleSince(layer?.versions ?? [], original, on, signedUp));
      }
    }),
  );
});

test('holds every section once: in the text, or with what stands in its place', () => {
  fc.assert(
    fc.property(texts, ({ layers, day, signedUp }) => {
      const found = consolidatedAt(layers, day, signedUp);
      if (!found) return;
      const ofBase = found.sections.flatMap(({ original, placement, replaced }) =>
        placement.kind === 'base' ? [original] : replaced,
      );
      const baseOrder = found.sections.filter(({ placement }) => placement.kind === 'base');
      expect(ofBase.toSorted(byAnchor)).toEqual(
        found.base.version.document.sections.toSorted(byAnchor),
      );
      expect(baseOrder.map(({ section }) => section)).toEqual(
        found.base.version.document.sections.filter((one) => !isReplaced(found, one)),
      );
      for (const { policy, version } of found.addenda) {
        const own = found.sections.filter(({ source }) => source.policy.id === policy.id);
        expect(own.map(({ original }) => original).toSorted(byAnchor)).toEqual(
          version.document.sections.toSorted(byAnchor),
        );
      }
    }),
  );
});

/**
 * Where each section belongs as a key to sort by: base sections at their index, a replacement at its
 * target's, what stands after a section at the end of its subtree, behind what stands after sections
 * deeper in it. Only for placements that a library without errors can have.
 */
function oracleOrder({ base, addenda }: Consolidated): string[] {
  const { sections } = base.version.document;
  const endOf = (at: number): number => {
    const level = sections[at]?.level ?? 0;
    let end = at + 1;
    while (level > 0 && (sections[end]?.level ?? 0) > level) end += 1;
    return end;
  };
  const keyed: { key: number[]; anchor: string }[] = [];
  const replaced = new Set<string>();
  addenda.forEach(({ version, policy }, which) => {
    let key: number[] = [];
    const end = [sections.length, 1, 0, which];
    version.document.sections.forEach(({ anchor, level }, index) => {
      const given = version.settings.placement[anchor];
      const target = given?.after ?? given?.replaces ?? '';
      const at = sections.findIndex((one) => one.anchor === target);
      if (at === -1) key = end;
      else if (given?.replaces === undefined) key = [endOf(at), -1, -at, which];
      else {
        key = [at, 0, 0, which];
        for (const one of sections.slice(at, endOf(at))) replaced.add(one.anchor);
      }
      keyed.push({ key: [...key, index], anchor: level === 0 ? policy.id : anchor });
    });
  });
  sections.forEach(({ anchor }, index) => {
    if (!replaced.has(anchor)) keyed.push({ key: [index, 0, 0, 0, 0], anchor });
  });
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ anchor }) => anchor);
}

test('stands in the order that sorting by places gives', () => {
  fc.assert(
    fc.property(texts, ({ layers, day, signedUp }) => {
      const found = consolidatedAt(layers, day, signedUp);
      fc.pre(found !== null && isValid(found));
      if (!found) return;
      const order = found.sections.map(({ section }) => section.anchor);
      expect(order).toEqual(oracleOrder(found));
    }),
  );
});

function isValid({ base, addenda }: Consolidated): boolean {
  const { sections } = base.version.document;
  const taken = new Set<string>();
  const placed = addenda.flatMap(({ version }) =>
    version.document.sections.flatMap(({ anchor }) => version.settings.placement[anchor] ?? []),
  );
  for (const { replaces } of placed) {
    if (replaces === undefined) continue;
    const at = sections.findIndex(({ anchor }) => anchor === replaces);
    if (at === -1) continue;
    const level = sections[at]?.level ?? 0;
    for (let next = at; next < sections.length; next += 1) {
      const one = sections[next];
      if (!one || (next > at && (level === 0 || one.level <= level))) break;
      if (taken.has(one.anchor)) return false;
      taken.add(one.anchor);
    }
  }
  return placed.every(({ after }) => after === undefined || !taken.has(after));
}

test('the groups of a day hold every day of sign-up once, with what binds that customer', () => {
  fc.assert(
    fc.property(layered, fc.nat(LAST), (layers, on) => {
      const day = dayOf(on);
      const groups = groupsOn(layers, day);
      for (const signedUp of signUpsTo(on)) {
        const own = groups.filter(
          ({ from, until }) => (from === null || from <= signedUp) && signedUp <= until,
        );
        expect(own).toHaveLength(1);
        const combination = combinationAt(layers, day, signedUp);
        expect(isSameCombination(own[0]?.combination ?? combination, combination)).toBe(true);
      }
      expect(groups[0]?.from).toBeNull();
      expect(groups.at(-1)?.until).toBe(day);
      groups.slice(1).forEach((group, index) => {
        expect(group.from).toBe(addDays(groups[index]?.until ?? '', 1));
      });
    }),
  );
});

test('has a text of its own for each day on which anyone’s changes, and for everyone', () => {
  fc.assert(
    fc.property(layered, (layers) => {
      const found = consolidatedDays(layers);
      const [first] = found;
      const changed = (on: number): boolean =>
        signUpsTo(on).some((signedUp) => {
          const then = signedUp === dayOf(on) ? dayOf(on - 1) : signedUp;
          const before = combinationAt(layers, dayOf(on - 1), then);
          return !isSameCombination(before, combinationAt(layers, dayOf(on), signedUp));
        });
      for (let on = 1; on <= LAST; on += 1) {
        const day = dayOf(on);
        if (!first || day <= first.day) continue;
        const applies = signUpsTo(on).some((one) => combinationAt(layers, day, one).base);
        const isListed = found.some((one) => one.day === day);
        if (isListed) expect(applies).toBe(true);
        if (applies && !changed(on)) expect(isListed).toBe(false);
        for (const signedUp of signUpsTo(on)) {
          const combination = combinationAt(layers, day, signedUp);
          // Who has no addendum yet is bound by the policy alone, which has its own pages.
          if (!combination.base || combination.addenda.length === 0) continue;
          const text = found.findLast(
            (one) => one.day <= day && isSameCombination(one.combination, combination),
          );
          expect(text, `${day}, signed up ${signedUp}`).toBeDefined();
        }
      }
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    }),
    { numRuns: 60 },
  );
});

test('a redline between any two consolidated texts accepts and rejects exactly', () => {
  fc.assert(
    fc.property(layered, fc.nat(LAST), fc.nat(LAST), (layers, a, b) => {
      const [from, to] = [a, b].map((on) => consolidatedAt(layers, dayOf(on))?.document);
      fc.pre(from !== undefined && to !== undefined);
      if (!from || !to) return;
      const side = (id: string, document: Document) => ({ id, digest: '', document });
      const found = redline(side('a', from), side('b', to));
      expect(canonicalText(acceptAll(found))).toBe(canonicalText(to));
      expect(canonicalText(rejectAll(found))).toBe(canonicalText(from));
    }),
  );
});

function isReplaced({ sections }: Consolidated, one: Section): boolean {
  return sections.some(({ replaced }) => replaced.includes(one));
}

function byAnchor(a: Section, b: Section): number {
  return a.anchor < b.anchor ? -1 : a.anchor > b.anchor ? 1 : 0;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
