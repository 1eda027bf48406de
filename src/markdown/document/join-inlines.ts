import type { Inline } from '#core/document/document.ts';

/**
 * White space that is to become one blank. A single blank between two words is one already: to
 * match the thousands of a text takes most of the time of building it.
 */
export const WHITE_SPACE = / [ \t\r\n]+|[\t\r\n][ \t\r\n]*/g;

/** The same text, which does not keep all of the parser's memory for the sake of a part. */
export function ownText(text: string): string {
  // An engine cuts a part out of a long text by pointing into it, and joins two by copying them.
  return `${text} `.slice(0, -1);
}

/** The same content with texts that touch as one, and without empty ones. */
export function joinInlines(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: squeeze(last.text + inline.text) };
    } else if (inline.kind !== 'text' || inline.text !== '') {
      joined.push(inline);
    }
  }
  return joined;
}

function squeeze(text: string): string {
  return text.replaceAll(/ {2,}/g, ' ');
}

/**
 * The same content without blanks at its ends. A break swallows the blanks around it, as in any
 * renderer.
 */
export function trimInlines(content: readonly Inline[]): Inline[] {
  const trimmed = content.map((inline, index): Inline => {
    if (inline.kind !== 'text') return inline;
    const isFirst = index === 0 || content[index - 1]?.kind === 'break';
    const isLast = index === content.length - 1 || content[index + 1]?.kind === 'break';
    const start = isFirst ? inline.text.replace(/^ +/, '') : inline.text;
    return { kind: 'text', text: isLast ? trimEnd(start) : start };
  });
  return trimmed.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

// Without the question first, the expression is tried at each blank of the text.
function trimEnd(text: string): string {
  return text.endsWith(' ') ? text.replace(/ +$/, '') : text;
}
