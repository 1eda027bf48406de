import fc from 'fast-check';

import { addDays, type Day } from '#core/text/calendar-day.ts';

import { frontMatter, type Files } from './library-builder.ts';

/** A section of a text that is made up: its anchor never returns once it is gone. */
interface Section {
  anchor: string;
  heading: string;
  text: string;
}

type Edit =
  | { kind: 'add'; at: number; words: string }
  | { kind: 'remove' | 'rename' | 'move'; at: number }
  | { kind: 'reword'; at: number; words: string };

/** What a version does to the text before it, and when it applies. */
interface Release {
  policy: keyof typeof POLICIES;
  /** Days since the release before, of whatever policy. */
  gap: number;
  lead: number;
  /** How many days earlier it binds new customers. */
  newEarlier: number;
  isMaterial: boolean;
  edits: Edit[];
  event: 'withdrawal' | 'postponement' | null;
}

/** A library that grows release by release. */
export interface GrowingLibrary {
  /** The day of each release, in order. */
  days: Day[];
  /** Its files as they are after so many releases. */
  after: (releases: number) => Files;
}

const POLICIES = {
  privacy: 'title: Privacy Policy\nkind: privacy-policy\n',
  terms: 'title: Terms\nkind: terms\n',
  resale: 'title: Reseller Terms\nkind: addendum\nsupplements: privacy\naudience: reseller\n',
};

const at = fc.nat(9);
const words = fc.constantFrom(
  'We keep server logs for 30 days.',
  'We keep server logs for 90 days, and read them.',
  'You may object at any time.\n\n- by letter\n- by mail',
  'See [the terms](https://example.org/terms) that we **have**.',
  'We share data with processors in the European Union alone.',
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reword' as const), at, words }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), at, words }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('remove', 'rename', 'move' as const), at }),
  },
);

const release: fc.Arbitrary<Release> = fc.record({
  policy: fc.constantFrom('privacy', 'privacy', 'terms', 'resale'),
  gap: fc.integer({ min: 1, max: 90 }),
  lead: fc.integer({ min: 0, max: 80 }),
  newEarlier: fc.constantFrom(0, 0, 20),
  isMaterial: fc.boolean(),
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  event: fc.constantFrom(null, null, null, 'withdrawal', 'postponement'),
});

/** Libraries with one policy that all others stand beside, and up to six further releases. */
export const growingLibraries: fc.Arbitrary<GrowingLibrary> = fc
  .array(release, { minLength: 1, maxLength: 6 })
  .map((releases) => {
    const first: Release = {
      policy: 'privacy',
      gap: 0,
      lead: 0,
      newEarlier: 0,
      isMaterial: false,
      edits: ['a', 'b', 'c', 'd'].map((words, at) => ({ kind: 'add', at, words })),
      event: null,
    };
    return growing([first, ...releases]);
  });

/** In how many days resellers are promised to hear of a material change. */
const MOST_PROMISED = 45;

const FIRST_DAY = '2024-01-01';

function growing(releases: readonly Release[]): GrowingLibrary {
  let day = FIRST_DAY;
  const days = releases.map(({ gap }) => (day = addDays(day, gap)));
  return {
    days,
    after: (count) => {
      const texts = new Map<string, Text>();
      const files: Files = { 'site.yaml': SITE, 'resellers/north.yaml': RESELLER };
      for (const [index, release] of releases.slice(0, count).entries()) {
        const text = texts.get(release.policy) ?? new Text(release.policy);
        texts.set(release.policy, text);
        text.release(release, days[index] ?? FIRST_DAY);
        Object.assign(files, text.files());
      }
      return files;
    },
  };
}

/** The versions of one policy. */
class Text {
  #sections: Section[] = [];
  #events: string[] = [];
  #made = 0;
  /** When the version before applies to all. */
  #last = '';
  readonly #versions: Files = {};
  readonly #policy: Release['policy'];

  constructor(policy: Release['policy']) {
    this.#policy = policy;
  }

  release({ lead, newEarlier, isMaterial, edits, event }: Release, day: Day): void {
    const before = this.#sections;
    if (before.length === 0) this.#add(0, 'It begins.');
    for (const edit of edits) this.#edit(edit);
    const kept = new Set(this.#sections.map(({ anchor }) => anchor));
    const landing = this.#sections[0]?.anchor ?? '';
    const gone = before.filter(({ anchor }) => !kept.has(anchor));
    const changed = this.#sections.find(
      (one) => before.length > 0 && before.every(({ text }) => text !== one.text),
    );
    const ahead = isMaterial ? lead + MOST_PROMISED : lead;
    const planned = addDays(day, ahead);
    const fresh = later(addDays(planned, -Math.min(newEarlier, ahead)), this.#last);
    const existing = later(planned, fresh);
    this.#last = existing;
    const settings = [
      isMaterial && changed
        ? `changes:\n  - { section: ${changed.anchor}, materiality: material, reason: It is another. }\n`
        : '',
      gone.length > 0
        ? `retired: { ${gone.map(({ anchor }) => `${anchor}: ${landing}`).join(', ')} }\n`
        : '',
    ];
    const body = this.#sections.map(
      ({ anchor, heading, text }) => `## ${heading} {#${anchor}}\n\n${text}\n`,
    );
    this.#versions[day] = [
      frontMatter(`{ new: ${fresh}, existing: ${existing} }`, settings.join('')),
      ...body,
    ].join('\n');
    const on = addDays(day, 3);
    if (event === 'withdrawal') {
      this.#events.push(`{ kind: withdrawal, version: ${day}, on: ${on}, reason: It was wrong. }`);
    }
    if (event === 'postponement' && on < fresh) {
      this.#last = addDays(existing, 40);
      this.#events.push(
        `{ kind: postponement, version: ${day}, on: ${on}, effective: ${this.#last}, reason: It was early. }`,
      );
    }
  }

  files(): Files {
    const policy = this.#policy;
    const events = this.#events.map((event) => `  - ${event}\n`);
    const list = events.length > 0 ? `events:\n${events.join('')}` : '';
    const versions = Object.entries(this.#versions).map(([day, text]) => [`${day}.md`, text]);
    const files: [string, string][] = [
      ['policy.yaml', `${POLICIES[policy]}${list}decisionsSince: 9999-12-31\n`],
      ...(versions as [string, string][]),
    ];
    return Object.fromEntries(files.map(([name, text]) => [`policies/${policy}/${name}`, text]));
  }

  #edit(edit: Edit): void {
    const index = edit.at % Math.max(this.#sections.length, 1);
    const section = this.#sections[index];
    const others = this.#sections.filter((one) => one !== section);
    if (edit.kind === 'add') this.#add(index, edit.words);
    if (!section || others.length === 0) return;
    if (edit.kind === 'remove') this.#sections = others;
    if (edit.kind === 'move') this.#sections = [...others, section];
    if (edit.kind === 'rename') this.#put(index, { ...section, heading: `${section.heading} I` });
    if (edit.kind === 'reword') this.#put(index, { ...section, text: edit.words });
  }

  #add(index: number, text: string): void {
    const number = this.#made++;
    const section = { anchor: `${this.#policy}-${number}`, heading: `Part ${number}`, text };
    this.#sections = this.#sections.toSpliced(index, 0, section);
  }

  #put(index: number, section: Section): void {
    this.#sections = this.#sections.with(index, section);
  }
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}

const SITE = `organisation: { name: Example, email: legal@example.org }
url: https://policies.example.org
timeZone: Europe/Berlin
languages: [en]
`;

const RESELLER = `name: North
contact: { email: legal@north.example }
dataController: { name: North, email: data@north.example }
`;
