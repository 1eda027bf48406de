import { EVERYONE } from '../addendum/layers.ts';
import { asksForLowered } from './approval-state.ts';
import { addDays, type Day } from '../text/calendar-day.ts';
import { issue, type Issue } from '../problems/issue.ts';
import { topOf, type LibraryDraft } from '../library/draft.ts';
import type { PolicySettings } from '../schemas/policy-schema.ts';
import type { Site } from '../schemas/site-schema.ts';

import { namedDay } from '../timeline/public-day.ts';
import { effectiveFor } from '../timeline/timeline.ts';
import { changedPolicies, type BaseLibrary } from '../notice/against-base/base-library.ts';
import { describeDuration, lastDayToTell } from '../text/business-days.ts';

/** A rule by which versions are judged, as a change found it and as it leaves it. */
interface Milder {
  rule: string;
  was: string;
  now: string;
}

/**
 * Rules by which a change would be judged less strictly than on the branch it is for: who must approve,
 * who is told, and how long ahead. An error where the change also adds, alters or removes a version,
 * since it would pass by rules that it made itself; a warning where it stands alone. A rule that was made
 * milder before is a warning where a version comes by it: see `checkEarlier`.
 */
export function checkMilderRules(
  draft: LibraryDraft,
  base: BaseLibrary,
  today: Day,
  earlier: EarlierRules = NONE_EARLIER,
): Issue[] {
  return [...checkNow(draft, base, today), ...checkEarlier(draft, base, today, earlier)];
}

/** What the branch that a change is for said from a day on, the newest first: no text twice in a row. */
export interface EarlierRules {
  site: (since: Day) => Dated<Site>[];
  policy: (id: string, since: Day) => Dated<PolicySettings>[];
}

interface Dated<Rules> {
  /** The day from which they held. */
  from: Day;
  rules: Rules;
}

const NONE_EARLIER: EarlierRules = { site: () => [], policy: () => [] };

function checkNow(draft: LibraryDraft, base: BaseLibrary, today: Day): Issue[] {
  const { revision } = base;
  const isAlone = changedPolicies(draft, base).size === 0;
  const found = (file: string, milder: readonly Milder[]): Issue[] =>
    milder.map((one) =>
      issue(isAlone ? 'milder-rule' : 'version-by-milder-rule', topOf(file), {
        ...one,
        base: revision,
      }),
    );
  const ofSite = base.site && draft.site ? milderSite(base.site, draft.site, today) : [];
  return [
    ...found('site.yaml', ofSite),
    ...draft.policies.flatMap(({ id, file, settings }) => {
      if (!settings) return [];
      const known = base.policies.get(id);
      const before = known?.settings;
      const milder = known ? before && milderPolicy(before, settings) : milderFrom(settings, today);
      return found(file, milder ?? []);
    }),
  ];
}

/**
 * A warning for each rule by which a version that a change touches is judged less strictly than it was while
 * the version in force was the last: people were told by that version how they hear of the next. It shows
 * on every change until the next version is in force, however many changes made the rule milder.
 */
function checkEarlier(
  draft: LibraryDraft,
  base: BaseLibrary,
  today: Day,
  earlier: EarlierRules,
): Issue[] {
  const touched = changedPolicies(draft, base);
  const found = draft.policies.flatMap(({ id, file, settings }) => {
    const since = touched.has(id) ? inForceSince(base, id, today) : null;
    if (since === null) return [];
    const now = base.policies.get(id)?.settings;
    const ofSite = sinceMilder(earlier.site(since), (was) =>
      draft.site ? milderSite(was, draft.site, today) : [],
    );
    const ofPolicy = sinceMilder(earlier.policy(id, since), (was) =>
      settings ? milderPolicy(was, settings) : [],
    );
    // What this change itself makes milder is told against the branch.
    const siteNow = base.site && draft.site ? milderSite(base.site, draft.site, today) : [];
    const policyNow = now && settings ? milderPolicy(now, settings) : [];
    return [
      ...withoutRules(ofSite, siteNow).map((one) => ({ file: 'site.yaml', ...one, since })),
      ...withoutRules(ofPolicy, policyNow).map((one) => ({ file, ...one, since })),
    ];
  });
  const rows = new Map(found.map((one) => [`${one.file} ${one.rule}`, one]));
  return [...rows.values()].map(({ file, ...details }) =>
    issue('rule-made-milder', topOf(file), details),
  );
}

/** The first day of the version of the branch that binds everyone on `today`; nothing where none does. */
function inForceSince(base: BaseLibrary, policy: string, today: Day): Day | null {
  const versions = [...(base.policies.get(policy)?.versions ?? [])];
  const known = versions
    .filter(([id]) => namedDay(id) <= today)
    .sort(([a], [b]) => (a < b ? 1 : -1));
  const binding = known.find(([, version]) => {
    const { effective } = version.read();
    return effective !== null && effectiveFor(effective).existing <= today;
  });
  return binding ? namedDay(binding[0]) : null;
}

// Of several that were stricter, the first: it was what people knew.
function sinceMilder<Rules>(
  earlier: readonly Dated<Rules>[],
  compare: (was: Rules) => Milder[],
): Milder[] {
  const rows = earlier.flatMap(({ rules }) =>
    compare(rules).map((one) => [one.rule, one] as const),
  );
  return [...new Map(rows).values()];
}

function withoutRules(milder: readonly Milder[], told: readonly Milder[]): Milder[] {
  return milder.filter(({ rule }) => !told.some((one) => one.rule === rule));
}

function milderSite(
  { notices: was, calendar }: Site,
  { notices: now, calendar: after }: Site,
  today: Day,
): Milder[] {
  const milder = [
    ...fewer('calendar.weekend', calendar.weekend, after.weekend),
    // Those that are over are no days to count any more.
    ...fewer(
      'calendar.holidays',
      calendar.holidays.filter((day) => day >= today),
      after.holidays,
    ),
    ...fewer('notices.channels', was.channels, now.channels),
  ];
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
  // An addendum keeps the promise of the policy that it adds to.
  if (was.supplements !== undefined && was.supplements !== now.supplements) {
    milder.push({
      rule: 'supplements',
      was: was.supplements,
      now: now.supplements ?? NOTHING,
    });
  }
  return milder;
}

/** A policy that is new brings a history from elsewhere; what it publishes here is decided here. */
function milderFrom({ decisionsSince }: PolicySettings, today: Day): Milder[] {
  return decisionsSince !== undefined && decisionsSince > addDays(today, 1)
    ? [{ rule: 'decisionsSince', was: NOTHING, now: decisionsSince }]
    : [];
}

function fewer(rule: string, was: readonly string[], now: readonly string[]): Milder[] {
  const lost = was.filter((one) => !now.includes(one));
  return lost.length === 0
    ? []
    : [{ rule, was: `with ${lost.join(', ')}`, now: `without ${lost.join(', ')}` }];
}

const NOTHING = 'nothing';

// A Monday: which of two leads is the longer shows from any day.
const SOME_DAY = '2027-05-17';
