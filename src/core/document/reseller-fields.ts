/** The audience of the policies that resellers alone read. */
export const RESELLER = 'reseller';

/** The fields that `<Reseller field="…" />` can name, and what stands there outside a reseller's view. */
export const RESELLER_FIELDS = {
  name: 'your reseller',
  website: 'your reseller’s website',
  'contact.email': 'your reseller’s e-mail address',
  'contact.phone': 'your reseller’s telephone number',
  'contact.url': 'your reseller’s contact page',
  'dataController.name': 'your reseller’s data controller',
  'dataController.email': 'the e-mail address of your reseller’s data controller',
  'dataController.address': 'the address of your reseller’s data controller',
  'dataController.phone': 'the telephone number of your reseller’s data controller',
} as const;

export type ResellerField = keyof typeof RESELLER_FIELDS;
