import type { PolicyDraft, VersionDraft } from '../library/draft.ts';
import type { Library, Policy, Version } from '../library/library.ts';
import { announcementsOf, isMaterial } from '../notice/announcements/announcement.ts';
import { audiencesOf } from '../notice/announcements/audiences.ts';
import { promisedLead } from '../notice/announcements/promises.ts';
import { isHeld } from '../notice/checks/check-notices.ts';
import { eventName, type NoticePlan, planNotice } from '../notice/plan-notice.ts';
import type { AnnouncedEvent, VersionEvent } from '../schemas/policy-schema.ts';
import type { Day } from '../text/calendar-day.ts';
import { effectiveFor } from '../timeline/timeline.ts';
import { keysThatDiffer } from './keys-that-differ.ts';
import type { ReportEvent, ReportPolicy, ReportVersion } from './report-schema.ts';
import { reportRemoved, reportVersion } from './report-version.ts';

/** Full addresses of what the site will have. */
export interface ReportAddresses {
  version: (policy: string, version: string) => string;
  redline: (policy: string, from: string, to: string) => string;
}

/** What a policy is seen in. */
interface ReportContext {
  /** All of the library that can be read. */
  library: Library | null;
  addresses: ReportAddresses | null;
  today: Day;
}

/** A policy at the base and as it is now; at least one of them exists. */
export interface PolicyPair {
  before: PolicyDraft | null;
  after: PolicyDraft | null;
}

/** What changed in a policy; nothing where nothing did. */
export function reportPolicy(
  { before, after }: PolicyPair,
  context: ReportContext,
): ReportPolicy | null {
  const { library } = context;
  const policy = after ?? before;
  if (!policy) return null;
  const read = library?.policies.find(({ id }) => id === after?.id) ?? null;
  const settings = keysThatDiffer(before?.settings ?? null, after?.settings ?? null);
  const report: ReportPolicy = {
    policy: policy.id,
    title: policy.settings?.title ?? policy.id,
    change: after ? (before ? 'edited' : 'added') : 'removed',
    audience: policy.settings?.audience ?? 'everyone',
    addenda: (library?.policies ?? [])
      .filter((one) => one.settings.supplements === policy.id)
      .map((one) => one.settings.title),
    settings: settings.filter((key) => key !== 'events' && key !== 'waivers'),
    events: read && library ? reportEvents(before, read, library) : [],
    waivers: newRows(before?.settings?.waivers, after?.settings?.waivers),
    versions: reportVersions({ before, after }, read, context),
  };
  // Rows that were taken away are none of the new ones.
  const lost = (['events', 'waivers'] as const).filter(
    (key) => settings.includes(key) && report[key].length === 0,
  );
  const told = { ...report, settings: [...report.settings, ...lost] };
  const { events, waivers, versions } = told;
  const parts = [told.settings, events, waivers, versions];
  const isSame = report.change === 'edited' && parts.every(({ length }) => length === 0);
  return isSame ? null : told;
}

function newRows<Row>(before: readonly Row[] = [], after: readonly Row[] = []): Row[] {
  const known = new Set(before.map((row) => JSON.stringify(row)));
  return after.filter((row) => !known.has(JSON.stringify(row)));
}

function reportVersions(
  { before, after }: PolicyPair,
  read: Policy | null,
  context: ReportContext,
): ReportVersion[] {
  const old = new Map((before?.versions ?? []).map((version) => [version.id, version]));
  const here = new Set(after?.versions.map(({ id }) => id));
  const changed = (after?.versions ?? []).filter(
    (version) => old.get(version.id)?.source !== version.source,
  );
  const gone = [...old.values()].filter(({ id }) => !here.has(id));
  return [
    ...changed.flatMap((version): ReportVersion[] => {
      if (!after) return [];
      const text = reportVersion(after, version, old.get(version.id) ?? null);
      const links = linksOf(after.id, text, context);
      return [{ ...text, links, ...announced(version, read, context) }];
    }),
    ...gone.map((version) => ({ ...reportRemoved(version), links: null, ...UNANNOUNCED })),
  ];
}

function linksOf(
  policy: string,
  { version, from }: Pick<ReportVersion, 'version' | 'from'>,
  { addresses }: ReportContext,
): ReportVersion['links'] {
  if (!addresses) return null;
  const redline = from === null ? null : addresses.redline(policy, from, version);
  return { page: addresses.version(policy, version), redline };
}

function announced(
  { id }: VersionDraft,
  policy: Policy | null,
  { library }: ReportContext,
): Pick<ReportVersion, 'audiences' | 'notice'> {
  const version = policy?.versions.find((one) => one.id === id);
  if (!library || !policy || !version) return UNANNOUNCED;
  return reportAnnouncement(library, policy, version, null);
}

function reportEvents(before: PolicyDraft | null, policy: Policy, library: Library): ReportEvent[] {
  return newRows(before?.settings?.events, policy.settings.events).map((event) =>
    reportEvent(event, policy, library),
  );
}

function reportEvent(event: VersionEvent, policy: Policy, library: Library): ReportEvent {
  const { kind, version, on, reason } = event;
  const about = policy.versions.find(({ id }) => id === version);
  return {
    kind,
    version,
    on,
    reason,
    effective: kind === 'postponement' ? effectiveFor(event.effective) : null,
    ...(about && event.kind !== 'publication'
      ? reportAnnouncement(library, policy, about, event)
      : UNANNOUNCED),
  };
}

type Announced = Pick<ReportVersion, 'audiences' | 'notice'>;

const UNANNOUNCED: Announced = { audiences: [], notice: null };

/**
 * Who is affected by a version, or by an event after it, and the notice that is due: one for each
 * material version and for what happens to it.
 */
function reportAnnouncement(
  library: Library,
  policy: Policy,
  version: Version,
  event: AnnouncedEvent | null,
): Announced {
  const announcement = announcementsOf(policy, version).find((one) => one.event === event);
  if (!announcement) return UNANNOUNCED;
  const audiences = audiencesOf(library, announcement);
  if (!isMaterial(version) || !isHeld(library.site, version)) return { audiences, notice: null };
  const { plan, issues } = planNotice(library, {
    policy,
    version,
    event: event ?? undefined,
  });
  const first = `${policy.id}-${version.id}`;
  return {
    audiences,
    notice: {
      id: event ? `${first}-${eventName(policy, event)}` : first,
      kind: event ? KINDS[event.kind] : 'material-change',
      isRefused: plan === null,
      issues: issues.map(({ severity, message, step }) => ({ severity, message, step })),
      isWaived: plan?.isWaived ?? false,
      promises: (plan?.promises ?? []).map(promiseOf),
    },
  };
}

const KINDS = {
  postponement: 'postponement',
  erratum: 'correction',
  withdrawal: 'withdrawal',
} as const;

function promiseOf({ policy, version, promise }: NoticePlan['promises'][number]): {
  title: string;
  version: string;
  lead: { days: number; unit: 'calendar' | 'business' } | null;
} {
  return {
    title: policy.settings.title,
    version: version.id,
    lead: promise.days === undefined ? null : promisedLead(promise),
  };
}
