import { z } from 'zod';

import { ledgerSchema } from '#core/ledger/ledger-schema.ts';
import { manifestSchema } from '#core/ledger/manifest.ts';
import { noticeSchema } from '#core/notice/notice-schema.ts';
import { redlineSchema } from '#core/redline/redline-schema.ts';

import { consolidatedDataSchema } from '../audience/consolidated-data.ts';
import { timelineDataSchema } from './timeline-data.ts';
import { versionDataSchema } from './version-data.ts';

/** The shapes of what is published for programs, by the name in `/schemas/<name>.json`. */
export const PUBLISHED_SCHEMAS = {
  consolidated: consolidatedDataSchema,
  ledger: ledgerSchema,
  manifest: manifestSchema,
  notice: noticeSchema.meta({ title: 'Announcement of a version, or of what happened to it' }),
  redline: redlineSchema.meta({ title: 'Changes from one version to another' }),
  timeline: timelineDataSchema,
  version: versionDataSchema,
};

export type PublishedSchema = keyof typeof PUBLISHED_SCHEMAS;

/** A published schema as JSON Schema, draft 2020-12, with its own address as `$id`. */
export function jsonSchema(name: PublishedSchema, address: string): unknown {
  return { $id: address, ...z.toJSONSchema(PUBLISHED_SCHEMAS[name]) };
}
