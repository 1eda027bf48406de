import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import fc from 'fast-check';

import { readLibrary } from '#io/library/read-library.ts';
import type { Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';
import { noticeOf } from '#site/notices/notice-of.ts';
import { planNotice } from '#core/notice/plan-notice.ts';
import { formatRecord, recordNotice } from '#core/notice/record-notice.ts';
import { noticeContext } from '#site/notices/notice-context.ts';

import type { Audience, Lead, LifeOfVersion } from './promise-oracle.ts';

/** What happens to one version of a simulated library. */
interface VersionPlan {
  policy: 'privacy' | 'extra';
  /** Days since the version before it, of whatever policy. */
  gap: number;
  /** How many days after the one it is named after it is merged; before that day if negative. */
  late: number;
  lead: number;
  /** How many days earlier it binds new customers. */
  newEarlier: number;
  isMaterial: boolean;
  promise: Lead | null;
  /** Days after the merge. */
  tells: { audience: Audience; after: number; recordedAfter: number }[];
  postponement: { after: number; by: number } | null;
  withdrawal: number | null;
  waiver: { audience: Audience; after: number } | null;
}

export interface LifePlan {
  rules: Record<Audience, Lead>;
  hasReseller: boolean;
  promise: Lead | null;
  versions: VersionPlan[];
}

const lead: fc.Arbitrary<Lead> = fc.record({
  days: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('calendar', 'calendar', 'business'),
});
const audience = fc.constantFrom<Audience>('existing-customers', 'resellers');
const few = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
const rarely = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 2 });

/** Two years of a library: what is published, told, put off, taken back and waived. */
export const lifePlans: fc.Arbitrary<LifePlan> = fc.record({
  rules: fc.record({ 'existing-customers': lead, resellers: lead }),
  hasReseller: fc.constantFrom(true, true, false),
  promise: fc.option(lead),
  versions: fc.array(
    fc.record<VersionPlan>({
      policy: fc.constantFrom('privacy', 'privacy', 'extra'),
      gap: fc.oneof(fc.integer({ min: 60, max: 200 }), few(60)),
      late: fc.oneof(
        fc.constant(0),
        fc.integer({ min: -20, max: 0 }),
        fc.integer({ min: -20, max: 20 }),
      ),
      lead: fc.oneof(fc.integer({ min: 60, max: 90 }), fc.integer({ min: 60, max: 90 }), few(130)),
      newEarlier: fc.oneof(fc.constant(0), few(60)),
      isMaterial: fc.oneof(fc.constant(true), fc.boolean()),
      promise: fc.option(lead),
      tells: fc.array(
        fc.record({ audience, after: few(40), recordedAfter: fc.oneof(fc.constant(0), few(15)) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      postponement: rarely(fc.record({ after: few(90), by: fc.integer({ min: -20, max: 60 }) })),
      withdrawal: rarely(few(120)),
      waiver: fc.option(fc.record({ audience, after: few(60) })),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

/** The last day of a simulation; day 0 is 2024-01-01, a Monday. */
export const LAST_DAY = 730;

export function dayOf(day: number): Day {
  return new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10) as Day;
}

interface Step {
  on: number;
  take: () => void;
}

interface Written extends LifeOfVersion {
  plan: VersionPlan;
  first: number;
}

/** A library that lives through its plan on disk; `go` brings it to a day. */
export class SimulatedLife {
  readonly #plan: LifePlan;
  readonly #folder = mkdtempSync(join(tmpdir(), 'codicil-life-'));
  readonly #steps: Step[];
  /** In order of publication. */
  readonly versions: Written[] = [];
  #library: Library | null = null;
  #events: Record<string, string[]> = { privacy: [], extra: [] };
  #waivers: Record<string, string[]> = { privacy: [], extra: [] };

  constructor(plan: LifePlan) {
    this.#plan = plan;
    this.#write('site.yaml', siteOf(plan));
    if (plan.hasReseller) this.#write('resellers/lane.yaml', RESELLER);
    this.#steps = this.#begin();
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  audiencesOf({ policy }: LifeOfVersion): Audience[] {
    if (policy === 'extra') return ['resellers'];
    return this.#plan.hasReseller ? ['existing-customers', 'resellers'] : ['existing-customers'];
  }

  /** Brings it to a day, which is one after the last. The library is missing while it has errors. */
  go(day: number): Library | null {
    const steps = this.#steps.filter(({ on }) => on === day);
    for (const { take } of steps) {
      take();
      this.#read(day);
    }
    if (day === 0) this.#read(day);
    return this.#library;
  }

  #begin(): Step[] {
    const { promise, versions } = this.#plan;
    this.#settings('privacy');
    this.#settings('extra');
    this.#write(
      'policies/privacy/2024-01-01.mdx',
      `---\neffective: 2024-01-01\nsummary: A version.\n${promiseLines(promise)}---\n\nWe keep data.\n`,
    );
    this.#write(
      'policies/extra/2024-01-01.mdx',
      `---\neffective: 2024-01-01\nsummary: A version.\nplacement:\n  terms: { after: preamble }\n---\n\n## Terms {/* #terms */}\n\nWe keep data.\n`,
    );
    for (const policy of ['privacy', 'extra'] as const) {
      const first = { policy, dated: 0, merged: 0, isMaterial: false, withdrawn: null, first: 0 };
      const own = policy === 'privacy' ? promise : null;
      const plan = { policy } as VersionPlan;
      const effects = [{ said: 0, effective: 0 }];
      this.versions.push({ ...first, plan, promise: own, effects, told: [], waived: [] });
    }
    const steps: Step[] = [];
    let dated = 0;
    for (const plan of versions) {
      dated += plan.gap;
      steps.push(...this.#stepsOf(plan, dated));
    }
    return steps.sort((a, b) => a.on - b.on);
  }

  #stepsOf(plan: VersionPlan, dated: number): Step[] {
    const merged = dated + plan.late;
    const effective = dated + plan.lead;
    const { policy, isMaterial, promise, postponement, withdrawal, waiver } = plan;
    const version: Written = {
      ...{ policy, dated, merged, isMaterial, promise, plan, first: effective - plan.newEarlier },
      effects: [{ said: Math.max(merged, dated), effective }],
      ...{ withdrawn: null, told: [], waived: [] },
    };
    const start = Math.max(merged, dated);
    const steps: Step[] = [
      {
        on: merged,
        take: () => {
          this.versions.push(version);
          this.versions.sort((a, b) => a.dated - b.dated);
          this.#version(version);
        },
      },
    ];
    for (const tell of plan.tells) {
      const sent = start + tell.after;
      const on = sent + tell.recordedAfter;
      steps.push({ on, take: () => this.#tell(version, tell.audience, sent, on) });
    }
    if (postponement) {
      const on = start + postponement.after;
      steps.push({ on, take: () => this.#postpone(version, on, postponement.by) });
    }
    if (withdrawal !== null) {
      const on = start + withdrawal;
      steps.push({
        on,
        take: () => {
          version.withdrawn = on;
          this.#event(version, `kind: withdrawal, version: ${idOf(version)}, on: ${dayOf(on)}`);
        },
      });
    }
    if (waiver) {
      const on = start + waiver.after;
      steps.push({ on, take: () => this.#waive(version, waiver.audience, on) });
    }
    return steps;
  }

  // What is sent is what was said last on that day; what a plan refuses cannot be sent.
  #tell(version: Written, to: Audience, sent: number, on: number): void {
    const policy = this.#library?.policies.find(({ id }) => id === version.policy);
    const published = policy?.versions.find(({ id }) => id === idOf(version));
    if (!this.#library || !policy || !published) return;
    const event = policy.settings.events.findLast(
      (one) => one.version === published.id && one.on <= dayOf(sent),
    );
    const { plan } = planNotice(this.#library, { policy, version: published, event });
    if (!plan || !plan.audiences.some(({ id }) => id === to)) return;
    const notice = noticeOf(plan, noticeContext(this.#library));
    const dispatch = {
      ...{ audience: to, channel: 'email', recipients: 10, bounced: 0 },
      ...{ started: dayOf(sent), finished: dayOf(sent) },
    };
    const artefacts = [{ name: 'notice.json', sha256: '0'.repeat(64) }];
    const { record } = recordNotice(policy.notices, notice, artefacts, [dispatch]);
    if (!record) return;
    this.#write(`policies/${version.policy}/notices.json`, formatRecord(record));
    const effective = version.effects.findLast(({ said }) => said <= sent)?.effective ?? 0;
    version.told.push({ audience: to, sent, recorded: on, effective });
  }

  #postpone(version: Written, on: number, by: number): void {
    const effective = (version.effects.at(-1)?.effective ?? 0) + by;
    const days = { new: Math.min(version.first, effective), existing: effective };
    version.effects.push({ said: on, effective });
    const said =
      days.new === days.existing
        ? dayOf(effective)
        : `{ new: ${dayOf(days.new)}, existing: ${dayOf(days.existing)} }`;
    this.#event(
      version,
      `kind: postponement, version: ${idOf(version)}, on: ${dayOf(on)}, effective: ${said}`,
    );
  }

  #waive(version: Written, who: Audience, on: number): void {
    version.waived.push({ audience: who, on });
    this.#waivers[version.policy]?.push(
      `  - { version: ${idOf(version)}, audience: ${who}, reason: We forgot., approvedBy: The board, on: ${dayOf(on)} }\n`,
    );
    this.#settings(version.policy);
  }

  #event({ policy }: Written, row: string): void {
    this.#events[policy]?.push(`  - { ${row}, reason: A reason. }\n`);
    this.#settings(policy);
  }

  #version(version: Written): void {
    const { policy, dated, isMaterial, effects, first, promise } = version;
    const existing = effects[0]?.effective ?? 0;
    const section = policy === 'privacy' ? 'preamble' : 'terms';
    const effective =
      first === existing
        ? dayOf(existing)
        : `{ new: ${dayOf(Math.max(first, dated))}, existing: ${dayOf(existing)} }`;
    const change = `changes:\n  - { section: ${section}, materiality: ${isMaterial ? 'material' : 'clarifying'}, reason: A reason. }\n`;
    const place = policy === 'extra' ? 'placement:\n  terms: { after: preamble }\n' : '';
    const heading = policy === 'extra' ? '## Terms {/* #terms */}\n\n' : '';
    this.#write(
      `policies/${policy}/${idOf(version)}.mdx`,
      `---\neffective: ${effective}\nsummary: A version.\n${promiseLines(promise)}${place}${change}---\n\n${heading}We keep data of kind ${dated}.\n`,
    );
  }

  #settings(policy: 'privacy' | 'extra'): void {
    const head =
      policy === 'privacy'
        ? 'title: Privacy\nkind: privacy-policy\n'
        : 'title: Extra\nkind: addendum\nsupplements: privacy\naudience: reseller\n';
    const list = (name: string, rows: readonly string[] = []): string =>
      rows.length === 0 ? '' : `${name}:\n${rows.join('')}`;
    this.#write(
      `policies/${policy}/policy.yaml`,
      `${head}decisionsSince: 9999-12-31\n${list('events', this.#events[policy])}${list('waivers', this.#waivers[policy])}`,
    );
  }

  #read(day: number): void {
    this.#library = readLibrary(this.#folder, () => dayOf(day)).library;
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
    writeFileSync(join(this.#folder, path), text);
  }
}

export function idOf({ dated }: LifeOfVersion): string {
  return dayOf(dated);
}

function siteOf({ rules }: LifePlan): string {
  const written = ({ days, unit }: Lead): string => `{ days: ${days}, unit: ${unit} }`;
  return [
    'organisation: { name: Example, email: legal@example.org }',
    'url: https://policies.example.org',
    'timeZone: Europe/Berlin',
    'languages: [en]',
    'notices:',
    '  lead:',
    `    customers: ${written(rules['existing-customers'])}`,
    `    resellers: ${written(rules.resellers)}`,
    '',
  ].join('\n');
}

const RESELLER =
  'name: Lane\ncontact: { email: hello@lane.example }\ndataController: { name: Lane, email: hello@lane.example }\n';

function promiseLines(promise: Lead | null): string {
  if (!promise) return '';
  return `noticePromise: { days: ${promise.days}, unit: ${promise.unit}, optOut: false }\n`;
}
