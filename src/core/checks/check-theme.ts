import { issue, type Issue } from '../problems/issue.ts';
import type { Locate } from '../schemas/schema-fields.ts';
import type { Theme } from '../schemas/theme-schema.ts';
import { contrastOf, LEAST_CONTRAST, readableAccent, type Scheme } from './readable-accent.ts';

/** The colours of a theme that cannot be read on the page. */
export function checkTheme(theme: Theme | undefined, locate: Locate): Issue[] {
  const accent = theme?.accent;
  if (!accent) return [];
  return (['light', 'dark'] as const).flatMap((scheme: Scheme) => {
    const colour = accent[scheme];
    if (colour === undefined) return [];
    const contrast = contrastOf(colour, scheme);
    if (contrast >= LEAST_CONTRAST) return [];
    const nearest = readableAccent(colour, scheme);
    const details = { scheme, colour, contrast: contrast.toFixed(2), nearest };
    return [issue('unreadable-colour', locate(['theme', 'accent', scheme]), details)];
  });
}
