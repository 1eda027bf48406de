import { z } from 'zod';

import { noticeSchema, SUBJECT_LENGTH } from './notice-schema.ts';

/** A notice as a reseller sends it on, under its own name. */
export const resellerKitSchema = z.strictObject({
  format: z.literal('codicil-reseller-kit/1'),
  reseller: z.strictObject({
    id: z.string(),
    name: z.string(),
    website: z.string().nullable(),
    contact: z.strictObject({
      email: z.string(),
      phone: z.string().nullable(),
      url: z.string().nullable(),
    }),
    dataController: z.strictObject({
      name: z.string(),
      email: z.string(),
      phone: z.string().nullable(),
      address: z.string().nullable(),
    }),
    language: z.string().nullable(),
  }),
  forwardBy: z.iso
    .date()
    .meta({ description: 'The day by which the reseller’s customers must have it.' }),
  /** What the reseller must do, sentence by sentence; for the reseller’s eyes. */
  instructions: z.array(z.string().min(1)).min(1),
  subject: z.string().max(SUBJECT_LENGTH),
  paragraphs: z.array(z.string().min(1)).min(1).meta({
    description: 'The text to paste, for the customers’ eyes: complete without the notice.',
  }),
  whyYouGotThis: z.string().min(1),
  notice: noticeSchema,
});

export type ResellerKit = z.output<typeof resellerKitSchema>;
