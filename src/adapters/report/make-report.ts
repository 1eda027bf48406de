import type { Day } from '#core/calendar-day.ts';
import { formatPlace, type Issue } from '#core/issue.ts';
import { assess } from '#core/materiality/assess.ts';
import { isDecided, needsDecision } from '#core/materiality/check-decisions.ts';
import { noticeOf } from '#core/notice/notice-of.ts';
import { planNotice } from '#core/notice/plan-notice.ts';
import { renderPlan } from '#core/notice/render-plan.ts';
import type { Library, Policy, Version } from '#core/policy/library.ts';
import { redline } from '#core/redline/redline.ts';
import { comingChanges } from '#core/report/coming.ts';
import type { Report, ReportVersion } from '#core/report/report.ts';
import { effectiveFor } from '#core/timeline/timeline.ts';
import { noticeContext } from '#site/notices/notice-context.ts';

import type { LibraryAt } from './library-at.ts';

/** What stands on the two sides of a report. */
export interface ReportInput {
  base: Extract<LibraryAt, { ok: true }>;
  library: Library | null;
  issues: readonly Issue[];
  today: Day;
  /** What stands before a file of the library. */
  prefix: string;
}

/** What the library as it stands does to the one at the base. */
export function makeReport({ base, library, issues, today, prefix }: ReportInput): Report {
  const found = library ? changedVersions(base.library, library) : [];
  const versions = found.map((one) => versionOf(one, library as Library, today));
  return {
    data: {
      format: 'codicil-report/1',
      base: base.commit,
      today,
      readable: library !== null,
      versions: versions.map(({ version }) => version),
      gone: library ? goneVersions(base.library, library) : [],
      coming: library ? comingChanges(library, today) : [],
      issues: issues.map(({ code, severity, place, message, step }) => ({
        code,
        severity,
        place: formatPlace(place, prefix),
        message,
        step,
      })),
    },
    redlines: versions.map(({ changes }) => changes),
  };
}

interface Found {
  policy: Policy;
  version: Version;
  before: Version | undefined;
  change: ReportVersion['change'];
}

function changedVersions(base: Library | null, { policies }: Library): Found[] {
  return policies.flatMap((policy) => {
    const known = base?.policies.find(({ id }) => id === policy.id)?.versions ?? [];
    return policy.versions.flatMap((version, index): Found[] => {
      const old = known.find(({ id }) => id === version.id);
      const isSame =
        old?.digest === version.digest &&
        JSON.stringify(old.settings) === JSON.stringify(version.settings);
      const before = policy.versions[index - 1];
      return isSame ? [] : [{ policy, version, before, change: old ? 'changed' : 'new' }];
    });
  });
}

function goneVersions(base: Library | null, { policies }: Library): string[] {
  const ids = new Set(
    policies.flatMap(({ id, versions }) => versions.map((one) => `${id}@${one.id}`)),
  );
  const known = base?.policies.flatMap(({ id, versions }) =>
    versions.map((one) => `${id}@${one.id}`),
  );
  return (known ?? []).filter((name) => !ids.has(name));
}

function versionOf({ policy, version, before, change }: Found, library: Library, today: Day) {
  const changes = before ? redline(before, version) : null;
  const rows = changes ? assess(changes).rows.filter(needsDecision) : [];
  const sections = rows.map((row): ReportVersion['sections'][number] => {
    const place = row.after ?? row.before ?? { anchor: '', path: [] };
    const decision = version.settings.changes.find((one) => isDecided(row, [one]));
    return {
      anchor: place.anchor,
      path: place.path,
      change: row.changes[0] ?? '',
      suggested: row.level,
      findings: row.findings.map(({ rule, severity, why }) => ({ rule, severity, why })),
      decided: decision ? { materiality: decision.materiality, reason: decision.reason } : null,
    };
  });
  return {
    changes,
    version: {
      policy: policy.id,
      title: policy.settings.title,
      version: version.id,
      change,
      against: before?.id ?? null,
      published: version.published,
      effective: effectiveFor(version.settings.effective),
      summary: version.settings.summary,
      inserted: changes?.counts.inserted ?? 0,
      deleted: changes?.counts.deleted ?? 0,
      sections,
      plan: before ? planOf(library, policy, version, today) : [],
    },
  };
}

function planOf(library: Library, policy: Policy, version: Version, today: Day): string[] {
  if (!version.settings.changes.some(({ materiality }) => materiality === 'material')) return [];
  const { plan, issues } = planNotice(library, { policy, version, today });
  if (!plan) return issues.map(({ message, step }) => `Refused: ${message} ${step}`);
  const lines = renderPlan(noticeOf(plan, noticeContext(library))).split('\n');
  return lines.map((line) => line.trim()).filter(Boolean);
}
