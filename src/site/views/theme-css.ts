import { looksSoon, onAccent, readableAccent, tintOf } from '#core/checks/readable-accent.ts';
import { FACES, type Theme } from '#core/schemas/theme-schema.ts';

/** The style sheet of a theme: custom properties, then the rules of the library's own `theme.css`. */
export function themeCss(theme: Theme | undefined, own: string | null): string {
  return [...(theme ? [propertiesOf(theme)] : []), ...(own === null ? [] : [own])].join('\n');
}

function propertiesOf({ accent, text, interface: face, width }: Theme): string {
  const rows = [
    ...(accent ? coloursOf(accent) : []),
    `--serif: ${FACES[text]};`,
    `--sans: ${FACES[face]};`,
    `--measure: ${width}rem;`,
  ];
  // Wherever it is linked, it comes after ours.
  return `:root:root {\n${rows.map((row) => `  ${row}\n`).join('')}}\n`;
}

function coloursOf({ light, dark: chosen }: NonNullable<Theme['accent']>): string[] {
  const dark = chosen ?? readableAccent(light, 'dark');
  return [
    `--accent: light-dark(${light}, ${dark});`,
    `--on-accent: light-dark(${onAccent('light')}, ${onAccent('dark')});`,
    `--tint: light-dark(${tintOf(light, 'light')}, ${tintOf(dark, 'dark')});`,
    // What is to come keeps its stripes and dashes; its colour is the accent's now.
    ...(looksSoon(light) ? ['--soon: var(--ink);', '--soon-ground: var(--ground);'] : []),
  ];
}
