/** A change of one kind, and how a redline must show it. */
export interface StructuralCase {
  name: string;
  before: string;
  after: string;
  /** The changed blocks in order: `change type: words` with `[-deleted-]` and `{+inserted+}`. */
  blocks: string[];
  /** Changes that are none of words: `kind before → after (words)`. */
  attributes?: string[];
  /** Changes of the sections that changed, in order. */
  sections: string[];
}

const INTRO = `# Privacy

We take care of your data and explain here what we do with it.

`;
const END = `

## Contact

Write to us at any time and we will answer within thirty days.
`;

function inside(text: string): string {
  return `${INTRO}${text}${END}`;
}

const COOKIES = `We set a cookie when you log in, and we delete it when you log out.`;
const LOGS = `Our servers keep a log of every request for thirty days to defend themselves against abuse.`;
const SHARING = `## Sharing

We never sell what we know about you. Courts may order us to hand over what we have.`;
const STORAGE = `## Storage

Everything is stored in Ireland on encrypted disks. Backups are kept for ninety days and then destroyed for good. Nobody but our two administrators can read them, and every access is written down.`;
const TABLE = `| Provider | Purpose | Country |
| --- | --- | --- |
| Alpha Ltd | Hosting of our servers | Ireland |
| Beta GmbH | Sending of e-mail | Germany |
| Gamma Inc | Payment by card | United States |`;

/** 26 kinds of change to structure; two points each: the blocks with their names, and all that is marked. */
export const STRUCTURAL_CASES: StructuralCase[] = [
  {
    name: 'heading renamed',
    before: inside(`## How we use cookies\n\n${COOKIES}`),
    after: inside(`## Why we use cookies\n\n${COOKIES}`),
    blocks: ['edited heading: [-How-]{+Why+} we use cookies'],
    sections: ['retitled'],
  },
  {
    name: 'heading re-levelled',
    before: inside(`## Cookies\n\n${COOKIES}`),
    after: inside(`### Cookies\n\n${COOKIES}`),
    blocks: ['restructured heading: Cookies'],
    attributes: ['level 2 → 3'],
    sections: ['relevelled'],
  },
  {
    name: 'list item split',
    before: inside(
      `- Your name and address. Your date of birth and your place of birth.\n- Your payments to us`,
    ),
    after: inside(
      `- Your name and address.\n- Your date of birth and your place of birth.\n- Your payments to us`,
    ),
    blocks: [
      'split item: Your name and address.',
      'split item: Your date of birth and your place of birth.',
    ],
    sections: ['restructured'],
  },
  {
    name: 'list items merged',
    before: inside(
      `- Your name and address.\n- Your date of birth and your place of birth.\n- Your payments to us`,
    ),
    after: inside(
      `- Your name and address. Your date of birth and your place of birth.\n- Your payments to us`,
    ),
    blocks: [
      'merged item: Your name and address.',
      'merged item: Your date of birth and your place of birth.',
    ],
    sections: ['restructured'],
  },
  {
    name: 'list item indented',
    before: inside(`- Your name and address\n- Your date of birth\n- Your payments to us`),
    after: inside(`- Your name and address\n  - Your date of birth\n- Your payments to us`),
    blocks: ['restructured item: Your date of birth'],
    attributes: ['depth 1 → 2'],
    sections: ['restructured'],
  },
  {
    name: 'paragraph split',
    before: inside(`${COOKIES} ${LOGS}`),
    after: inside(`${COOKIES}\n\n${LOGS}`),
    blocks: [`split paragraph: ${COOKIES}`, `split paragraph: ${LOGS}`],
    sections: ['restructured'],
  },
  {
    name: 'paragraphs merged',
    before: inside(`${COOKIES}\n\n${LOGS}`),
    after: inside(`${COOKIES} ${LOGS}`),
    blocks: [`merged paragraph: ${COOKIES}`, `merged paragraph: ${LOGS}`],
    sections: ['restructured'],
  },
  {
    name: 'paragraph turned into a list',
    before: inside(`${COOKIES}\n\n${LOGS}`),
    after: inside(`- ${COOKIES}\n- ${LOGS}`),
    blocks: [`restructured item: ${COOKIES}`, `restructured item: ${LOGS}`],
    attributes: ['type paragraph → item', 'depth  → 1', 'type paragraph → item', 'depth  → 1'],
    sections: ['restructured'],
  },
  {
    name: 'paragraph turned into a quotation',
    before: inside(LOGS),
    after: inside(`> ${LOGS}`),
    blocks: [`restructured quote: ${LOGS}`],
    attributes: ['type paragraph → quote'],
    sections: ['restructured'],
  },
  {
    name: 'table cell changed',
    before: inside(TABLE),
    after: inside(TABLE.replace('Germany', 'France')),
    blocks: ['edited cell: [-Germany-]{+France+}'],
    sections: ['edited'],
  },
  {
    name: 'table row added',
    before: inside(TABLE),
    after: inside(TABLE.replace('| Gamma', '| Delta SA | Support by telephone | Spain |\n| Gamma')),
    blocks: [
      'added cell: {+Delta SA+}',
      'added cell: {+Support by telephone+}',
      'added cell: {+Spain+}',
    ],
    sections: ['edited'],
  },
  {
    name: 'table column added',
    before: inside(TABLE),
    after: inside(
      TABLE.replace('Purpose |', 'Purpose | Since |')
        .replace('| --- |', '| --- | --- |')
        .replace('servers |', 'servers | 2019 |')
        .replace('e-mail |', 'e-mail | 2020 |')
        .replace('card |', 'card | 2021 |'),
    ),
    blocks: [
      'added cell: {+Since+}',
      'added cell: {+2019+}',
      'added cell: {+2020+}',
      'added cell: {+2021+}',
    ],
    sections: ['edited'],
  },
  {
    name: 'link target changed',
    before: inside(`Read [our guide to cookies](https://example.org/old) before you log in.`),
    after: inside(`Read [our guide to cookies](https://example.org/new) before you log in.`),
    blocks: ['relinked paragraph: Read our guide to cookies before you log in.'],
    attributes: ['link https://example.org/old → https://example.org/new (our guide to cookies)'],
    sections: ['relinked'],
  },
  {
    name: 'link text changed',
    before: inside(`Read [our guide to cookies](https://example.org/c) before you log in.`),
    after: inside(`Read [our handbook on cookies](https://example.org/c) before you log in.`),
    blocks: ['edited paragraph: Read our [-guide to-]{+handbook on+} cookies before you log in.'],
    sections: ['edited'],
  },
  {
    name: 'link removed',
    before: inside(`Read [our guide to cookies](https://example.org/c) before you log in.`),
    after: inside(`Read our guide to cookies before you log in.`),
    blocks: ['relinked paragraph: Read our guide to cookies before you log in.'],
    attributes: ['link https://example.org/c →  (our guide to cookies)'],
    sections: ['relinked'],
  },
  {
    name: 'emphasis added',
    before: inside(`You may object at any time, without giving us a reason.`),
    after: inside(`You may object **at any time**, without giving us a reason.`),
    blocks: ['formatted paragraph: You may object at any time, without giving us a reason.'],
    attributes: ['emphasis  → strong (at any time)'],
    sections: ['formatted'],
  },
  {
    name: 'sections renumbered',
    before: `# Privacy\n\n## 1. Cookies\n\n${COOKIES}\n\n## 2. Logs\n\n${LOGS}\n`,
    after: `# Privacy\n\n## 2. Cookies\n\n${COOKIES}\n\n## 3. Logs\n\n${LOGS}\n`,
    blocks: ['renumbered heading: [-1.-]{+2.+} Cookies', 'renumbered heading: [-2.-]{+3.+} Logs'],
    attributes: ['label 1. → 2.', 'label 2. → 3.'],
    sections: ['renumbered', 'renumbered'],
  },
  {
    name: 'reflowed',
    before: inside(`${COOKIES}\n\n${LOGS}`),
    after: inside(`${COOKIES.replace(', and', ',\nand')}\n\n\n${LOGS.replace('every', '\nevery')}`),
    blocks: [],
    sections: [],
  },
  {
    name: 'curly quotation marks',
    before: inside(
      `Whatever says something about you is "personal data" in this text, and nothing else is.`,
    ),
    after: inside(
      `Whatever says something about you is “personal data” in this text, and nothing else is.`,
    ),
    blocks: [
      'formatted paragraph: Whatever says something about you is “personal data” in this text, and nothing else is.',
    ],
    attributes: ['quotes  → '],
    sections: ['formatted'],
  },
  {
    name: 'section moved',
    before: inside(`${SHARING}\n\n${STORAGE}`),
    after: inside(`${STORAGE}\n\n${SHARING}`),
    blocks: [
      'moved-away heading: ',
      'moved heading: Sharing',
      'moved paragraph: We never sell what we know about you. Courts may order us to hand over what we have.',
    ],
    sections: ['moved-away', 'moved'],
  },
  {
    name: 'section moved and edited',
    before: inside(`${SHARING}\n\n${STORAGE}`),
    after: inside(`${STORAGE}\n\n${SHARING.replace('never sell', 'never share')}`),
    blocks: [
      'moved-away heading: ',
      'moved heading: Sharing',
      'moved-and-edited paragraph: We never [-sell-]{+share+} what we know about you. Courts may order us to hand over what we have.',
    ],
    sections: ['moved-away', 'moved-and-edited'],
  },
  {
    name: 'defined term replaced ten times',
    before: inside(
      `The Customer pays. The Customer may cancel. If the Customer is late, the Customer owes interest, and the Customer bears the cost. What the Customer uploads belongs to the Customer. We tell the Customer of any breach, and the Customer tells its users. Nobody else than the Customer may sue.`,
    ),
    after: inside(
      `The Client pays. The Client may cancel. If the Client is late, the Client owes interest, and the Client bears the cost. What the Client uploads belongs to the Client. We tell the Client of any breach, and the Client tells its users. Nobody else than the Client may sue.`,
    ),
    blocks: [
      'edited paragraph: The [-Customer-]{+Client+} pays. The [-Customer-]{+Client+} may cancel. If the [-Customer-]{+Client+} is late, the [-Customer-]{+Client+} owes interest, and the [-Customer-]{+Client+} bears the cost. What the [-Customer-]{+Client+} uploads belongs to the [-Customer-]{+Client+}. We tell the [-Customer-]{+Client+} of any breach, and the [-Customer-]{+Client+} tells its users. Nobody else than the [-Customer-]{+Client+} may sue.',
    ],
    sections: ['edited'],
  },
  {
    name: 'negation inserted',
    before: inside(`We may share your data with our partners for advertising.`),
    after: inside(`We may not share your data with our partners for advertising.`),
    blocks: ['edited paragraph: We may {+not +}share your data with our partners for advertising.'],
    sections: ['edited'],
  },
  {
    name: 'amounts changed',
    before: inside(`The fee is $5,000.00 a year, and our margin is 3.5% of it.`),
    after: inside(`The fee is $500.00 a year, and our margin is 4.5% of it.`),
    blocks: [
      'edited paragraph: The fee is [-$5,000.00-]{+$500.00+} a year, and our margin is [-3.5%-]{+4.5%+} of it.',
    ],
    sections: ['edited'],
  },
  {
    name: 'dates changed',
    before: inside(
      `These terms bind you from 2027-03-01 on, and new users from 1/2/2027 at 10:30 on.`,
    ),
    after: inside(
      `These terms bind you from 2027-04-15 on, and new users from 1/3/2027 at 10:45 on.`,
    ),
    blocks: [
      'edited paragraph: These terms bind you from [-2027-03-01-]{+2027-04-15+} on, and new users from [-1/2/2027 at 10:30-]{+1/3/2027 at 10:45+} on.',
    ],
    sections: ['edited'],
  },
  {
    name: 'sentence rewritten',
    before: inside(`${COOKIES} You can refuse cookies in your browser. ${LOGS}`),
    after: inside(`${COOKIES} Should you want none, every modern device offers a setting. ${LOGS}`),
    blocks: [
      `edited paragraph: ${COOKIES} [-You can refuse cookies in your browser-]{+Should you want none, every modern device offers a setting+}. ${LOGS}`,
    ],
    sections: ['edited'],
  },
];
