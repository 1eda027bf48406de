import type { Reseller } from '#core/schemas/reseller-schema.ts';

import { paths, type Routes } from '../addresses/routes.ts';

/** The name under which a reseller's logo is published: its own id, with the ending of the file. */
export function logoName({ id, settings }: { id: string; settings: Reseller }): string | null {
  return settings.logo === undefined ? null : `${id}${/\.[a-z]+$/.exec(settings.logo)?.[0] ?? ''}`;
}

/** The address of a reseller's logo, if it has one. */
export function logoHref(
  reseller: { id: string; settings: Reseller },
  routes: Routes,
): string | null {
  const name = logoName(reseller);
  return name === null ? null : routes.href(paths.resellerLogo(name));
}
