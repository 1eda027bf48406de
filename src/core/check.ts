import { checkAddenda } from './addendum/check-addenda.ts';
import { checkDecisions } from './materiality/decisions/check-decisions.ts';
import { issue, sortIssues, type Issue } from './problems/issue.ts';
import { didYouMean } from './text/did-you-mean.ts';
import { checkNotices } from './notice/checks/check-notices.ts';
import { checkTimeline } from './checks/check-timeline.ts';
import { addressesOf, reservedFor } from './checks/addresses.ts';
import { checkAnchors, checkUnique } from './checks/check-anchors.ts';
import { checkChanges } from './checks/check-changes.ts';
import { checkLinks } from './checks/check-links.ts';
import { checkResellers } from './checks/check-resellers.ts';
import { withoutConsequences } from './checks/consequences.ts';
import { topOf, type LibraryDraft, type PolicyDraft } from './library/draft.ts';

/** All issues that show only when a library is seen as a whole, sorted. */
export function checkLibrary(library: LibraryDraft): Issue[] {
  const issues = [
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
  ];
  return sortIssues(withoutConsequences(issues));
}

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
    ...named.flatMap(({ id, file }) => {
      const by = reservedFor(id, library.site?.languages);
      return by === null ? [] : [issue('address-taken', topOf(file), { id, by })];
    }),
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
