import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { canonicalJson } from '#core/ledger/canonical-json.ts';
import type { SealedVersion } from '#core/ledger/dated-versions.ts';
import { topOf } from '#core/library/draft.ts';
import {
  inForce,
  periods,
  statusDays,
  statusOf,
  type DatedVersion,
} from '#core/timeline/timeline.ts';

import { sha256 } from '#io/files/sha256.ts';
import type { ArchivedRow, ArchivedTimeline } from './archived-data.ts';
import { Contradictions } from './contradictions.ts';

/** What a timeline must agree with. */
interface Expected {
  policy: string;
  asOf: Day;
  sealed: readonly SealedVersion[];
  /** Whether what is not sealed is due in its library too. */
  isDue: boolean;
}

/** Whether a published timeline says what the ledger and the rules of the timeline say. */
export function verifyTimeline(
  timeline: ArchivedTimeline,
  file: string,
  { policy, asOf, sealed, isDue }: Expected,
): Issue[] {
  const manifest = new Contradictions(topOf(file), 'the manifest');
  manifest.expect('`policy`', timeline.policy, policy);
  const unsealed = (name: string): Issue =>
    isDue
      ? issue('unsealed', topOf(file), { name, policy })
      : issue('archive-unsealed', topOf(file), { name });
  const known = new Map(sealed.map((version) => [version.id, version]));
  const issues = timeline.versions.flatMap((row) => {
    const version = known.get(row.version);
    const name = `version \`${row.version}\``;
    return version ? verifyRow(row, version, file, unsealed) : [unsealed(name)];
  });
  // What is not sealed yet has the site's word alone.
  const dated = timeline.versions.map((row): DatedVersion => {
    const version = known.get(row.version);
    return version && hasOnlySealedEvents(row, version) ? version : { ...row, id: row.version };
  });
  const rules = new Contradictions(topOf(file), 'the dates of the versions');
  const order = dated.map(({ id }) => id).filter((id) => known.has(id));
  const inChain = sealed.map(({ id }) => id).filter((id) => order.includes(id));
  rules.expect('order of versions', order, inChain);
  timeline.versions.forEach((row, index) => {
    const version = dated[index];
    if (!version) return;
    rules.expect(
      `\`status\` of version \`${row.version}\``,
      row.status,
      statusOf(version, dated, asOf),
    );
  });
  // Of sites that an earlier Codicil built it is the day of the build.
  const days = timeline.next === undefined ? [asOf] : statusDays(dated);
  rules.expect('`asOf`', timeline.asOf, days.findLast((day) => day <= asOf) ?? asOf);
  rules.expect('`next`', timeline.next ?? null, days.find((day) => day > asOf) ?? null);
  rules.expect('`inForce`', timeline.inForce, {
    new: inForce(dated, asOf, 'new')?.id ?? null,
    existing: inForce(dated, asOf, 'existing')?.id ?? null,
  });
  const stretches = periods(dated).map((period) => ({
    ...period,
    new: period.new?.id,
    existing: period.existing?.id,
  }));
  rules.expect('`periods`', timeline.periods, stretches);
  return [...manifest.issues, ...issues, ...rules.issues];
}

function verifyRow(
  row: ArchivedRow,
  version: SealedVersion,
  file: string,
  unsealed: (name: string) => Issue,
): Issue[] {
  const name = `version \`${row.version}\``;
  const ledger = new Contradictions(topOf(file), 'the ledger');
  const { published } = version;
  const { settings } = version.entry;
  ledger.expect(`\`digest\` of ${name}`, row.digest, version.text.digest);
  ledger.expect(`\`restated\` of ${name}`, restatedIn(row), restatementOf(version));
  ledger.expect(`\`published\` of ${name}`, row.published, published);
  for (const key of ['summary', 'changes', 'choices'] as const) {
    const json = canonicalJson(row[key]);
    const found = json === '[]' ? undefined : sha256(json);
    ledger.expect(`digest of \`${key}\` of ${name}`, found ?? 'none', settings[key] ?? 'none');
  }
  const events = version.events.map(({ kind, on, reason }) => ({ kind, on, reason }));
  const sealed = row.events.slice(0, events.length);
  ledger.expect(`\`events\` of ${name}`, sealed, events);
  if (!hasOnlySealedEvents(row, version)) {
    const others = row.events
      .slice(events.length)
      .map(({ kind, on }) => unsealed(`${kind} of ${name} made public on ${on}`));
    return [...ledger.issues, ...others];
  }
  ledger.expect(`\`effective\` of ${name}`, row.effective, version.effective);
  ledger.expect(`\`withdrawn\` of ${name}`, row.withdrawn, version.withdrawn);
  return ledger.issues;
}

function restatedIn({ restated }: ArchivedRow): unknown {
  return restated ? { on: restated.on, digest: restated.digest } : 'none';
}

function restatementOf({ text }: SealedVersion): unknown {
  return text.former ? { on: text.former.until, digest: text.former.digest } : 'none';
}

function hasOnlySealedEvents(row: ArchivedRow, version: SealedVersion): boolean {
  return row.events.length <= version.events.length;
}
