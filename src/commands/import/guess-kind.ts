import type { PolicySettings } from '#core/schemas/policy-schema.ts';

// The first that fits the name or the title of a document decides.
const KINDS: [kind: PolicySettings['kind'], words: RegExp][] = [
  ['list', /\b(?:sub-?processors?|cookies|service providers|vendors)\b/i],
  ['privacy-policy', /\bprivacy\b/i],
  ['terms', /\b(?:terms|agreement|acceptable use|conditions)\b/i],
];

/** The kind of a policy as its name and title suggest; a person may know better. */
export function guessKind(id: string, title: string): PolicySettings['kind'] {
  const words = `${id.replaceAll('-', ' ')} ${title}`;
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}
