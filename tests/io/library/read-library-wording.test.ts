import { expect, test } from 'vitest';

import { FIRST, LibraryBuilder, SECOND } from '../../support/library-builder.ts';
import { issuesOfText, issuesOn, onlyWarning, version } from '../../support/wording-issues.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const POLICY = 'policies/privacy/policy.yaml';
const TERMS = 'policies/terms/policy.yaml';
const TERMS_FIRST = 'policies/terms/2024-01-01.mdx';

test('looks at no words without a day', () => {
  const library = new LibraryBuilder({
    [FIRST]: version('2024-01-01', 'Last updated: 1 May 2023'),
  });
  expect(library.issues()).toBe(FINE);
});

test('looks at no words of a version that another has followed', () => {
  const files = {
    [FIRST]: version('2024-01-01', 'Last updated: 1 May 2023'),
    [SECOND]: version('2024-06-01', 'Text.'),
  };
  expect(issuesOn('2024-06-01', files)).toBe(FINE);
  expect(issuesOn('2023-12-01', files)).toContain(`${FIRST}:6:1  warning  stated-day-contradicts`);
});

test('looks at no words of a version that was withdrawn', () => {
  const event = '{ kind: withdrawal, version: 2024-01-01, on: 2024-02-01, reason: A reason. }';
  const files = {
    [POLICY]: `title: Privacy\nkind: other\nevents: [${event}]\n`,
    [FIRST]: version('2024-01-01', 'Last updated: 1 May 2023'),
  };
  expect(issuesOn('2024-02-01', files)).toBe(FINE);
});

test('warns of a term that is defined and not used', () => {
  expect(issuesOfText('## A\n\nWe call them “<Term id="client">Clients</Term>”.')).toBe(
    onlyWarning(
      `${FIRST}:8:33  warning  term-unused`,
      'Unexpected definition of “Clients” that nothing uses, expected these words elsewhere in this version or in a policy that is read with it.',
      'Use the defined words, or remove `<Term>`.',
    ),
  );
});

test.for([
  ['in the singular', '“<Term id="a">Clients</Term>”. A client pays.'],
  ['in the plural', '“<Term id="a">Party</Term>”. Both parties pay.'],
  ['in a heading', '“<Term id="a">Clients</Term>”.\n\n## Clients'],
  ['in a table', '“<Term id="a">Clients</Term>”.\n\n| A |\n| - |\n| client |'],
  ['over two lines', '“<Term id="a">Our Clients</Term>”. We pay our\nclients.'],
  ['with a hyphen', '“<Term id="a">E-mail (new)</Term>”. We like e-mail (new).'],
  ['with signs', '“<Term id="a">Clients (C++)</Term>”. We pay clients (C++).'],
  ['without blanks', '<Term id="a">個人情報</Term>とは。この個人情報について。'],
] as const)('takes a term that is used %s', ([, text]) => {
  expect(issuesOfText(text)).toBe(FINE);
});

test.for([
  ['of a part of a word', '“<Term id="a">Art</Term>”. You start.'],
  ['of the same definition', '“<Term id="a">Clients</Term>” and **<Term id="b">clients</Term>**.'],
] as const)('takes for no use that %s', ([, text]) => {
  expect(issuesOfText(text)).toContain('term-unused');
});

test('lets a definition without use be once the text is public', () => {
  const files = { [FIRST]: version('2024-01-01', 'We say <Term id="a">clients</Term>.') };
  expect(issuesOn('2024-01-02', files)).toBe(FINE);
});

test('lets a definition without use be that the version before had too', () => {
  const text = 'We say <Term id="a">clients</Term>.';
  const files = { [FIRST]: version('2024-01-01', text), [SECOND]: version('2024-06-01', text) };
  expect(issuesOn('2024-05-01', files)).toBe(FINE);
});

test('takes a term that only the addendum uses', () => {
  const files = {
    [FIRST]: version('2024-01-01', 'We say <Term id="a">clients</Term>.'),
    'policies/extra/policy.yaml': 'title: Extra\nkind: addendum\nsupplements: privacy\n',
    'policies/extra/2024-01-01.mdx': version('2024-01-01', '## Extra\n\nClients pay.'),
  };
  expect(issuesOn('2024-01-01', files)).toBe(FINE);
});

test('warns of a term whose definition is gone', () => {
  const files = {
    [FIRST]: version('2024-01-01', 'We say <Term id="client">Clients</Term>. Clients pay.'),
    [SECOND]: version('2024-06-01', 'Text.\n\n## Fees\n\nA Client pays.'),
  };
  expect(issuesOn('2025-01-01', files)).toBe(
    onlyWarning(
      `${SECOND}:8:1  warning  term-undefined`,
      'Unexpected “Clients” without a definition, expected the one that version `2024-01-01` has: the words are still used.',
      'Mark the definition with `<Term id="client">`, or use other words.',
    ),
  );
});

test.for([
  ['no longer used', 'Text about a client.'],
  ['defined under another id', '<Term id="b">Clients</Term> are Clients.'],
  ['defined in other words', '<Term id="client">Customers</Term>, once Clients, are customers.'],
])('takes a term that is %s', ([, text = '']) => {
  const files = {
    [FIRST]: version('2024-01-01', 'We say <Term id="client">Clients</Term>. Clients pay.'),
    [SECOND]: version('2024-06-01', text),
  };
  expect(issuesOn('2024-06-01', files)).toBe(FINE);
});

/** The issues of a text beside “Terms of Service” that speak of clients. */
function besideTerms(text: string): string {
  return issuesOn('2024-01-01', {
    [FIRST]: version('2024-01-01', text),
    [TERMS]: 'title: Terms of Service\nkind: terms\n',
    [TERMS_FIRST]: version('2024-01-01', 'A client pays.'),
  });
}

test('warns of words that are said to be defined in a policy that has them not', () => {
  expect(besideTerms('“Subscribers” (as defined in the [Terms of Service](/terms/)) pay.')).toBe(
    onlyWarning(
      `${FIRST}:6:2  warning  term-not-there`,
      'Unexpected “Subscribers” as defined in “Terms of Service”, expected a text that has these words.',
      'Define it here, or use the words of “Terms of Service”.',
    ),
  );
});

test.for([
  '“Clients” as defined in our Terms of Service pay.',
  '“Subscribers” as defined in the Terms of Serviceability pay.',
  '“Subscribers” as defined in the Data Act pay.',
  '“Subscribers”, as defined in the Privacy Policy, pay.',
])('takes %s', (text) => {
  expect(besideTerms(text)).toBe(FINE);
});

const LEGAL = 'numbering: legal\n';
const SECTIONS = '\n\n## Fees\n\n### Refunds\n\n## Term';

test.for([
  ['section 3'],
  ['section 1.2'],
  ['section 3(a)', 'section 3'],
  ['Section 3 of this policy', 'Section 3'],
  ['sections 1, 2 and 3', 'section 3'],
  ['§ 1.3'],
  ['§ 9 of this agreement', '§ 9'],
  ['clause 4.2'],
] as const)('warns of “%s” that is gone', ([reference, words = reference]) => {
  expect(issuesOfText(`You pay under ${reference}.${SECTIONS}`, '', LEGAL)).toBe(
    onlyWarning(
      `${FIRST}:6:15  warning  section-number-gone`,
      `Unexpected “${words}”, expected the number of a section: the last one is 2.`,
      'Link the section by its anchor, as in `[Payment](#payment)`: anchors stay, numbers move.',
    ),
  );
});

test('warns of a number where no section has one', () => {
  expect(issuesOfText('See section 3.', '', LEGAL)).toContain(
    'Unexpected “section 3”, expected the number of a section: none has one.',
  );
});

test.for([
  'as section 5 of the Data Act says',
  'as section 5 GDPR says',
  'as section 7, Data Act, says',
  'under 18 U.S.C. Section 7',
  'under Civil Code § 7.1',
  'under § 7',
  'under section 230',
  'as in section 9 of [the other](/privacy/)',
  'as in [section 9 of the other](/privacy/)',
  'as in the subsection 9',
])('takes “%s”', (reference) => {
  expect(issuesOfText(`You pay, ${reference}.${SECTIONS}`, '', LEGAL)).toBe(FINE);
});

test('looks for no numbers where the style gives none', () => {
  expect(issuesOfText(`See section 9.${SECTIONS}`)).toBe(FINE);
});

test('warns of a number on a link to a section with another one', () => {
  expect(issuesOfText(`See [section 2](#refunds).${SECTIONS}`, '', LEGAL)).toBe(
    onlyWarning(
      `${FIRST}:6:6  warning  section-number-of-another`,
      'Unexpected “section 2” as a link to `#refunds`, expected the number of that section: 1.1.',
      'Write the heading of the section instead: numbers move.',
    ),
  );
  expect(issuesOfText(`See [section 1.1](#refunds).${SECTIONS}`, '', LEGAL)).toBe(FINE);
});

test.for([
  'See the section “Refund”.',
  'See section titled "Refund".',
  'See the “Refund” section.',
  'See the “Refund” section of this policy.',
])('warns of a heading that is gone: %s', (text) => {
  expect(issuesOfText(`${text}${SECTIONS}`)).toBe(
    onlyWarning(
      `${FIRST}:6:${text.indexOf('Refund') + 1}  warning  heading-gone`,
      'Unexpected section “Refund”, expected the heading of a section. Did you mean `Refunds`?',
      'Write the heading as it is now, as a link to its anchor.',
    ),
  );
});

test.for([
  'See the section “Refunds”.',
  'See the section “Refunds,” below.',
  'See the “REFUNDS” section.',
  'See the “Refund” section of our Terms.',
  'See the section “[Refund](/privacy/)”.',
])('takes %s', (text) => {
  expect(issuesOfText(`${text}${SECTIONS}`)).toBe(FINE);
});
