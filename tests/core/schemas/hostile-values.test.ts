import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { reviewsSchema } from '#core/approval/reviews.ts';
import { pageSchema } from '#core/schemas/page-schema.ts';
import { policySchema } from '#core/schemas/policy-schema.ts';
import { noticeRecordSchema } from '#core/schemas/record-schema.ts';
import { resellerSchema } from '#core/schemas/reseller-schema.ts';
import { line, shape, url, type Locate } from '#core/schemas/schema-fields.ts';
import { siteSchema } from '#core/schemas/site-schema.ts';
import { versionSchema } from '#core/schemas/version-schema.ts';
import { isSafeUrl } from '#core/text/addresses.ts';

const SCHEMAS: Record<string, z.core.$ZodType> = {
  'site.yaml': siteSchema,
  'policy.yaml': policySchema,
  'a reseller': resellerSchema,
  'a page': pageSchema,
  'a version': versionSchema,
  'notices.json': noticeRecordSchema,
  'a review': reviewsSchema,
};

/** Every place of a schema that takes a text: values, and the keys of mappings with any. */
function textsIn(schema: z.core.$ZodType, path: string): [string, z.ZodType][] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) =>
      textsIn(field, `${path} ${key}`),
    );
  }
  if (schema instanceof z.ZodArray) return textsIn(schema.element, `${path}[]`);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((one, at) => textsIn(one, `${path}|${at}`));
  }
  if (schema instanceof z.ZodRecord) {
    return [
      ...textsIn(schema.keyType, `${path}{key}`),
      ...textsIn(schema.valueType, `${path}{value}`),
    ];
  }
  if (schema instanceof z.ZodPipe) return textsIn(schema.in, path);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodPrefault
  ) {
    return textsIn(schema.unwrap() as z.core.$ZodType, path);
  }
  const isText =
    schema instanceof z.ZodString ||
    schema instanceof z.ZodStringFormat ||
    schema instanceof z.ZodCustom;
  if (isText) return [[path, schema]];
  // What else there is takes no text, or one of a few.
  expect(['ZodEnum', 'ZodLiteral', 'ZodNumber', 'ZodNumberFormat', 'ZodBoolean']).toContain(
    schema.constructor.name,
  );
  return [];
}

const FIELDS = Object.entries(SCHEMAS).flatMap(([name, schema]) => textsIn(schema, name));

/** What shows nothing, turns the order of reading, or is a command to what shows it. */
const HIDDEN = [
  '\0',
  '\u0007',
  '\u0008',
  '\u000B',
  '\u001B',
  '\u001B[2J',
  '\u007F',
  '\u0085',
  '\u009B',
  '\u00AD',
  '\u061C',
  '\u115F',
  '\u180E',
  '\u200B',
  '\u200D',
  '\u200E',
  '\u2028',
  '\u2029',
  '\u202A',
  '\u202E',
  '\u2060',
  '\u2066',
  '\u3164',
  '\uD800',
  '\uDFFF',
  '\uFDD0',
  '\uFEFF',
  '\uFFF9',
  '\uFFFE',
  '\u{E0041}',
  '\u{E0FFF}',
  '\u{1D173}',
  '\u2800',
];

/** A value of each form that some field takes, in which a character can be hidden. */
const FORMS = [
  'a<>b',
  'Name <> of it',
  'https://example.org/<>a',
  'https://<>example.org/a',
  'mailto:a<>@example.org',
  'a<>b@example.org',
  'en<>',
  'e<>n',
  'Europe/<>Berlin',
  '2024-01-<>01',
  `${'0'.repeat(32)}<>${'0'.repeat(32)}`,
];

test('every schema has fields that take a text', () => {
  expect(FIELDS.length).toBeGreaterThan(80);
});

test.each(FIELDS)('takes no hidden character: %s', (_, schema) => {
  for (const hidden of HIDDEN) {
    for (const form of FORMS) {
      const value = form.replace('<>', hidden);
      expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(false);
    }
  }
});

const HOSTILE_LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&#58;alert(1)',
  'jav\u200Bascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload="alert(1)"/>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.org/a',
  'view-source:https://example.org/',
  'intent://a#Intent;end',
  '//example.org/',
  '/\\example.org/',
  'https://exa\tmple.org/',
  'https://example.org/\n',
  'ht\ntps://example.org/',
  'https://',
];

const LINKS = FIELDS.filter(
  ([, schema]) =>
    schema.safeParse('https://example.org/a').success && !schema.safeParse('A name').success,
);

test('the fields that take a link are known', () => {
  expect(LINKS.map(([path]) => path)).toEqual([
    'site.yaml organisation url',
    'site.yaml url',
    'site.yaml navigation[] url',
    'site.yaml footer[] url',
    'site.yaml notices marketingUnsubscribe',
    'a reseller website',
    'a reseller contact url',
    'a version choices[] url',
  ]);
});

test.each(LINKS)('takes no link that could run anything: %s', (_, schema) => {
  for (const link of HOSTILE_LINKS) {
    expect(schema.safeParse(link).success, JSON.stringify(link)).toBe(false);
  }
});

test('no text is a safe address that a browser takes for another', () => {
  const schemes = fc.constantFrom('javascript:', 'data:', 'vbscript:', 'https://a.b/', 'mailto:a');
  const parts = fc.array(fc.oneof(schemes, fc.string({ unit: 'binary', maxLength: 4 })));
  fc.assert(
    fc.property(
      parts.map((all) => all.join('')),
      (text) => {
        if (!isSafeUrl(text) && !url('a link').safeParse(text).success) return;
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(new URL(text).protocol);
        expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      },
    ),
  );
});

test('a hidden character is told once: by who read the lines, or by the schema', () => {
  const locate: Locate = () => ({ file: 'a', line: 1, column: 1 });
  const alone = shape(line('a line'), 'a\u200Bb', locate);
  expect(alone.ok ? [] : alone.issues.map(({ code }) => code)).toEqual(['hidden-character']);
  expect(shape(line('a line'), 'a\u200Bb', locate, () => '')).toEqual({ ok: false, issues: [] });
});
