import { openSite, type OpenSite } from '../run/open-site.ts';

/** What of a site a build of Astro is to make. */
export interface Order {
  open: OpenSite;
  isWanted: (path: string) => boolean;
  /** Called once, when it is certain that the pages that are not wanted are left out. */
  onSkipping: () => void;
}

// Node loads this module once: Astro leaves it out of what it bundles.
let current: { open: OpenSite; order: Order | null } | null = null;

/** The site that pages are made of: that of the order, or of the library as it is. */
export function currentSite(): OpenSite {
  current ??= { open: openSite(), order: null };
  return current.open;
}

/** What was ordered; nothing where Astro was started by itself. */
export function currentOrder(): Order | null {
  return current?.order ?? null;
}

/** Makes an order until it is forgotten. */
export function placeOrder(order: Order): void {
  current = { open: order.open, order };
}

/** Forgets the site, so that the next to ask sees the library as it is. */
export function forgetSite(): void {
  current = null;
}
