import { renderJson } from '#core/text/render-json.ts';
import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { inOrder, readVersion } from '#commands/comparison-sources.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import { acceptAll, redline, rejectAll } from '#core/redline/redline.ts';
import type { Redline } from '#core/redline/redline-schema.ts';
import { renderHtml } from '#core/redline/render/html.ts';
import { renderMarkdown, renderText } from '#core/redline/render/text.ts';
import { redlineWords } from '#site/redline/redline-sentences.ts';
import { ENGLISH } from '#site/wording/messages.ts';
import { wordingOf } from '#site/wording/site-wording.ts';
import { write } from '#io/terminal/print.ts';

// The command line speaks English.
const WORDS = redlineWords(wordingOf('en', ENGLISH));

const FORMATS = {
  text: (result, whole) =>
    renderText(result, { words: WORDS, colour: process.stdout.isTTY === true, whole }),
  markdown: (result) => renderMarkdown(result, WORDS),
  html: (result) =>
    `${renderHtml(result, { words: WORDS, layout: 'inline', href: (path) => path })}\n`,
  json: (result) => renderJson(result),
} satisfies Record<string, (result: Redline, whole: boolean) => string>;

export const verb = defineVerb({
  name: 'redline',
  summary: 'shows what changed between two versions or two files, word by word',
  help: `Usage: npm run redline -- <old> <new> [options]
       npm run redline -- --canonical <file>

Prints what changed between two versions of a policy. <old> and <new> are files in Markdown or MDX,
or versions of the library, as in privacy-policy@2016-11-28. Two versions of one policy are always
compared in the order of their publication. With npm run --silent, nothing else is printed.

  --format <format>   text (default), markdown, html or json
  --whole             in text, also what did not change
  --accept            print the new version's canonical text, read off the redline alone
  --reject            print the old version's canonical text, read off the redline alone
  --canonical <file>  print a version's canonical text
${PARAMETERS_HELP}

Exit code: 0 the same, or printed with --accept, --reject or --canonical; 1 different; 2 wrong usage;
70 a fault of Codicil.`,
  takesPositionals: true,
  options: {
    ...PARAMETERS,
    format: { type: 'string' },
    whole: { type: 'boolean' },
    accept: { type: 'boolean' },
    reject: { type: 'boolean' },
    canonical: { type: 'string' },
  },
  formats: Object.keys(FORMATS),
  run: ({ canonical, format = 'text', whole = false, accept = false, reject = false }, names) => {
    if (canonical !== undefined) {
      if (names.length > 0) throw new WrongUsage('Expected nothing beside `--canonical <file>`.');
      write(canonicalText(readVersion(canonical).document));
      return 0;
    }
    if (accept && reject) throw new WrongUsage('Expected `--accept` or `--reject`, not both.');
    const result = compare(names);
    if (accept || reject) {
      write(canonicalText(accept ? acceptAll(result) : rejectAll(result)));
      return 0;
    }
    write(FORMATS[format as keyof typeof FORMATS](result, whole));
    return result.changed ? 1 : 0;
  },
});

function compare(names: readonly string[]): Redline {
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new WrongUsage(`Expected two versions or files to compare, found ${names.length}.`);
  }
  const [from, to] = inOrder(readVersion(first), readVersion(second));
  return redline(from, to);
}
