import fc from 'fast-check';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { checkDraft, readDraft } from '#io/library/read-library.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { Issue } from '#core/problems/issue.ts';
import { checkAgainstBase, withBaseIssues } from '#core/notice/against-base/check-against-base.ts';

import { frontMatter } from '../../support/library-builder.ts';
import { lawRuns } from '../../support/law-runs.ts';
import { noticeCase } from '../../support/notice-library.ts';

const RESELLER = {
  'resellers/harbour.yaml':
    'name: Harbour\ncontact: { email: hello@harbour.example }\ndataController: { name: Office, email: privacy@harbour.example }\n',
};

const offset = fc.integer({ min: 0, max: 90 });
const world = fc.record({
  late: fc.integer({ min: 1, max: 120 }),
  isNewFirst: fc.boolean(),
  fresh: offset,
  existing: offset,
  before: offset,
  days: fc.integer({ min: 1, max: 70 }),
  unit: fc.constantFrom('calendar', 'business'),
  hasReseller: fc.boolean(),
  reviewDays: fc.integer({ min: 0, max: 5 }),
  holidays: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }),
});

test('the proposal is green, and nothing earlier is', () => {
  fc.assert(
    fc.property(world, (given) => {
      const published = '2024-06-01';
      const today = addDays(published, given.late);
      const promise = `noticePromise: { days: ${given.days}, unit: ${given.unit}, optOut: false }`;
      const [one, other] = [addDays(published, given.fresh), addDays(published, given.existing)];
      const existing = one > other ? one : other;
      const fresh = one > other ? other : one;
      const effective = given.isNewFirst ? `{ new: ${fresh}, existing: ${existing} }` : existing;
      const holidays = given.holidays.map((day) => addDays(published, day)).join(', ');
      const library = noticeCase({
        effective,
        site: [`calendar: { weekend: [saturday, sunday], holidays: [${holidays}] }`],
        notices: [`reviewDays: ${given.reviewDays}`],
        second: [promise],
        files: {
          'policies/privacy/2024-01-01.mdx': `${frontMatter(addDays(published, given.before), `${promise}\n`)}\nWe keep your data.\n`,
          ...(given.hasReseller ? RESELLER : {}),
        },
      });
      const found = errorsIn(library.folder, today);
      expect(found.map(({ code }) => code)).toEqual(['published-in-the-past']);
      const step = found[0]?.step ?? '';
      const [, name = ''] = /Rename the file to `(\S+)\.mdx`/.exec(step) ?? [];
      const mended = /`effective: (.+?)`/.exec(step)?.[1] ?? effective;
      expect(name >= today).toBe(true);
      const file = `policies/privacy/${name}.mdx`;
      renameSync(
        join(library.folder, 'policies/privacy/2024-06-01.mdx'),
        join(library.folder, file),
      );
      const write = (days: string): Issue[] => {
        library.replace(
          file,
          /^effective: .*$/m.exec(readFileSync(join(library.folder, file), 'utf8'))?.[0] ?? '',
          `effective: ${days}`,
        );
        return errorsIn(library.folder, today);
      };
      expect(write(mended)).toEqual([]);
      if (mended !== effective) expect(write(earlier(mended, effective))).not.toEqual([]);
    }),
    lawRuns(400, 0.05),
  );
});

/** The same a day earlier, in what was moved. */
function earlier(mended: string, given: string): string {
  const days = mended.match(/\d{4}-\d\d-\d\d/g) ?? [];
  const were = given.match(/\d{4}-\d\d-\d\d/g) ?? [];
  const at = days.findIndex((day, index) => day !== were[index]);
  const moved: Day[] = days.map((day, index) => (index === at ? addDays(day, -1) : day));
  const [first = '', second = first] = moved;
  return days.length === 1 ? first : `{ new: ${first}, existing: ${second} }`;
}

function errorsIn(folder: string, today: Day): Issue[] {
  const { draft, issues } = readDraft(folder);
  const base = {
    revision: 'main',
    hasLedger: false,
    resellers: new Set<string>(),
    site: null,
    policies: new Map([
      [
        'privacy',
        {
          settings: null,
          ledger: null,
          versions: new Map([
            [
              '2024-01-01',
              {
                file: 'policies/privacy/2024-01-01.mdx',
                isSame: true,
                read: () => ({
                  digest: null,
                  effective: null,
                  noticePromise: null,
                  provenance: undefined,
                }),
              },
            ],
          ]),
        },
      ],
    ]),
  };
  const all = [...issues, ...checkDraft(draft)];
  return withBaseIssues(all, checkAgainstBase(draft, base, today, '')).filter(
    ({ severity }) => severity === 'error',
  );
}
