import { plainText } from '../document/plain-text.ts';
import type { Section } from '../document/document.ts';
import type { VersionDraft } from '../library/draft.ts';

/**
 * The line of a section’s heading with an anchor of letters a to z, to paste; nothing where its words
 * give none, as in Chinese, or where it has several lines.
 */
export function withSoundAnchor(
  {
    file,
    source,
    document,
    sectionPlaces,
  }: Pick<VersionDraft, 'file' | 'source' | 'document' | 'sectionPlaces'>,
  section: Section,
): string | null {
  const sections: readonly Section[] = document?.sections ?? [];
  const place = sectionPlaces[sections.indexOf(section)];
  const line = source.split('\n')[(place?.line ?? 0) - 1]?.trim() ?? '';
  const anchor = soundAnchor(
    plainText(section.heading),
    new Set(sections.map((one) => one.anchor)),
  );
  if (anchor === null || !/^#{1,6}[ \t]/.test(line)) return null;
  const words = line.replace(/[ \t]+#+$/, '');
  return file.endsWith('.mdx') ? `${words} {/* #${anchor} */}` : `${words} {#${anchor}}`;
}

/** An anchor of letters a to z from the words of a heading, none of `taken`; nothing where they give none. */
export function soundAnchor(words: string, taken: ReadonlySet<string>): string | null {
  const base = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[ßæœøłđð]/gu, (letter) => LETTERS[letter] ?? '')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^[-\p{N}]+|-+$/gu, '');
  if (!/^[a-z0-9-]+$/.test(base)) return null;
  const short =
    base.length <= MOST_LETTERS ? base : base.slice(0, MOST_LETTERS).replace(/-[^-]*$/, '');
  let anchor = short;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${short}-${count}`;
  return anchor;
}

// Longer addresses are cut in mail.
const MOST_LETTERS = 60;

// Those that Unicode does not take apart.
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
};
