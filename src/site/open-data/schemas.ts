import { z } from 'zod';

import { reviewsSchema } from '#core/approval/reviews.ts';
import { statusSchema } from '#core/duty/status/status-data.ts';
import { ledgerSchema } from '#core/schemas/ledger-schema.ts';
import { manifestSchema } from '#core/ledger/manifest.ts';
import { noticeSchema } from '#core/schemas/notice-schema.ts';
import { EDITOR_SCHEMAS, editorSchema, type EditorSchema } from '#core/schemas/editor-schemas.ts';
import { redlineSchema } from '#core/redline/redline-schema.ts';
import { redlineFileSchema } from '../redline/redline-file-schema.ts';

import { consolidatedDataSchema } from './consolidated-data.ts';
import { type SCHEMA_FORMATS } from '../addresses/schema-formats.ts';
import { timelineDataSchema } from './timeline-data.ts';
import { versionDataSchema } from './version-data.ts';

const notice = noticeSchema.meta({
  title: 'Announcement of a version, or of what happened to it',
});
const wholeRedline = redlineSchema.meta({ title: 'Changes from one version to another' });

type Formats = typeof SCHEMA_FORMATS;
/** The name of a kind of data with its format: each has a schema. */
type CurrentSchema = { [Kind in keyof Formats]: `${Kind}-${Formats[Kind]}` }[keyof Formats];

/**
 * The shapes of what is published for programs, and of the reviews that one hands to us, by the name in
 * `/schemas/<name>.json`, which tells the format. No name is ever taken away, or given to another shape.
 */
export const PUBLISHED_SCHEMAS = {
  'consolidated-1': consolidatedDataSchema,
  'ledger-1': ledgerSchema,
  'manifest-1': manifestSchema,
  'notice-2': notice,
  'redline-1': wholeRedline,
  'redline-2': redlineFileSchema,
  'reviews-1': reviewsSchema,
  'status-1': statusSchema,
  'timeline-1': timelineDataSchema,
  'version-1': versionDataSchema,
  // As they were called before their names told the format: they stay what they were then.
  consolidated: consolidatedDataSchema,
  ledger: ledgerSchema,
  manifest: manifestSchema,
  notice,
  redline: wholeRedline,
  reviews: reviewsSchema,
  status: statusSchema,
  timeline: timelineDataSchema,
  version: versionDataSchema,
} satisfies Record<string, z.ZodType> & Record<CurrentSchema, z.ZodType>;

type SchemaName = keyof typeof PUBLISHED_SCHEMAS | EditorSchema;

/** The name of every schema that the site publishes. */
export function schemaNames(): SchemaName[] {
  return Object.keys({ ...PUBLISHED_SCHEMAS, ...EDITOR_SCHEMAS }) as SchemaName[];
}

/**
 * A schema as JSON Schema with its own address as `$id`: draft 2020-12 for what is published, draft 7
 * for what is written.
 */
export function jsonSchema(name: SchemaName, address: string): unknown {
  if (isEditorSchema(name)) return { $id: address, ...editorSchema(name) };
  // Input may leave out fields with a default; published data has every field.
  const io = name.startsWith('reviews') ? 'input' : 'output';
  return { $id: address, ...z.toJSONSchema(PUBLISHED_SCHEMAS[name], { io }) };
}

function isEditorSchema(name: SchemaName): name is EditorSchema {
  return Object.hasOwn(EDITOR_SCHEMAS, name);
}
