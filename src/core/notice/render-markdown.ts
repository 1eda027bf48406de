import type { Block, Letter, Run, Side } from './letter/letter.ts';
import { labelled } from './render-text.ts';

/** A letter as Markdown, as a pull request or a changelog shows it: no HTML, and no text becomes markup. */
export function renderMarkdown({ sender, subject, blocks }: Letter): string {
  const head = [`# ${escape(subject)}`, escapeLine(sender)];
  return `${[...head, ...blocks.map(renderBlock)].join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escape(block.text)}`;
    case 'paragraph':
      return renderRuns(block.runs);
    case 'action':
      return `**→** ${renderRuns(block.runs)}`;
    case 'fact':
      return `**${escapeLine(labelled(block.label))}** ${renderRuns(block.runs)}`;
    case 'list':
      return block.items.map((item) => `- ${renderRuns(item)}`).join('\n');
    case 'quote':
      return block.sides.map(renderSide).join('\n>\n');
    case 'card':
      return [`### ${escape(block.heading)}`, ...block.blocks.map(renderBlock)].join('\n\n');
  }
}

function renderSide({ label, texts }: Side): string {
  const passages = texts.map((text) => `> “${escape(text)}”`);
  return `> **${escapeLine(labelled(label))}**\n>\n${passages.join('\n>\n')}`;
}

// Only what stands at the start of a line can begin a list or a heading.
function renderRuns(runs: readonly Run[]): string {
  return escapeStart(runs.map(renderRun).join('').trim());
}

function renderRun(run: Run): string {
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
