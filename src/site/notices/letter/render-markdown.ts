import type { Block, Letter, LetterSpan, QuoteSide } from './letter.ts';

/** A letter as Markdown, as a pull request or a changelog shows it: no HTML, and no text becomes markup. */
export function renderMarkdown(letter: Letter): string {
  const { sender, about, draft, headline, blocks } = letter;
  const head = [
    `# ${escape(draft?.headline ?? headline)}`,
    ...(draft === null ? [] : [escapeLine(draft.note)]),
    escapeLine(sender),
    escapeLine(about),
  ];
  return `${[...head, ...blocks.map(renderBlock)].join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escape(block.text)}`;
    case 'paragraph':
    case 'key':
    case 'fine':
      return renderRuns(block.runs);
    case 'action': {
      const { title, runs, button, note } = block;
      const parts = [runs, ...(button ? [[button]] : []), note].map(renderRuns);
      return [`**${escape(title)}**`, ...parts].join('\n\n');
    }
    case 'fact':
      return `**${escapeLine(block.label)}** ${renderRuns(block.runs)}`;
    case 'list':
      return block.items.map((item) => `- ${renderRuns(item)}`).join('\n');
    case 'quote':
      return block.sides.map(renderSide).join('\n>\n');
    case 'card':
      return [`### ${escape(block.heading)}`, ...block.blocks.map(renderBlock)].join('\n\n');
  }
}

function renderSide({ label, passages: all }: QuoteSide): string {
  const passages = all.map((runs) => `> “${runs.map(renderRun).join('')}”`);
  return `> **${escapeLine(label)}**\n>\n${passages.join('\n>\n')}`;
}

// Only what stands at the start of a line can begin a list or a heading.
function renderRuns(runs: readonly LetterSpan[]): string {
  return escapeStart(runs.map(renderRun).join('').trim());
}

function renderRun(run: LetterSpan): string {
  switch (run.kind) {
    case 'text':
      return escape(run.text);
    case 'field':
      return escape(run.otherwise);
    case 'link':
      return `[${escape(run.text)}](<${run.href.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>)`;
  }
}

function escapeLine(text: string): string {
  return escapeStart(escape(text).trim());
}

function escapeStart(line: string): string {
  return line.replace(/^([-+=]|\d+(?=[.)](?:\s|$)))/, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]#|~!$]/g, '\\$&')
    .replaceAll(/\s+/g, ' ');
}
