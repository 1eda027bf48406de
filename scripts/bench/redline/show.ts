import type { Redline, RedlineBlock } from '#core/redline/redline-schema.ts';

/** What a redline says, in few words, as structural cases expect it. */
export interface Shown {
  blocks: string[];
  attributes: string[];
  sections: string[];
}

/** The changed blocks, attributes and sections of a redline. */
export function show(redline: Redline): Shown {
  const blocks = redline.sections.flatMap((section) => section.blocks);
  const changed = blocks.filter((block) => block.change !== 'unchanged');
  return {
    blocks: changed.map((block) => `${block.change} ${block.type}: ${words(block)}`),
    attributes: changed.flatMap((block) =>
      block.attributes.map(({ kind, before, after, text }) => {
        const about = text === '' ? '' : ` (${text})`;
        return `${kind} ${before} → ${after}${about}`;
      }),
    ),
    sections: redline.sections
      .map((section) => section.change)
      .filter((one) => one !== 'unchanged'),
  };
}

function words({ tokens }: RedlineBlock): string {
  const marked = tokens.map(({ op, text }) => {
    if (op === 'keep') return text;
    return op === 'delete' ? `[-${text}-]` : `{+${text}+}`;
  });
  return marked.join('').trim();
}
