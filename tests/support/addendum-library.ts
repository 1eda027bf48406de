import { FIRST, frontMatter, issuesOf } from './library-builder.ts';

export const ADDENDUM = 'policies/extra/2024-01-01.mdx';
export const FINE = '0 errors, 0 warnings in 0 files.\n';

/** The description of the addendum. */
export const settings = (more = ''): string =>
  `title: Extra\nkind: addendum\nsupplements: privacy\naudience: reseller\n${more}`;

export const BASE = '\n## A {/* #a */}\n\nWe keep data.\n\n### A one {/* #a1 */}\n\nAsk us.\n';

/** The smallest library with an addendum whose sections `x` and `y` stand there. */
export function placed(placement: string, files: Parameters<typeof issuesOf>[0] = {}): string {
  return issuesOf({
    [FIRST]: frontMatter('2024-01-01') + BASE,
    'policies/extra/policy.yaml': settings(),
    [ADDENDUM]: extra(placement),
    ...files,
  });
}

/** The addendum itself, with these places. */
export function extra(placement: string, effective = '2024-01-01'): string {
  const more = placement && `placement:\n${placement}`;
  return `${frontMatter(effective, more)}\n## X {/* #x */}\n\nX.\n\n## Y {/* #y */}\n\nY.\n`;
}
