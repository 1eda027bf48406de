import {
  isArgumentElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  type PluralElement,
} from '@formatjs/icu-messageformat-parser';

/** What may be given for an argument: any words, a number, or one of a few words. */
export type Accepts = 'words' | 'number' | readonly string[];

/** What a message asks for. */
export interface MessageShape {
  arguments: ReadonlyMap<string, Accepts>;
  tags: readonly string[];
  plurals: readonly PluralElement[];
  /** Why no text of the site may be like this, in sentences. */
  refused: readonly string[];
}

/** The shape of a parsed message, in the order of its words. */
export function shapeOfMessage(message: readonly MessageFormatElement[]): MessageShape {
  const shape: Collected = { arguments: new Map(), tags: [], plurals: [], refused: [] };
  collect(message, shape, false);
  // Both are given by name.
  const twice = shape.tags.filter((tag) => shape.arguments.has(tag));
  return { ...shape, refused: [...shape.refused, ...twice.map(sameName)] };
}

interface Collected {
  arguments: Map<string, Accepts>;
  tags: string[];
  plurals: PluralElement[];
  refused: string[];
}

function collect(
  message: readonly MessageFormatElement[],
  into: Collected,
  isWithinTag: boolean,
): void {
  for (const element of message) {
    if (isArgumentElement(element)) accept(into, element.value, 'words');
    else if (isNumberElement(element)) accept(into, element.value, 'number');
    else if (isPluralElement(element)) {
      accept(into, element.value, 'number');
      into.plurals.push(element);
      for (const { value } of Object.values(element.options)) collect(value, into, isWithinTag);
    } else if (isSelectElement(element)) {
      accept(into, element.value, Object.keys(element.options));
      for (const { value } of Object.values(element.options)) collect(value, into, isWithinTag);
    } else if (isTagElement(element)) {
      if (isWithinTag)
        into.refused.push(`Unexpected \`<${element.value}>\` within a tag, expected words alone.`);
      if (!into.tags.includes(element.value)) into.tags.push(element.value);
      collect(element.children, into, true);
    } else if ('value' in element && 'style' in element)
      into.refused.push(
        `Unexpected \`{${element.value}}\` as a date or time, expected it in words.`,
      );
  }
}

function sameName(tag: string): string {
  return `Unexpected \`<${tag}>\` beside \`{${tag}}\`, expected another name.`;
}

// `{count}` beside `{count, plural, …}` says the same number.
function accept(into: Collected, name: string, accepts: Accepts): void {
  const known = into.arguments.get(name);
  if (known === undefined || known === 'words') into.arguments.set(name, accepts);
  else if (typeof known === 'object' && typeof accepts === 'object') {
    into.arguments.set(name, [...new Set([...known, ...accepts])]);
  }
}
