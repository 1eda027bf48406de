import { clampChroma, formatHex, interpolate, oklch, wcagContrast } from 'culori';

/** What an accent stands on: the paper of a scheme, its ground, and the paper tinted with the accent itself. */
const GROUNDS = {
  light: { paper: '#ffffff', ground: '#f5f6f8', on: '#ffffff', step: -0.005 },
  dark: { paper: '#121519', ground: '#1b1f25', on: '#10142a', step: 0.005 },
} as const;

export type Scheme = keyof typeof GROUNDS;

/** WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** The least contrast of an accent with what it stands on, and with what stands on it. */
export function contrastOf(accent: string, scheme: Scheme): number {
  const { paper, ground, on } = GROUNDS[scheme];
  const others = [paper, ground, on, tintOf(accent, scheme)];
  return Math.min(...others.map((other) => wcagContrast(accent, other)));
}

/** The accent, or the nearest colour of its hue that can be read: darker on white, lighter on black. */
export function readableAccent(accent: string, scheme: Scheme): string {
  const { step } = GROUNDS[scheme];
  const colour = oklch(accent);
  if (!colour) return accent;
  let nearest = accent;
  for (let l = colour.l; l >= 0 && l <= 1; l += step) {
    if (contrastOf(nearest, scheme) >= LEAST_CONTRAST) return nearest;
    nearest = formatHex(clampChroma({ ...colour, l }, 'oklch'));
  }
  return scheme === 'light' ? '#000000' : '#ffffff';
}

/** The paper with a breath of the accent. */
export function tintOf(accent: string, scheme: Scheme): string {
  return formatHex(interpolate([GROUNDS[scheme].paper, accent], 'oklab')(0.08));
}

/** What stands on the accent. */
export function onAccent(scheme: Scheme): string {
  return GROUNDS[scheme].on;
}

/** Whether an accent could be taken for the colour of what is to come. */
export function looksSoon(accent: string): boolean {
  const [hue, soon] = [oklch(accent)?.h, oklch(SOON)?.h ?? 0];
  return hue !== undefined && Math.abs(hue - soon) < 30;
}

const SOON = '#854600';
