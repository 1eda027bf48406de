import fc from 'fast-check';
import { expect, test } from 'vitest';

import { approvalOf, approvalState, isApproved } from '#core/approval/approval-state.ts';
import { publishableLibrary, withheldVersions } from '#core/approval/publishable.ts';
import type { Library, Policy } from '#core/library/library.ts';

import { lawRuns } from '../../support/law-runs.ts';
import { noticeLibrary } from '../../support/notice-library.ts';

/** Of each version after the first: whether it is material, approved, of other decisions, sealed. */
const version = fc.record({
  isMaterial: fc.boolean(),
  approvers: fc.subarray(['Ana', 'Mara', 'ANA']),
  isStale: fc.boolean(),
  isSealed: fc.boolean(),
});
const versions = fc.array(version, { maxLength: 6 });
type Drawn = typeof versions extends fc.Arbitrary<infer T> ? T : never;

test('law: the site has what is sealed, and the rest up to the first that lacks approval', () => {
  const base = noticeLibrary();
  fc.assert(
    fc.property(versions, fc.integer({ min: 0, max: 2 }), (drawn, asked) => {
      const library = libraryOf(base, drawn, asked);
      const [shown] = publishableLibrary(library).policies;
      // Judged by the draws alone.
      const lacks = drawn.findIndex((one) => !one.isSealed && lacking(one, asked));
      const expected = drawn.flatMap((one, index) =>
        one.isSealed || lacks === -1 || index < lacks ? [nameOf(index)] : [],
      );
      expect(shown?.versions.map(({ id }) => id)).toEqual(['2024-01-01', ...expected]);
      const withheld = new Set(withheldVersions(library).map((one) => one.version.id));
      for (const event of shown?.settings.events ?? [])
        expect(withheld).not.toContain(event.version);
      expect(publishableLibrary(publishableLibrary(library)).policies).toEqual([shown]);
    }),
    lawRuns(2000),
  );
});

test('law: a state is what follows from approvals, seal and day', () => {
  const base = noticeLibrary();
  const days = fc.constantFrom('2024-01-31', '2024-02-01', '2024-02-02');
  fc.assert(
    fc.property(version, days, fc.boolean(), (drawn, day, isFinished) => {
      const { site, policies } = libraryOf(base, [drawn], 1);
      const [policy] = policies;
      const own = policy?.versions[1];
      if (!policy || !own) throw new Error('There is no second version.');
      const approval = approvalOf(site, policy, own);
      const state = approvalState(approval, own.published, day, isFinished);
      if (drawn.isSealed) expect(state).toBe('published');
      else if (!isFinished) expect(state).toBe('draft');
      else if (!isApproved(approval)) expect(state).toBe('awaiting approval');
      else expect(state).toBe(own.published <= day ? 'published' : 'approved');
    }),
    lawRuns(1000),
  );
});

function lacking({ isMaterial, approvers, isStale }: Drawn[number], asked: number): boolean {
  const people = new Set(approvers.map((one) => one.toLowerCase())).size;
  return isMaterial && (isStale ? 0 : people) < asked;
}

function nameOf(index: number): string {
  return `2024-0${index + 2}-01`;
}

function libraryOf(base: Library, drawn: Drawn, asked: number): Library {
  const [policy] = base.policies;
  const [first, second] = policy?.versions ?? [];
  if (!policy || !first || !second) throw new Error('There are no two versions.');
  const more = drawn.map(({ isMaterial, approvers, isStale }, index) => {
    const approvals = approvers.map((by) => ({
      by,
      on: '2024-01-02',
      digest: second.digest,
      ...(isStale ? { decisions: 'f'.repeat(64) } : {}),
    }));
    const changes = isMaterial ? second.settings.changes : [];
    const settings = { ...second.settings, changes, approvals };
    return { ...second, id: nameOf(index), published: nameOf(index), settings };
  });
  const events: Policy['settings']['events'] = more.map(({ id }) => ({
    kind: 'erratum',
    version: id,
    on: '2025-01-01',
    reason: 'A reason.',
  }));
  const entries = drawn.flatMap(({ isSealed }, index) =>
    isSealed ? [{ kind: 'version', version: nameOf(index) }] : [],
  );
  const ledger = { entries } as unknown as Policy['ledger'];
  const site = { ...base.site, notices: { ...base.site.notices, approvals: asked } };
  const settings = { ...policy.settings, events };
  return { ...base, site, policies: [{ ...policy, settings, versions: [first, ...more], ledger }] };
}
