/** An HTML element as it is written in a text, by its tags; offsets in UTF-16 code units. */
export interface HtmlElement {
  /** In lower case; `!--` for a comment. */
  name: string;
  /** The tag as a person knows it: `<b>`, `</b>` for an end without a beginning. */
  tag: string;
  /** What stands in the tag behind its name. */
  attributes: string;
  start: number;
  end: number;
  /** What stands between its tags; empty where it has no end, or needs none. */
  inner: [start: number, end: number];
  children: HtmlElement[];
}

const VOID: ReadonlySet<string> = new Set('br hr img wbr input col embed link meta'.split(' '));

/** The elements that people write or paste, and those of word processors, which have a colon. */
const NAMES: ReadonlySet<string> = new Set(
  'a abbr address article aside b big blockquote body br button caption center cite code col colgroup dd del details div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav ol p pre q s script section small span strike strong style sub summary sup svg table tbody td tfoot th thead title tr tt u ul wbr'.split(
    ' ',
  ),
);

export function isHtmlElement(name: string): boolean {
  return NAMES.has(name.toLowerCase()) || name.includes(':');
}

// Bounded: a comment that does not end would be looked for at each of its beginnings.
const TAG = /<(\/?)([A-Za-z][\w-]*(?::\w+)?)(?=[\s/>])([^<>]*)>|<!--[\s\S]{0,2000}?-->/g;

/** More within one another are no longer told apart. */
const DEEPEST = 50;

/** The outermost HTML elements of a text from an offset on, code left out, in the order of their tags. */
export function htmlElements(text: string, from: number): HtmlElement[] {
  const root: HtmlElement[] = [];
  const open: HtmlElement[] = [];
  const list = (): HtmlElement[] => open.at(-1)?.children ?? root;
  // An element without an end holds nothing: what stands behind it is beside it.
  const leave = (element: HtmlElement): void => {
    list().push({ ...element, children: [] }, ...element.children);
  };
  for (const { element, isEnd, isWhole } of tagsOf(text, from)) {
    const opener = isEnd ? open.findLastIndex(({ name }) => name === element.name) : -1;
    if (opener !== -1) {
      for (const left of open.splice(opener + 1).toReversed()) leave(left);
      const [closed] = open.splice(opener);
      if (!closed) continue;
      closed.inner = [closed.end, element.start];
      closed.end = element.end;
      list().push(closed);
    } else if (isEnd || isWhole || open.length >= DEEPEST) list().push(element);
    else open.push(element);
  }
  for (const left of open.splice(0).toReversed()) leave(left);
  return root.toSorted((a, b) => a.start - b.start);
}

interface Tag {
  element: HtmlElement;
  isEnd: boolean;
  /** Whether it is an element by itself. */
  isWhole: boolean;
}

function* tagsOf(text: string, from: number): Generator<Tag> {
  const code = codeIn(text, from);
  const pattern = new RegExp(TAG);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, slash = '', written = '', attributes = ''] = match;
    const { index: start } = match;
    const end = start + whole.length;
    while ((code[0]?.[1] ?? Infinity) <= start) code.shift();
    const isCode = (code[0]?.[0] ?? Infinity) <= start;
    const isComment = whole.startsWith('<!--');
    if (isCode || text[start - 1] === '\\' || !(isComment || isHtmlElement(written))) continue;
    const name = isComment ? '!--' : written.toLowerCase();
    const tag = isComment ? '<!-- … -->' : `<${slash}${written}>`;
    const element: HtmlElement = {
      name,
      tag,
      attributes,
      start,
      end,
      inner: [end, end],
      children: [],
    };
    yield {
      element,
      isEnd: slash === '/',
      isWhole: isComment || VOID.has(name) || whole.endsWith('/>'),
    };
  }
}

const CODE =
  /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))|(?<!`)(`+)(?!`)[^\n]{0,500}?[^`\n]\2(?!`)/gm;

function codeIn(text: string, from: number): [start: number, end: number][] {
  return [...text.slice(from).matchAll(CODE)].map(({ 0: whole, index }) => [
    from + index,
    from + index + whole.length,
  ]);
}
