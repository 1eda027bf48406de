import { EVERYONE } from '../addendum/layers.ts';
import { asksForLowered } from '../approval/approval-state.ts';
import { issue, type Issue } from '../issue.ts';
import { topOf, type LibraryDraft } from '../policy/draft.ts';
import type { PolicySettings } from '../policy/policy-schema.ts';
import type { Site } from '../policy/site-schema.ts';

import { changedPolicies, type BaseLibrary } from './check-against-base.ts';
import { describeDuration, lastDayToTell } from './lead.ts';

/** A rule by which versions are judged, as a change found it and as it leaves it. */
interface Milder {
  rule: string;
  was: string;
  now: string;
}

/**
 * Rules by which a change would be judged less strictly than on the branch it is for: who must approve,
 * who is told, and how long ahead. An error where the change also adds, alters or removes a version,
 * since it would pass by rules that it made itself; a warning where it stands alone.
 */
export function checkMilderRules(draft: LibraryDraft, base: BaseLibrary): Issue[] {
  const { revision } = base;
  const isAlone = changedPolicies(draft, base).size === 0;
  const found = (file: string, milder: readonly Milder[]): Issue[] =>
    milder.map((one) =>
      issue(isAlone ? 'milder-rule' : 'version-by-milder-rule', topOf(file), {
        ...one,
        base: revision,
      }),
    );
  const ofSite = base.site && draft.site ? milderSite(base.site, draft.site) : [];
  return [
    ...found('site.yaml', ofSite),
    ...draft.policies.flatMap(({ id, file, settings }) => {
      const before = base.policies.get(id)?.settings;
      return before && settings ? found(file, milderPolicy(before, settings)) : [];
    }),
  ];
}

function milderSite({ notices: was, calendar }: Site, { notices: now }: Site): Milder[] {
  const milder: Milder[] = [];
  if (now.approvals < was.approvals) {
    milder.push({
      rule: 'notices.approvals',
      was: String(was.approvals),
      now: String(now.approvals),
    });
  }
  // Where nobody approves any more, that says it.
  if (asksForLowered(was) && now.lowering === 'warning') {
    milder.push({ rule: 'notices.lowering', was: 'approval', now: 'warning' });
  }
  if ((now.since ?? '') > (was.since ?? '')) {
    milder.push({ rule: 'notices.since', was: was.since ?? NOTHING, now: now.since ?? NOTHING });
  }
  for (const who of ['customers', 'resellers'] as const) {
    const [before, after] = [was.lead[who], now.lead[who]];
    const [old, fresh] = [before, after].map((lead) => lastDayToTell(SOME_DAY, lead, calendar));
    if ((fresh ?? '') > (old ?? '')) {
      const [first, then] = [describeDuration(before), describeDuration(after)];
      milder.push({ rule: `notices.lead.${who}`, was: first, now: then });
    }
  }
  return milder;
}

function milderPolicy(was: PolicySettings, now: PolicySettings): Milder[] {
  const milder: Milder[] = [];
  if ((now.decisionsSince ?? '') > (was.decisionsSince ?? '')) {
    const [before, after] = [was.decisionsSince ?? NOTHING, now.decisionsSince ?? NOTHING];
    milder.push({ rule: 'decisionsSince', was: before, now: after });
  }
  if (was.audience !== now.audience && now.audience !== EVERYONE) {
    milder.push({ rule: 'audience', was: was.audience, now: now.audience });
  }
  return milder;
}

const NOTHING = 'nothing';

// A Monday: which of two leads is the longer shows from any day.
const SOME_DAY = '2027-05-17';
