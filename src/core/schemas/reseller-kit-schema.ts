import { z } from 'zod';

import { noticeSchema, SUBJECT_LENGTH } from './notice-schema.ts';

/** A notice as a reseller sends it on, under its own name. */
export const resellerKitSchema = z.strictObject({
  format: z.literal('codicil-reseller-kit/2'),
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
  removal: noticeSchema.shape.reseller.unwrap().shape.removal,
  subject: z.string().max(SUBJECT_LENGTH),
  whyYouGotThis: z.string().min(1),
  notice: noticeSchema,
});

export type ResellerKit = z.output<typeof resellerKitSchema>;
