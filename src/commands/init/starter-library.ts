import { stringify } from 'yaml';

import type { Day } from '#core/text/calendar-day.ts';

import type { Answers } from './answers.ts';
import { privacyPolicy } from './texts/privacy-policy.ts';
import { resellerAddendum } from './texts/reseller-addendum.ts';
import { subProcessors } from './texts/sub-processors.ts';
import { termsOfService } from './texts/terms-of-service.ts';
import { markdownOf } from './texts/text.ts';

/** Files by their path; a package is bytes. */
export type Files = Map<string, string | Uint8Array>;

/**
 * A first library, by paths within it. `taken` are texts that the organisation brings along: their policies stand
 * in the place of ours of the same kind.
 */
export function starterLibrary(answers: Answers, day: Day, taken: Taken): Files {
  const named = { name: markdownOf(answers.name), email: answers.email, day };
  const isOurs = (id: string, kind: string): boolean =>
    !taken.ids.has(id) && !taken.kinds.has(kind);
  // Our list is named by our policy, and our addendum stands within its sections.
  const hasPrivacy = isOurs('privacy-policy', 'privacy-policy');
  const files: Files = new Map([['site.yaml', siteYaml(answers)]]);
  const add = (id: string, settings: PolicyYaml, text: string): void => {
    files.set(`policies/${id}/policy.yaml`, policyYaml(settings));
    files.set(`policies/${id}/${day}.mdx`, text);
  };
  if (hasPrivacy) {
    add(
      'privacy-policy',
      { title: 'Privacy Policy', kind: 'privacy-policy', numbering: 'legal', order: 1 },
      privacyPolicy(named),
    );
    add(
      'sub-processors',
      { title: 'Sub-processors', kind: 'list', numbering: 'none', order: 3 },
      subProcessors(named, '/privacy-policy/#recipients'),
    );
  }
  if (isOurs('terms-of-service', 'terms')) {
    add(
      'terms-of-service',
      { title: 'Terms of Service', kind: 'terms', numbering: 'legal', order: 2 },
      termsOfService(named),
    );
  }
  if (answers.hasResellers && hasPrivacy) {
    const about = { audience: 'reseller', supplements: 'privacy-policy' };
    add(
      'reseller-addendum',
      { title: 'Reseller Addendum', kind: 'addendum', ...about, numbering: 'legal', order: 4 },
      resellerAddendum(named),
    );
  }
  if (answers.hasResellers) files.set('resellers/example-reseller.yaml', EXAMPLE_RESELLER);
  return files;
}

/** What of a first library is there already. */
export interface Taken {
  ids: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
}

/** What `policy.yaml` says in a new policy. */
interface PolicyYaml {
  title: string;
  kind: string;
  audience?: string;
  supplements?: string;
  numbering: string;
  order?: number;
}

/** The settings of a new policy, with what may be added. */
export function policyYaml(settings: PolicyYaml): string {
  return `${stringify(settings, { lineWidth: 0 })}# One sentence for the home page.
# description: What the policy is about.
# The check warns when a review is overdue.
# review: { everyMonths: 12, last: 2026-01-31 }
`;
}

/** The settings of a new reseller. */
export function resellerYaml(name: string, email: string): string {
  return `name: ${scalar(name)}
# website: https://www.example.com
contact: # how its customers reach it
  email: ${scalar(email)}
  # phone: +1 555 0100
dataController: # who decides about its customers’ data
  name: ${scalar(name)}
  email: ${scalar(email)}
  # address: 1 Example Street, Example Town
# logo: a file beside this one, as in example.svg
# language: en
`;
}

const EXAMPLE_RESELLER = `# An example: replace it by your first reseller, and name the file after it.
${resellerYaml('Example Reseller', 'support@reseller.example')}`;

function siteYaml({ name, email, url, timeZone, languages }: Answers): string {
  return `# The organisation, and the rules for all its policies. Keys behind a # are optional.
organisation:
  name: ${scalar(name)}
  # Where readers send questions.
  email: ${scalar(email)}
  # url: https://www.example.org
  # phone: +1 555 0100
  # address: 1 Example Street, Example Town
  # One sentence for the home page.
  # description: We make examples.

# Where the site is published, with its path if it has one.
url: ${scalar(url)}
# The zone whose midnight turns one day into the next.
timeZone: ${scalar(timeZone)}
# The controlling language first.
languages: [${languages.map(scalar).join(', ')}]

# How the site looks.
# theme:
#   accent: { light: '#2646c4', dark: '#a9bcff' }
#   text: transitional
#   interface: system
# Links at the foot of every page.
# footer:
#   - { label: Imprint, url: https://www.example.org/imprint }

# Days that are no business days.
calendar:
  weekend: [saturday, sunday]
  holidays: []

# How changes are announced.
notices:
  # The least time between the announcement of a material change and its effect.
  lead:
    customers: { days: 30, unit: calendar }
    resellers: { days: 45, unit: calendar }
  # How many code owners (.github/CODEOWNERS) must approve a material change.
  # approvals: 1
`;
}

function scalar(value: string): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trim();
}
