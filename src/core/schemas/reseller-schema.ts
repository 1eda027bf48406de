import type { z } from 'zod';

import { email, languageTag, line, mapping, url } from './schema-fields.ts';

/** `resellers/<reseller>.yaml`: a company that sells under its own name. */
export const resellerSchema = mapping(
  {
    name: line('the name of the reseller'),
    website: url('the address of its website').optional(),
    contact: mapping(
      {
        email: email('an e-mail address for customers'),
        phone: line('a telephone number').optional(),
        url: url('the address of a contact page').optional(),
      },
      'a mapping that says how customers reach the reseller',
    ).describe('How customers reach the reseller.'),
    dataController: mapping(
      {
        name: line('the name or office of the data controller'),
        email: email('the e-mail address of the data controller'),
        address: line('a postal address').optional(),
        phone: line('a telephone number').optional(),
      },
      'a mapping that names the data controller',
    ).describe('Who decides about the data of the reseller’s customers.'),
    logo: line('the name of an image file').optional().describe('A file beside this one.'),
    language: languageTag().optional().describe('BCP 47 tag of the language its customers read.'),
  },
  'a mapping that describes a reseller',
);

export type Reseller = z.output<typeof resellerSchema>;
