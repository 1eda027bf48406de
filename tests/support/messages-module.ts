import { readMessage, type Messages } from '../../scripts/check-messages.ts';
import type { Accepts } from '../../scripts/message-shape.ts';

/** The module of messages as TypeScript: the texts, what each asks for, and its tags. */
export function messagesModule(messages: Messages): string {
  const shapes = Object.entries(messages).map(([key, text]) => {
    const read = readMessage(text);
    if (!read.ok) throw new Error(`${key}: ${read.message}`);
    return { key, ...read.shape };
  });
  const asking = shapes.filter(({ arguments: asked }) => asked.size > 0);
  const tagged = shapes.filter(({ tags }) => tags.length > 0);
  return [
    '// Made from en.yaml: npx vitest run tests/site/wording/messages.test.ts --update',
    '',
    '/** What each message asks for, where it asks for anything. */',
    'export interface MessageArguments {',
    ...asking.map(({ key, arguments: asked }) => {
      const fields = [...asked].map(([name, accepts]) => `${name}: ${typeOf(accepts)}`);
      return `  '${key}': { ${fields.join('; ')} };`;
    }),
    '}',
    '',
    '/** The tags of each message that has any. */',
    'export interface MessageTags {',
    ...tagged.map(({ key, tags }) => `  '${key}': ${union(tags)};`),
    '}',
    '',
    '/** The texts in English, as ICU messages. */',
    'export const ENGLISH = {',
    ...Object.entries(messages).map(([key, text]) => `  '${key}': ${JSON.stringify(text)},`),
    '};',
    '',
  ].join('\n');
}

function typeOf(accepts: Accepts): string {
  if (accepts === 'words') return 'string';
  return accepts === 'number' ? 'number' : union(accepts);
}

function union(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' | ');
}
