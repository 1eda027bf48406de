/** A page of a problem as a terminal shows it: no signs of Markdown but backticks, lines of at most `width`. */
export function problemPageText(page: string, width: number): string {
  const code = /^# (\S+)$/m.exec(page)?.[1] ?? '';
  const severity = /^> \*\*(\w+)\*\*$/m.exec(page)?.[1]?.toLowerCase() ?? '';
  const body = page.slice(page.indexOf('\n> **')).replace(/^\n> \*\*.*\n>\n/, '');
  const blocks = body.split(/(^```[^]*?^```$)/m).map((block) => {
    const fenced = /^```.*\n([^]*?)\n?```$/.exec(block)?.[1];
    return fenced === undefined ? prose(block, width) : [fenced.replaceAll(/^(?=.)/gm, '    '), ''];
  });
  return `${[`${code}: ${severity}`, '', ...blocks.flat()].join('\n').trimEnd()}\n`;
}

/** The problems of the index of the pages: each with its code and first sentence, under the name of its table. */
export function problemTables(index: string): Map<string, { code: string; meaning: string }[]> {
  const tables = index.split(/^## /m).map((part): [string, { code: string; meaning: string }[]] => {
    const rows = [...part.matchAll(/^- \[`([^`]+)`\]\(\S+\): (.*)$/gm)];
    const title = part.slice(0, part.indexOf('\n'));
    return [title, rows.map(([, code = '', meaning = '']) => ({ code, meaning }))];
  });
  return new Map(tables.filter(([, rows]) => rows.length > 0));
}

function prose(block: string, width: number): string[] {
  const lines = block.split('\n').filter((line) => !/^(?:<!--|\[All problems\])/.test(line));
  const shown = lines.flatMap((line) => {
    // What the check prints stands apart.
    if (line === '>') return [];
    const [, quote = '', mark = '', text = ''] = /^(> )?(\d+\. |- )?(.*)$/.exec(line) ?? [];
    const indent = ' '.repeat(quote === '' && mark === '' ? 0 : 2);
    return wrap(indent + mark, plain(text), width);
  });
  return shown.filter((line, at) => line !== '' || shown[at - 1] !== '');
}

function plain(text: string): string {
  return text.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\*\*([^*]+)\*\*/g, '$1');
}

/** The text in lines that begin with `start`, and below it with as many blanks. */
function wrap(start: string, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = start;
  for (const word of text.split(' ')) {
    const isFirst = line.trim() === start.trim() && line.length <= start.length;
    if (!isFirst && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(start.length) + word;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line.trimEnd()];
}
