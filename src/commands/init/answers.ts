import { domainToASCII } from 'node:url';

import { isTimeZone, languageTag } from '#core/schemas/schema-fields.ts';
import { siteSchema } from '#core/schemas/site-schema.ts';

/** What is known of an organisation before it has a library. */
export interface Answers {
  /** What the package of the project is called: the name of its folder. */
  project: string;
  name: string;
  email: string;
  /** Where the site is to be published. */
  url: string;
  timeZone: string;
  /** The controlling language first. */
  languages: string[];
  host: Host;
  mailing: Mailing;
  /** Whether there are resellers, with an addendum of their own. */
  hasResellers: boolean;
}

/** Whose workflows are written. */
export const HOSTS = ['github', 'gitlab', 'none'] as const;
type Host = (typeof HOSTS)[number];

/** The systems that a notice is written for, by the names of its files. */
export const MAILINGS = ['whmcs', 'ses', 'postmark', 'mustache', 'none'] as const;
export type Mailing = (typeof MAILINGS)[number];

/** Why one of the answers cannot be: nothing if it can. */
export const OBJECTIONS: { [Name in keyof Answers]: (value: Answers[Name]) => string | null } = {
  project: (name) =>
    NPM_NAME.test(name) && name.length <= 214 && !TAKEN_NAMES.has(name)
      ? null
      : `Unexpected name \`${name}\` of a folder, expected one that npm takes for a package: lower-case letters, digits and hyphens, and not the name of a package that is used.`,
  name: (name) =>
    siteSchema.shape.organisation.shape.name.safeParse(name).success
      ? null
      : `Unexpected name \`${name}\`, expected the name of the organisation on one line.`,
  email: (email) =>
    siteSchema.shape.organisation.shape.email.safeParse(email).success
      ? null
      : `Unexpected e-mail address \`${email}\`, expected one as in \`legal@example.org\`.`,
  url: (url) =>
    isAddress(url)
      ? null
      : `Unexpected address \`${url}\` of the site, expected one as in \`https://policies.example.org\`, whose host a domain can have.`,
  timeZone: (zone) =>
    isTimeZone(zone)
      ? null
      : `Unexpected time zone \`${zone}\`, expected a name as in \`Europe/Berlin\`.`,
  languages: (tags) =>
    tags.length > 0 && tags.every((tag) => languageTag().safeParse(tag).success)
      ? null
      : `Unexpected languages \`${tags.join(',')}\`, expected tags with commas, as in \`en,de\`.`,
  host: () => null,
  mailing: () => null,
  hasResellers: () => null,
};

const NPM_NAME = /^[a-z0-9][a-z0-9._-]*$/;

// npm installs no package into one of the same name.
const TAKEN_NAMES = new Set(['astro', 'codicil', 'favicon.ico', 'node_modules']);

function isAddress(url: string): boolean {
  if (!siteSchema.shape.url.safeParse(url).success) return false;
  const parsed = new URL(url);
  const host = domainToASCII(parsed.hostname);
  const isPlain = parsed.search === '' && parsed.hash === '' && parsed.username === '';
  return isPlain && host.length <= 253 && host.split('.').every((label) => LABEL.test(label));
}

// RFC 1123, section 2.1.
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The objections to all of the answers. */
export function objectionsTo(answers: Answers): string[] {
  return (Object.keys(OBJECTIONS) as (keyof Answers)[]).flatMap((name) => {
    const object = OBJECTIONS[name] as (value: unknown) => string | null;
    return object(answers[name]) ?? [];
  });
}
