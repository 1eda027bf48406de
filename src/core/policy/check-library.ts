import { checkAddenda } from '../addendum/check-addenda.ts';
import { checkDecisions } from '../materiality/check-decisions.ts';
import { issue, sortIssues, type Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { TOO_EARLY } from '../notice/check-lead.ts';
import { checkNotices } from '../notice/check-notices.ts';
import type { ProblemCode } from '../problems.ts';
import { checkTimeline } from '../timeline/check-timeline.ts';
import { addressesOf, RESERVED_NAMES } from './addresses.ts';
import { checkAnchors, checkUnique } from './check-anchors.ts';
import { checkChanges } from './check-changes.ts';
import { checkLinks } from './check-links.ts';
import { checkResellers } from './check-resellers.ts';
import { topOf, type LibraryDraft, type PolicyDraft } from './draft.ts';

/** All issues that show only when a library is seen as a whole, sorted. */
export function checkLibrary(library: LibraryDraft): Issue[] {
  return withoutConsequences([
    ...library.policies.flatMap((policy) => [
      ...checkAnchors(policy),
      ...checkChanges(policy),
      ...checkDecisions(policy),
      ...checkTimeline(policy),
      ...checkVersions(policy),
      ...checkSupplements(policy, library),
    ]),
    ...checkAddenda(library),
    ...checkNotices(library),
    ...checkResellers(library),
    ...library.pages.flatMap(checkUnique),
    ...checkNames(library),
    ...checkLinks(library, addressesOf(library)),
  ]);
}

// A version that applies too early is told one day that is late enough for the version before it too.
function withoutConsequences(issues: readonly Issue[]): Issue[] {
  const files = new Set(
    issues.filter(({ code }) => TOO_EARLY.has(code)).map(({ place }) => place.file),
  );
  return sortIssues(issues.filter(({ code, place }) => !ORDER.has(code) || !files.has(place.file)));
}

const ORDER: ReadonlySet<ProblemCode> = new Set([
  'overlapping-versions',
  'overlapping-transitions',
]);

function checkVersions(policy: PolicyDraft): Issue[] {
  return policy.versions.length > 0
    ? []
    : [issue('policy-without-version', topOf(policy.file), { policy: policy.id })];
}

function checkSupplements(policy: PolicyDraft, library: LibraryDraft): Issue[] {
  const base = policy.settings?.supplements;
  if (base === undefined && policy.settings?.kind === 'addendum') {
    const expected = 'the name of the policy that it adds to';
    const details = { key: 'supplements', name: 'supplements', expected };
    return [issue('missing-key', policy.locate(['kind']), details)];
  }
  const others = library.policies.map((one) => one.id).filter((id) => id !== policy.id);
  if (base === undefined || others.includes(base)) return [];
  const near = didYouMean(base, others);
  return [issue('supplements-nothing', policy.locate(['supplements']), { policy: base, near })];
}

function checkNames(library: LibraryDraft): Issue[] {
  const policies = new Set(library.policies.map((policy) => policy.id));
  const named = [...library.policies, ...library.pages];
  return [
    ...named
      .filter(({ id }) => Object.hasOwn(RESERVED_NAMES, id))
      .map(({ id, file }) =>
        issue('address-taken', topOf(file), { id, by: RESERVED_NAMES[id] ?? '' }),
      ),
    ...library.pages
      .filter(({ id }) => policies.has(id))
      .map(({ id, file }) => issue('address-taken', topOf(file), { id, by: 'a policy' })),
    ...library.pages.flatMap(({ id, file }, index) => {
      const first = library.pages.findIndex((one) => one.id === id);
      if (first === index) return [];
      const by = `the page \`${library.pages[first]?.file}\``;
      return [issue('address-taken', topOf(file), { id, by })];
    }),
  ];
}
