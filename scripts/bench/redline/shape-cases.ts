import type { StructuralCase } from './structural-cases.ts';

const OBJECT = `You may object at any time.`;
const HOSTING = `We host your site and keep it running.`;
const FEES = `## Fees\n\nThe fee is ten euros.`;
const VENDORS = `| Name | Purpose |
| --- | --- |
| Alpha Ltd | Hosting of our servers |
| Beta GmbH | Sending of e-mail |`;
const VENDOR_LIST = `- Alpha Ltd: Hosting of our servers\n- Beta GmbH: Sending of e-mail`;
const DUTIES = `You must register, keep your password secret, and tell us of any misuse.`;
const DUTY_LIST = `You must:\n\n- register\n- keep your password secret\n- tell us of any misuse`;

function policy(text: string): string {
  return `# Terms\n\n${text}\n`;
}

/** Text that keeps its words and changes its shape, and passages that a lawyer would replace whole. */
export const SHAPE_CASES: StructuralCase[] = [
  {
    name: 'heading turned into a bold line',
    before: policy(`#### Right to object\n\n${OBJECT}`),
    after: policy(`**Right to object**\n\n${OBJECT}`),
    blocks: ['restructured paragraph: Right to object'],
    attributes: ['type heading → paragraph'],
    sections: ['restructured'],
  },
  {
    name: 'bold line turned into a heading',
    before: policy(`**Right to object**\n\n${OBJECT}`),
    after: policy(`#### Right to object\n\n${OBJECT}`),
    blocks: ['restructured heading: Right to object'],
    attributes: ['type paragraph → heading'],
    sections: ['restructured'],
  },
  {
    name: 'date on a line of its own',
    before: policy(`March 3, 2021\n\n${HOSTING}`),
    after: policy(`January 12, 2024\n\n${HOSTING}`),
    blocks: ['edited paragraph: [-March 3, 2021-]{+January 12, 2024+}'],
    sections: ['edited'],
  },
  {
    name: 'German date on a line of its own',
    before: policy(`Stand: 3. März 2021\n\n${HOSTING}`),
    after: policy(`Stand: 12. Januar 2024\n\n${HOSTING}`),
    blocks: ['edited paragraph: Stand: [-3. März 2021-]{+12. Januar 2024+}'],
    sections: ['edited'],
  },
  {
    name: 'line with a version and a date',
    before: policy(`Version 1.0, effective March 3, 2021\n\n${HOSTING}`),
    after: policy(`Version 1.1, effective January 12, 2024\n\n${HOSTING}`),
    blocks: [
      'edited paragraph: Version [-1.0-]{+1.1+}, effective [-March 3, 2021-]{+January 12, 2024+}',
    ],
    sections: ['edited'],
  },
  {
    name: 'title put above',
    before: `${HOSTING}\n\n${FEES}\n`,
    after: `# Hosting terms\n\n${HOSTING}\n\n${FEES}\n`,
    blocks: ['edited heading: {+Hosting terms+}'],
    sections: ['retitled'],
  },
  {
    name: 'title taken away',
    before: `# Hosting terms\n\n${HOSTING}\n\n${FEES}\n`,
    after: `${HOSTING}\n\n${FEES}\n`,
    blocks: ['edited heading: [-Hosting terms-]'],
    sections: ['retitled'],
  },
  {
    name: 'sentence turned into a list',
    before: policy(DUTIES),
    after: policy(DUTY_LIST),
    blocks: [
      'split paragraph: You must{+:+}',
      'split item: register[-,-]',
      'split item: keep your password secret[-, and-]',
      'split item: tell us of any misuse[-.-]',
    ],
    attributes: Array.from({ length: 3 }, () => ['type paragraph → item', 'depth  → 1']).flat(),
    sections: ['edited'],
  },
  {
    name: 'list turned into a sentence',
    before: policy(DUTY_LIST),
    after: policy(DUTIES),
    blocks: [
      'merged paragraph: You must[-:-]',
      'merged paragraph: register{+,+}',
      'merged paragraph: keep your password secret{+, and+}',
      'merged paragraph: tell us of any misuse{+.+}',
    ],
    sections: ['edited'],
  },
  {
    name: 'paragraph split and edited on both sides of the split',
    before: policy(
      `You can set your device to limit ad tracking. You can opt out of targeted ads in its settings.`,
    ),
    after: policy(
      `You can set your device to limit tracking.\n\nFor example, you can opt out of targeted ads in its settings.`,
    ),
    blocks: [
      'split paragraph: You can set your device to limit [-ad -]tracking.',
      'split paragraph: [-You-]{+For example, you+} can opt out of targeted ads in its settings.',
    ],
    sections: ['edited'],
  },
  {
    name: 'sections retitled and edited in place',
    before: policy(
      `## Refunds\n\nWe pay within ten days of your letter.\n\n## Law\n\nIrish law applies here.`,
    ),
    after: policy(
      `## Money back\n\nWe pay within twenty days of your letter.\n\n## Which law\n\nFrench law applies here.`,
    ),
    blocks: [
      'edited heading: [-Refunds-]{+Money back+}',
      'edited paragraph: We pay within [-ten-]{+twenty+} days of your letter.',
      'edited heading: [-Law-]{+Which law+}',
      'edited paragraph: [-Irish-]{+French+} law applies here.',
    ],
    sections: ['edited', 'edited'],
  },
  {
    name: 'list turned into a table',
    before: policy(VENDOR_LIST),
    after: policy(VENDORS),
    blocks: [
      'added cell: {+Name+}',
      'added cell: {+Purpose+}',
      'edited cell: Alpha Ltd[-:-]',
      'restructured cell: Hosting of our servers',
      'edited cell: Beta GmbH[-:-]',
      'restructured cell: Sending of e-mail',
    ],
    attributes: Array.from({ length: 4 }, () => ['type item → cell', 'depth 1 → ']).flat(),
    sections: ['edited'],
  },
  {
    name: 'table turned into a list',
    before: policy(VENDORS),
    after: policy(VENDOR_LIST),
    blocks: [
      'removed cell: [-Name-]',
      'removed cell: [-Purpose-]',
      'edited item: Alpha Ltd{+:+}',
      'restructured item: Hosting of our servers',
      'edited item: Beta GmbH{+:+}',
      'restructured item: Sending of e-mail',
    ],
    attributes: Array.from({ length: 4 }, () => ['type cell → item', 'depth  → 1']).flat(),
    sections: ['edited'],
  },
  {
    name: 'header row edited',
    before: policy(VENDORS),
    after: policy(VENDORS.replace('Name | Purpose', 'Vendor | Why')),
    blocks: ['edited cell: [-Name-]{+Vendor+}', 'edited cell: [-Purpose-]{+Why+}'],
    sections: ['edited'],
  },
  {
    name: 'columns swapped',
    before: policy(VENDORS),
    after: policy(`| Purpose | Name |
| --- | --- |
| Hosting of our servers | Alpha Ltd |
| Sending of e-mail | Beta GmbH |`),
    blocks: ['restructured cell: Purpose'],
    attributes: ['column 2 → 1'],
    sections: ['edited'],
  },
  {
    name: 'number in words and figures',
    before: policy(`You have thirty (30) days to answer us.`),
    after: policy(`You have forty-five (45) days to answer us.`),
    blocks: ['edited paragraph: You have [-thirty (30)-]{+forty-five (45)+} days to answer us.'],
    sections: ['edited'],
  },
  {
    name: 'number of a clause',
    before: policy(`See Section 4.2(a) of this agreement for more.`),
    after: policy(`See Section 4.3(b) of this agreement for more.`),
    blocks: ['edited paragraph: See Section [-4.2(a)-]{+4.3(b)+} of this agreement for more.'],
    sections: ['edited'],
  },
  {
    name: 'two amounts side by side',
    before: policy(`You pay 5,000 or 12 % of the price, whichever is more.`),
    after: policy(`You pay 6,000 or 15 % of the price, whichever is more.`),
    blocks: [
      'edited paragraph: You pay [-5,000-]{+6,000+} or [-12 %-]{+15 %+} of the price, whichever is more.',
    ],
    sections: ['edited'],
  },
  {
    name: 'date and term in brackets',
    before: policy(`It ends on 15 January 2025 (12 months) at noon.`),
    after: policy(`It ends on 15 February 2026 (24 months) at noon.`),
    blocks: [
      'edited paragraph: It ends on [-15 January 2025-]{+15 February 2026+} [-(12 months)-]{+(24 months)+} at noon.',
    ],
    sections: ['edited'],
  },
  {
    name: 'passage rewritten',
    before: policy(
      `${HOSTING} We collect what you give us when you open an account with us, and we use it to bill you.`,
    ),
    after: policy(
      `${HOSTING} When you use a product we may gather data from you, and our partners use this to show ads.`,
    ),
    blocks: [
      `edited paragraph: ${HOSTING} [-We collect what you give us when you open an account with us, and we use it to bill you-]{+When you use a product we may gather data from you, and our partners use this to show ads+}.`,
    ],
    sections: ['edited'],
  },
  {
    name: 'Japanese passage rewritten',
    before: policy(`お客様が口座を開設する際に提供した情報を収集し、サービスの運営に使用します。`),
    after: policy(
      `当社は、製品を利用するお客様から情報を取得し、提携先はそれを改善に使用することがあります。`,
    ),
    blocks: [
      'edited paragraph: [-お客様が口座を開設する際に提供した情報を収集し、サービスの運営に使用します。-]{+当社は、製品を利用するお客様から情報を取得し、提携先はそれを改善に使用することがあります。+}',
    ],
    sections: ['edited'],
  },
  {
    name: 'sentence turned into a list of single words',
    before: policy(`We use cookies for security, analytics, advertising, and preferences.`),
    after: policy(`We use cookies for:\n\n- security\n- analytics\n- advertising\n- preferences`),
    blocks: [
      'split paragraph: We use cookies for{+:+}',
      'split item: security[-,-]',
      'split item: analytics[-,-]',
      'split item: advertising[-, and-]',
      'split item: preferences[-.-]',
    ],
    attributes: Array.from({ length: 4 }, () => ['type paragraph → item', 'depth  → 1']).flat(),
    sections: ['edited'],
  },
  {
    name: 'numbered heading edited and turned into a bold line',
    before: policy(`### 3.2 Right to object\n\n${OBJECT}`),
    after: policy(`**3.2 Your right to object:**\n\n${OBJECT}`),
    blocks: ['edited paragraph: 3.2 [-Right-]{+Your right+} to object{+:+}'],
    attributes: ['type heading → paragraph'],
    sections: ['edited'],
  },
  {
    name: 'Japanese date on a line of its own',
    before: policy(`最終更新日：2021年3月3日\n\n${HOSTING}`),
    after: policy(`最終更新日：2024年1月12日\n\n${HOSTING}`),
    blocks: ['edited paragraph: 最終更新日：[-2021年3月3日-]{+2024年1月12日+}'],
    sections: ['edited'],
  },
  {
    name: 'column moved and another renamed',
    before: policy(
      `| Name | Purpose | Country |\n|---|---|---|\n| Alpha | Hosting | Ireland |\n| Beta | Mail | Spain |`,
    ),
    after: policy(
      `| Country | Name | Why |\n|---|---|---|\n| Ireland | Alpha | Hosting |\n| Spain | Beta | Mail |`,
    ),
    blocks: ['restructured cell: Country', 'edited cell: [-Purpose-]{+Why+}'],
    attributes: ['column 3 → 1'],
    sections: ['edited'],
  },
  {
    name: 'sentence rewritten between others',
    before: policy(
      `${HOSTING} We never share the personal data of our users with third parties unless a court orders us to do so. Write to us.`,
    ),
    after: policy(
      `${HOSTING} Personal data may be disclosed to partners, and courts or other third parties can obtain it when we consider this useful. Write to us.`,
    ),
    blocks: [
      `edited paragraph: ${HOSTING} [-We never share the personal data of our users with third parties unless a court orders us to do so-]{+Personal data may be disclosed to partners, and courts or other third parties can obtain it when we consider this useful+}. Write to us.`,
    ],
    sections: ['edited'],
  },
];
