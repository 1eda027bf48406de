import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import type { PolicySettings } from '#core/schemas/policy-schema.ts';

/** The link types that HTML has for kinds of policies. */
const RELATIONS: Partial<Record<PolicySettings['kind'], string>> = {
  'privacy-policy': 'privacy-policy',
  terms: 'terms-of-service',
};

/**
 * HTML by which a reseller leads from its own site to a policy under its name: a `<link>` for
 * programs, where HTML has a relation for it, and a plain link. Nothing of it runs.
 */
export function snippet(address: string, { title, kind }: PolicySettings): string {
  const rel = RELATIONS[kind];
  const lines: ElementContent[][] = [
    ...(rel === undefined ? [] : [[h('link', { rel, href: address })]]),
    [h('a', { href: address, ...(rel === undefined ? {} : { rel }) }, title)],
  ];
  return lines.map((line) => toHtml(line)).join('\n');
}
