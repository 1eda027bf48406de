import { stepForTag } from '#core/problems/tables/text-problems.ts';

import { stepWithout, mendUnclosedSummary } from './mended-text.ts';
import type { RefusedTree } from './parsed-tree.ts';

/** Where a text is no MDX, in the words of someone who writes policies. */
interface MdxMistake {
  offset: number;
  /** What is there, to stand after "Unexpected". */
  reason: string;
  /** What to write, to stand after “expected”. */
  expected?: string;
  step: string;
}

/**
 * What a parser's complaint means to the person who wrote the text. Sätteri's says "12:5: reason"
 * where it knows the place, remark's has it beside the reason. Both name the place where they gave
 * up; the mistake is the brace or angle bracket before it.
 */
export function refusedMdx(cause: unknown, text: string): RefusedTree {
  const { complaint, line, column } = readComplaint(cause);
  const offset = offsetOf(text, line, column);
  const isModule = complaint.startsWith('Could not parse import/exports');
  const mistake = isModule
    ? { offset: moduleBefore(text, offset), reason: 'program', step: '' }
    : explainMdx(complaint.replaceAll(/\s+/g, ' '), text, offset);
  const before = text.slice(0, mistake.offset).split('\n');
  return {
    ok: false,
    code: isModule ? 'import-or-export' : 'mdx-syntax',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    reason: mistake.reason,
    expected: 'expected' in mistake ? mistake.expected : undefined,
    step: mistake.step,
  };
}

function moduleBefore(text: string, offset: number): number {
  const lines = [...text.matchAll(/^(?:import|export)\b/gm)];
  return lines.findLast(({ index }) => index <= offset)?.index ?? offset;
}

function readComplaint(cause: unknown): { complaint: string; line: number; column: number } {
  if (!(cause instanceof Error)) return { complaint: String(cause), line: 1, column: 1 };
  const { reason, line, column } = cause as Error & Record<string, unknown>;
  if (typeof reason === 'string') {
    return { complaint: reason, line: Number(line ?? 1), column: Number(column ?? 1) };
  }
  const match = /^(\d+):(\d+): (.*)$/s.exec(cause.message);
  return {
    complaint: match?.[3] ?? cause.message,
    line: Number(match?.[1] ?? 1),
    column: Number(match?.[2] ?? 1),
  };
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

function explainMdx(complaint: string, text: string, offset: number): MdxMistake {
  for (const { pattern, explain } of COMPLAINTS) {
    const match = pattern.exec(complaint);
    if (match) return explain(match, text, offset);
  }
  const reason = complaint.replaceAll(/ \((?:note: .*|mdx[^()]*)\)/g, '').replace(/\.$/, '');
  return { offset, reason: `sign (${reason})`, step: 'Correct the line.' };
}

interface Complaint {
  pattern: RegExp;
  explain: (match: RegExpExecArray, text: string, offset: number) => MdxMistake;
}

const COMPLAINTS: readonly Complaint[] = [
  {
    pattern: /^Could not parse expression|^Unexpected end of file in expression/,
    explain: (_, text, offset) => explainBrace(text, text.lastIndexOf('{', offset)),
  },
  {
    pattern: /^Unexpected character (?:after `<`|`!`)/,
    explain: (_, text, offset) => explainAngle(text, text.lastIndexOf('<', offset)),
  },
  {
    // remark tells of the sign at which it gave up: one behind the bracket, or later in the tag.
    pattern: /^Unexpected (?:character|end of file) .*?(?:before|in|after) .*?(?:name|tag|value)/,
    explain: (_, text, offset) => explainAngle(text, text.lastIndexOf('<', offset - 1)),
  },
  {
    pattern: /^Unexpected closing slash/,
    explain: (_, text, offset) => {
      const start = text.lastIndexOf('<', offset);
      return explainClosing(/^<\/[^<>]*>/.exec(text.slice(start))?.[0] ?? '</', text, start);
    },
  },
  {
    pattern: /^Expected a closing tag for `<([^`]*)>`(?: \((\d+):(\d+))?/,
    explain: ([, name = '', line, column], text, offset) => {
      const start = line === undefined ? offset : offsetOf(text, Number(line), Number(column));
      return explainUnclosed(name, text, start);
    },
  },
  {
    pattern:
      /^Unexpected closing tag `([^`]*)`, expected corresponding closing tag for `<([^`]*)>`/,
    explain: ([, found = '', open = ''], text, offset) => explainPair(found, open, text, offset),
  },
  {
    pattern: /^Unexpected closing tag `([^`]*)`/,
    explain: ([, found = ''], text, offset) => explainClosing(found, text, offset),
  },
  {
    pattern: /^Expected the closing tag `([^`]*)` either/,
    explain: ([, found = ''], _, offset) => ({
      offset,
      reason: `\`${found}\` in another paragraph or item than its beginning`,
      expected: 'both in one',
      step: 'Put both on lines of their own, with an empty line before and after.',
    }),
  },
];

const COMPONENTS: ReadonlySet<string> = new Set(['InShort', 'Reseller', 'Term']);

function explainUnclosed(name: string, text: string, start: number): MdxMistake {
  const reason = `\`<${name}>\` without an end`;
  if (/^[a-z]/.test(name)) {
    return { offset: start, reason, expected: 'Markdown', step: stepForTag(name) };
  }
  const expected = `\`</${name}>\` behind it`;
  const step = `Add \`</${name}>\` in the same paragraph, or put both on lines of their own.`;
  const isSummary = name === 'InShort' && text.startsWith('<InShort', start);
  const mended = isSummary ? mendUnclosedSummary(text, start) : { offset: start, step };
  return { reason, expected, ...mended };
}

/** Explains mismatched opening and closing tags, assuming that the known component name is the right one. */
function explainPair(found: string, open: string, text: string, offset: number): MdxMistake {
  const right = found.slice(2, -1);
  const start = text.lastIndexOf(`<${open}`, offset);
  if (start !== -1 && COMPONENTS.has(right) && !COMPONENTS.has(open)) {
    const step = stepWithout(text, start, open.length + 1, `<${right}`);
    return { offset: start, reason: `\`<${open}>\``, expected: `\`<${right}>\``, step };
  }
  const expected = `\`</${open}>\``;
  const step = text.startsWith(found, offset)
    ? stepWithout(text, offset, found.length, `</${open}>`)
    : `Write ${expected}.`;
  return { offset, reason: `\`${found}\` where \`<${open}>\` is open`, expected, step };
}

function explainClosing(found: string, text: string, offset: number): MdxMistake {
  return {
    offset,
    reason: `\`${found}\` without a beginning`,
    expected: 'none, or both',
    step: text.startsWith(found, offset)
      ? stepWithout(text, offset, found.length, '')
      : 'Remove it, or add its beginning.',
  };
}

/** An anchor in the form of a Markdown file, or one whose signs of a comment are not complete. */
const ANCHOR = /^\{[ \t/*]*#[ \t]*([^{}\s*/]+)[ \t/*]*(?:\}|(?=\r?\n|$))/;

function explainBrace(text: string, offset: number): MdxMistake {
  const [written, anchor] = ANCHOR.exec(text.slice(offset)) ?? [];
  if (written !== undefined) {
    const put = `{/* #${anchor ?? ''} */}`;
    const step = stepWithout(text, offset, written.length, put);
    const expected = `\`${put}\` in a file that ends in \`.mdx\``;
    return { offset, reason: `anchor \`${written}\``, expected, step };
  }
  const isClosed = /^\{[^{}]*\}/.test(text.slice(offset));
  const reason = isClosed ? 'brace' : 'brace that is not closed';
  const expected = 'a backslash before it: a brace is special here';
  return { offset, reason, expected, step: stepWithout(text, offset, 1, '\\{') };
}

function explainAngle(text: string, offset: number): MdxMistake {
  const rest = text.slice(offset);
  if (rest.startsWith('<!--')) {
    const whole = /^<!--([\s\S]*?)-->/.exec(rest);
    const put = `{/* ${whole?.[1]?.trim() ?? '…'} */}`;
    const step = whole
      ? stepWithout(text, offset, whole[0].length, put)
      : 'Write it as `{/* … */}`.';
    return { offset, reason: 'comment `<!--`', expected: '`{/* … */}`', step };
  }
  const address = /^<([a-z][a-z+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/i.exec(rest)?.[1];
  if (address !== undefined) {
    const target = address.includes(':') ? address : `mailto:${address}`;
    const put = `[${address.replace(/^mailto:/i, '')}](${target})`;
    const step = stepWithout(text, offset, address.length + 2, put);
    const expected = 'it in round brackets behind words';
    return { offset, reason: 'address in angle brackets', expected, step };
  }
  const written = /^<[A-Z][A-Za-z]*[^<>]*>/.exec(rest)?.[0] ?? '';
  const straight = written.replaceAll(/[“”„‟‘’«»]/g, '"').replaceAll(/=([\w-]+)/g, '="$1"');
  if (straight !== written) {
    const step = stepWithout(text, offset, written.length, straight);
    return { offset, reason: `\`${written}\``, expected: `\`${straight}\``, step };
  }
  const tag = /^<\/?[A-Z][A-Za-z]*/.exec(rest)?.[0];
  if (tag !== undefined) {
    const step = `Write it as \`${tag} name="text">\`, with straight quotes.`;
    const expected = 'straight quotes and a closing bracket';
    return { offset, reason: `\`${tag}\` in this form`, expected, step };
  }
  const expected = 'a backslash before it: an angle bracket is special here';
  return { offset, reason: 'angle bracket', expected, step: stepWithout(text, offset, 1, '\\<') };
}
