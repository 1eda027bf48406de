/** What stands on the first screen of a letter with a choice. */
interface FirstScreen {
  about: string;
  headline: string;
  when: string;
  summary: string;
  /** What the choice says before its button. */
  title: string;
  label: string;
  /** What happens without it. */
  note: string;
  /** Whether a line says how many choices there are. */
  hasSeveral: boolean;
}

/**
 * Whether all of this fits on the first screen of a phone, 360 × 740 px; in a draft at least the button
 * does. Estimated in lines of a wide face, so that a narrower one fits all the more; the sizes are
 * those of `mail.css`.
 */
export function fitsFirstScreen(screen: FirstScreen): boolean {
  const { about, headline, when, summary, title, label, hasSeveral, note } = screen;
  const height =
    FRAME +
    lines(about, 46) * 19 +
    lines(headline, 24) * 29 +
    lines(when, 32) * 24 +
    lines(summary, 35) * 24 +
    (hasSeveral ? 34 : 0) +
    lines(title, 30) * 24 +
    lines(label, 33) * 24 +
    BUTTON +
    lines(note, 40) * 21;
  return height <= 740;
}

// Sender, greeting, and the spaces between them and around the box.
const FRAME = 134;
const BUTTON = 46;

// A word that is no word, such as an address, may be of the widest letters.
function lines(text: string, width: number): number {
  const longest = Math.max(...text.split(/\s/).map(({ length }) => length));
  return Math.ceil(text.length / (longest > width ? width * 0.75 : width));
}
