import type { Random } from '../redline/random.ts';
import { inventSentence, inventTitle } from './invent-words.ts';

interface InventedSection {
  anchor: string;
  level: 2 | 3;
  title: string;
  /** Paragraphs of sentences; a paragraph with `marker` is a list of them. */
  blocks: { marker: '' | '- '; sentences: string[] }[];
}

/** A policy that can be revised as policies are: a few sentences here, a section there. */
export interface InventedPolicy {
  /** The body of the version as it stands, in Markdown. */
  text: () => string;
  /** Makes the next version. */
  revise: () => void;
}

const SECTION_WORDS = 320;
const AVERAGE_BLOCK = 60;
/** A real archive of 1,000 versions has 3,017 distinct texts among 17,729 sections. */
const SECTIONS_PER_REVISION = 3;

/** A policy of about so many words. */
export function inventPolicy(random: Random, words: number): InventedPolicy {
  const sections: InventedSection[] = [];
  const count = Math.max(1, Math.round(words / SECTION_WORDS));
  let named = 0;
  const invent = (): InventedSection => inventSection(random, `section-${(named += 1)}`);
  while (sections.length < count) sections.push(invent());
  return {
    text: () => sections.map(render).join('\n'),
    revise: () => {
      for (let edit = 0; edit < SECTIONS_PER_REVISION; edit += 1) {
        reviseSection(random, random.pick(sections));
      }
      // About every twelfth version brings a section, moves one, or drops one.
      const chance = random.below(36);
      if (chance === 0) sections.splice(random.below(sections.length), 0, invent());
      if (chance === 1) sections.push(...sections.splice(random.below(sections.length), 1));
    },
  };
}

function inventSection(random: Random, anchor: string): InventedSection {
  const section: InventedSection = {
    anchor,
    level: random.below(3) === 0 ? 2 : 3,
    title: inventTitle(random),
    blocks: [],
  };
  for (let words = 0; words < SECTION_WORDS - AVERAGE_BLOCK;) {
    const sentences = Array.from({ length: 2 + random.below(4) }, () => inventSentence(random));
    section.blocks.push({ marker: random.below(4) === 0 ? '- ' : '', sentences });
    words += sentences.join(' ').split(' ').length;
  }
  return section;
}

function reviseSection(random: Random, { blocks }: InventedSection): void {
  const { sentences } = random.pick(blocks);
  const at = random.below(sentences.length);
  const kind = random.below(5);
  if (kind === 0) sentences.splice(at, 0, inventSentence(random));
  else if (kind === 1 && sentences.length > 1) sentences.splice(at, 1);
  else if (kind === 2) sentences[at] = inventSentence(random);
  else sentences[at] = reviseSentence(random, sentences[at] ?? '');
}

// One word replaced, as an editor does.
function reviseSentence(random: Random, sentence: string): string {
  const words = sentence.split(' ');
  const others = inventSentence(random).toLowerCase().replaceAll('.', '').split(' ');
  words[1 + random.below(Math.max(1, words.length - 2))] = random.pick(others);
  return words.join(' ');
}

function render({ anchor, level, title, blocks }: InventedSection): string {
  const body = blocks.map(({ marker, sentences }) =>
    sentences.map((sentence) => marker + sentence).join(marker === '' ? ' ' : '\n'),
  );
  return `${'#'.repeat(level)} ${title} {#${anchor}}\n\n${body.join('\n\n')}\n`;
}
