import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { sha256 } from '#io/files/sha256.ts';
import { addDays } from '#core/text/calendar-day.ts';
import { emptyLedger, extendChain, firstBroken, headOf } from '#core/ledger/chain.ts';
import { dayOf, type Ledger, type Unsealed } from '#core/schemas/ledger-schema.ts';
import { makeManifest, parseManifest, renderManifest } from '#core/ledger/manifest.ts';
import { parseLedger } from '#core/ledger/parse-ledger.ts';
import { renderLedger } from '#core/ledger/render-ledger.ts';
import { entryOfVersion } from '#core/ledger/seal-entries.ts';
import { versionSchema } from '#core/schemas/version-schema.ts';
import { jsonSchema } from '#site/open-data/schemas.ts';

import { documentOf } from '../../support/document-of.ts';

const FIRST_DAY = '2024-01-01';

/** A chain of versions and errata whose days never go back. */
const ledgers = fc
  .array(fc.record({ gap: fc.nat(40), isVersion: fc.boolean(), text: fc.string() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows): Ledger => {
    let day = FIRST_DAY;
    const entries = rows.map(({ gap, isVersion, text }, index): Unsealed => {
      day = addDays(day, gap);
      return isVersion
        ? {
            kind: 'version',
            version: `${day}.${index + 2}`,
            published: day,
            effective: { new: day, existing: day },
            digest: sha256(text),
            settings: { summary: sha256(`${text}!`) },
            sections: [`preamble ${sha256(text).slice(0, 16)}`],
          }
        : { kind: 'erratum', version: FIRST_DAY, on: day, reason: text };
    });
    return extendChain(emptyLedger('privacy'), entries, sha256);
  });

test('a chain holds, and is read back as it was written', () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      expect(firstBroken(ledger, sha256)).toBeNull();
      const parsed = parseLedger(renderLedger(ledger), 'ledger.json', 'privacy', sha256);
      expect(parsed).toEqual({ ok: true, ledger });
    }),
  );
});

test('a chain is broken where an entry is left out, twice there, moved or of another policy', () => {
  fc.assert(
    fc.property(ledgers, fc.nat(), (ledger, number) => {
      const { entries } = ledger;
      const at = number % entries.length;
      const entry = entries[at];
      if (!entry) throw new Error('There is no entry.');
      const isLast = at === entries.length - 1;
      const broken = (changed: typeof entries): unknown =>
        firstBroken({ ...ledger, entries: changed }, sha256);
      if (!isLast) expect(broken(entries.toSpliced(at, 1))).not.toBeNull();
      expect(broken(entries.toSpliced(at, 0, entry))).not.toBeNull();
      if (!isLast) expect(broken([...entries.toSpliced(at, 1), entry])).not.toBeNull();
      expect(firstBroken({ ...ledger, policy: 'terms' }, sha256)).toBe(entries[0]);
    }),
  );
});

test('a chain that is made to run back in time is broken', () => {
  const erratum = { kind: 'erratum', version: FIRST_DAY, reason: 'A reason.' } as const;
  const days = ['2024-02-01', '2024-01-31'];
  const ledger = extendChain(
    emptyLedger('privacy'),
    days.map((on) => ({ ...erratum, on })),
    sha256,
  );
  expect(firstBroken(ledger, sha256)).toBe(ledger.entries[1]);
});

test('what is added leaves every earlier entry as it is', () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      const last = ledger.entries.at(-1);
      const on = last ? dayOf(last) : FIRST_DAY;
      const added = { kind: 'erratum', version: FIRST_DAY, on, reason: 'More.' } as const;
      const grown = extendChain(ledger, [added], sha256);
      expect(grown.entries.slice(0, -1)).toEqual(ledger.entries);
      expect(headOf(grown, sha256)).not.toBe(headOf(ledger, sha256));
    }),
  );
});

// Ledgers are kept for decades: these digests never change, whatever the program learns.
test('a version has the digests that it has had since the first form of ledgers', () => {
  const settings = versionSchema.parse({
    effective: { new: '2024-02-01', existing: '2024-03-01' },
    summary: 'We keep logs for 90 days.',
    changes: [{ section: 'logs', materiality: 'material', reason: 'Longer.', choice: 'leave' }],
    choices: [
      {
        id: 'leave',
        mode: 'terminate',
        label: 'Leave',
        url: 'https://example.org/leave',
        by: '2024-02-28',
        otherwise: 'It applies to you.',
      },
    ],
    retired: { old: 'logs' },
    placement: { logs: { after: 'data', reviewed: '2024-01-01' } },
  });
  const document = documentOf('We keep *logs*.');
  const version = {
    id: '2024-01-01',
    published: '2024-01-01',
    settings,
    document,
    rule: 1 as const,
  };
  const { numbering, ...entry } = entryOfVersion(version, 'none', sha256);
  // Which entries of the first form did not have.
  expect(numbering).toBe('none');
  const ledger = extendChain(emptyLedger('privacy'), [entry], sha256);
  expect(ledger.entries[0]).toEqual({
    index: 1,
    kind: 'version',
    version: '2024-01-01',
    published: '2024-01-01',
    effective: { new: '2024-02-01', existing: '2024-03-01' },
    digest: 'dfe3b03b30ffa9e5daf6ee13d207e82cf66a375b7517daa20fd4dfcc2019dd33',
    settings: {
      changes: '4a9ce92a0a31cfc8b21fe93adda0b00157419143eee50f767a86d53f55fd90ef',
      choices: '88a62bf727a13a613db8fdd233901dacfecb3c879c01e92b3c0ec10940937d5b',
      effective: 'a4aad6a1199252068373141326783623b65f895e0b7e404b68e7bf3045da4cb0',
      placement: 'fc4de160ff45b2cc164a765f6e8a503823865093251ec3b2e78f6747fb42251f',
      retired: 'e252086b7b1a6b22a0a5a8328661e573035c1578dff9f53922224d3a056db307',
      summary: '3bfcb5733a4e7094a4a28fba1bfa8d784917aad863acf05211e464d839f4fca0',
    },
    sections: ['preamble a044127e7790297d'],
    previous: '6f4f4ea0c9be2386b1bc292d4938f237968898884cb77292a6c005e21b5153f4',
    seal: '56fe48964ff398067da01b70128f03deb0c041b40c8a1a1f627cc2218f06d3ff',
  });
  const reviewed = { logs: { after: 'data', reviewed: '2025-01-01' } };
  const later = { ...version, settings: { ...settings, placement: reviewed } };
  expect(entryOfVersion(later, 'none', sha256)).toEqual(entryOfVersion(version, 'none', sha256));
  expect(entryOfVersion({ ...version, rule: 2 }, 'none', sha256)).toEqual({
    ...entryOfVersion(version, 'none', sha256),
    text: 2,
  });
});

test('a ledger and a manifest are valid under their published schemas', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const isLedger = ajv.compile(jsonSchema('ledger', 'https://example.org/l.json') as object);
  const isManifest = ajv.compile(jsonSchema('manifest', 'https://example.org/m.json') as object);
  fc.assert(
    fc.property(ledgers, (ledger) => {
      isLedger(ledger);
      expect(isLedger.errors).toBeNull();
    }),
  );
  const files = { 'b.txt': sha256('b'), 'a.txt': sha256('a') };
  const manifest = makeManifest({ asOf: FIRST_DAY, ledgers: { privacy: sha256('') }, files });
  isManifest(manifest);
  expect(isManifest.errors).toBeNull();
  expect(Object.keys(manifest.files)).toEqual(['a.txt', 'b.txt']);
  expect(parseManifest(renderManifest(manifest))).toEqual(manifest);
});
