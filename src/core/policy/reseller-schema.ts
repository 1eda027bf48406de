import { z } from 'zod';

import { line, mapping, url } from '../shape.ts';

/** `resellers/<reseller>.yaml`: a company that sells under its own name. */
export const resellerSchema = mapping(
  {
    name: line('the name of the reseller'),
    website: url('the address of its website').optional(),
    contact: mapping(
      {
        email: z.email({ error: 'an e-mail address for customers' }),
        phone: line('a telephone number').optional(),
        url: url('the address of a contact page').optional(),
      },
      'a mapping that says how customers reach the reseller',
    ),
    /** Who decides about the data of the reseller's customers. */
    dataController: mapping(
      {
        name: line('the name or office of the data controller'),
        email: z.email({ error: 'the e-mail address of the data controller' }),
        address: line('a postal address').optional(),
        phone: line('a telephone number').optional(),
      },
      'a mapping that names the data controller',
    ),
    /** A file beside this one. */
    logo: line('the name of an image file').optional(),
    /** BCP 47 tag of the language its customers read. */
    language: line('a language tag, as in `en`').optional(),
  },
  'a mapping that describes a reseller',
);

export type Reseller = z.output<typeof resellerSchema>;
