import { ID_FORM } from '#core/schemas/schema-fields.ts';

/**
 * The name of a policy from that of its file or document; of an index, that of its folder. A service's
 * folder with files such as `Privacy Policy.md`, as archives of many services have, is part of the name.
 */
export function policyId(path: string): string {
  const names = namesIn(path);
  const [folder, file] = [names.at(-2), names.at(-1) ?? ''];
  const isOfService = folder !== undefined && names.length === 2 && /^\p{Lu}.*\s\p{Lu}/u.test(file);
  const id = asId(isOfService ? `${folder} ${file}` : file);
  return ID_FORM.test(id) ? id : 'policy';
}

/** A title as a person writes it, from the name of a file or document. */
export function titleOfName(path: string): string {
  const name = namesIn(path).at(-1) ?? '';
  // A name with capitals and blanks is a title already.
  if (/^\p{Lu}.*\s/u.test(name)) return plainTitle(name);
  const words = name.split(/[-_\s]+/).filter(Boolean);
  const spelled = words.map((word) => SPELLED.get(word.toLowerCase()) ?? word.toLowerCase());
  const title = spelled.join(' ');
  return plainTitle(title.charAt(0).toUpperCase() + title.slice(1)) || 'Policy';
}

/** A title without the marks of Markdown. */
export function plainTitle(title: string): string {
  return title
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(?<![\p{L}\p{N}])[*_`~]+|[*_`~]+(?![\p{L}\p{N}])|\*\*/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function namesIn(path: string): string[] {
  return path
    .split('/')
    .map((name) => name.replace(/\.(?:md|mdx|markdown|mkd|txt|html?)$/i, ''))
    .filter((name) => !/^[_.]*(?:index|page|readme)?$/i.test(name));
}

function asId(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** Words of policies that are written in capitals. */
const CAPITALS =
  'AI API AUP B2B CCPA CLA COPPA CP CPRA CPS CSAM DMCA DORA DPA DPF DSA EEA EU EULA FAQ FERPA GDPR GLBA HIPAA IP ISO KYC LGPD NDA PCI PII SAAS SCC SDK SLA SMS TOS UK URL US USA';
const SPELLED: ReadonlyMap<string, string> = new Map([
  ...CAPITALS.split(' ').map((word): [string, string] => [word.toLowerCase(), word]),
  ['saas', 'SaaS'],
  ['github', 'GitHub'],
]);
