import type {
  BlockContent,
  Code,
  DefinitionContent,
  Heading,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Alignment, Block, Clause, Inline, Item, Row } from '#core/document/document.ts';
import { issue } from '#core/problems/issue.ts';
import { checkHeading } from '../source/check-heading.ts';
import type { Source } from '../source/source.ts';
import { type InlineBuilder, isHtmlName, KNOWN_COMPONENTS } from './build-inlines.ts';
import { isComment, readAttributes } from './component-syntax.ts';

type Binding = 'binding' | 'not binding';

/** Builds the blocks of one section and counts its clauses. */
export class BlockBuilder {
  readonly #source: Source;
  readonly #inlines: InlineBuilder;
  #clauses = 0;

  constructor(source: Source, inlines: InlineBuilder) {
    this.#source = source;
    this.#inlines = inlines;
  }

  build(nodes: readonly FlowContent[]): Block[] {
    return this.#blocks(nodes, 'binding');
  }

  #blocks(nodes: readonly FlowContent[], binding: Binding): Block[] {
    return rejoinLines(nodes, this.#source).flatMap((node) => this.#block(node, binding));
  }

  #block(node: FlowContent, binding: Binding): Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(this.#inlines.build(node.children), binding);
      case 'heading':
        return this.#heading(node, binding);
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            start: node.start ?? 1,
            items: node.children.map((item, index) => {
              const label = node.ordered ? `${(node.start ?? 1) + index}.` : '•';
              return this.#item(item, label, binding);
            }),
          },
        ];
      case 'table':
        return [this.#table(node, binding)];
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.#blocks(node.children, binding) }];
      case 'code':
        this.#checkInfo(node);
        return [{ kind: 'code', language: node.lang ?? '', text: node.value }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'footnoteDefinition':
        return [
          {
            kind: 'note',
            label: node.label ?? node.identifier,
            blocks: this.#blocks(node.children, binding),
          },
        ];
      case 'html':
        return this.#paragraph(this.#inlines.build([node]), binding);
      case 'mdxFlowExpression':
        if (isComment(node.value)) return [];
        this.#inlines.issues.push(
          issue('expression', this.#source.place(node), {
            step: this.#source.stepWithBackslash(node),
          }),
        );
        return this.#verbatim(node, binding);
      case 'mdxjsEsm':
        this.#inlines.issues.push(issue('import-or-export', this.#source.place(node), {}));
        return this.#verbatim(node, binding);
      case 'mdxJsxFlowElement':
        return this.#component(node, binding);
      case 'definition':
      case 'yaml':
        return [];
      default:
        // No parser option that we set gives another kind; should one come, its source is its text.
        return this.#paragraph(this.#inlines.build([node as never]), binding);
    }
  }

  // Inside a list or quotation it cannot begin a section: its words stay as a paragraph.
  #heading(node: Heading, binding: Binding): Block[] {
    const { issues } = this.#inlines;
    const before = issues.length;
    const words = this.#inlines.build(node.children);
    if (issues.length === before) issues.push(...checkHeading(node, words, this.#source));
    return this.#paragraph(strong(words), binding);
  }

  // In the words after a fence references are read, in the code below they are not.
  #checkInfo(node: Code): void {
    const info = `${node.lang ?? ''} ${node.meta ?? ''}`;
    const [fence = ''] = this.#source.slice(node).split('\n', 1);
    this.#inlines.checkReferences(node, info, fence.length);
  }

  #paragraph(children: Inline[], binding: Binding): Block[] {
    if (children.length === 0) return [];
    return [{ kind: 'paragraph', clause: this.#nextClause(binding), children }];
  }

  #verbatim(node: FlowContent, binding: Binding): Block[] {
    return this.#paragraph([{ kind: 'text', text: this.#source.slice(node).trim() }], binding);
  }

  // The first paragraph of an item is the item itself: both have one address.
  #item(node: ListItem, label: string, binding: Binding): Item {
    const clause = this.#nextClause(binding);
    const [first, ...rest] = node.children;
    const head =
      first?.type === 'paragraph'
        ? [
            {
              kind: 'paragraph' as const,
              clause: null,
              children: this.#inlines.build(first.children),
            },
          ]
        : this.#blocks(first ? [first] : [], binding);
    const blocks = [...head, ...this.#blocks(rest, binding)];
    return { clause, label, checked: node.checked ?? null, blocks };
  }

  #nextClause(binding: Binding): Clause {
    return binding === 'binding' ? ++this.#clauses : null;
  }

  #table(node: Table, binding: Binding): Block {
    const rows = node.children.map((row, index): Row => ({
      clause: index === 0 ? null : this.#nextClause(binding),
      cells: row.children.map((cell) => this.#inlines.build(takeCellBreaks(cell.children))),
    }));
    const width = Math.max(...rows.map((row) => row.cells.length));
    const columns = Array.from(
      { length: width },
      (_, index): Alignment => node.align?.[index] ?? null,
    );
    return { kind: 'table', columns, rows };
  }

  #component(node: MdxJsxFlowElement, binding: Binding): Block[] {
    if (node.name === 'InShort') {
      this.#inlines.issues.push(...readAttributes(node, [], this.#source).issues);
      return [{ kind: 'short', blocks: this.#blocks(node.children, 'not binding') }];
    }
    const place = this.#source.place(node);
    // Those that hold words alone are in a paragraph by now.
    if (node.name === 'Term' || node.name === 'Reseller') {
      const found = `blocks in \`<${node.name}>\``;
      this.#inlines.issues.push(
        issue('component-misuse', place, { name: node.name, found, expected: 'words of one line' }),
      );
      return this.#blocks(node.children, binding);
    }
    this.#inlines.issues.push(
      isHtmlName(node.name)
        ? issue('raw-html', place, { tag: `<${node.name ?? ''}>` })
        : issue('unknown-component', place, { name: node.name ?? '', known: KNOWN_COMPONENTS }),
    );
    if (node.name === 'img') return this.#paragraph(this.#inlines.element(node), binding);
    return this.#blocks(node.children, binding);
  }
}

function strong(children: Inline[]): Inline[] {
  return children.length === 0 ? [] : [{ kind: 'strong', children }];
}

type FlowContent = RootContent | BlockContent | DefinitionContent;

/**
 * The nodes with what belongs to one line as a paragraph again: as MDX does, the parser takes
 * components that fill a line out of their paragraph, and gives one that is alone on its line words
 * without a paragraph.
 */
function rejoinLines(nodes: readonly FlowContent[], source: Source): FlowContent[] {
  const joined: FlowContent[] = [];
  let run: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    const gap = index > 0 ? source.between(nodes[index - 1], node) : '';
    if (/\n[ \t]*\n/.test(gap)) run = [];
    const words = phrasing(node, run.length > 0);
    if (words === null) {
      run = [];
      joined.push(node);
    } else if (run.length > 0) {
      run.push(...(gap === '' ? [] : [{ type: 'text', value: ' ' } as const]), words);
    } else {
      run = [words];
      joined.push({ type: 'paragraph', children: run });
    }
  }
  return joined;
}

const INLINE_COMPONENTS: readonly (string | null)[] = ['Term', 'Reseller'];

function phrasing(node: FlowContent, isWithinRun: boolean): PhrasingContent | null {
  if (node.type === 'mdxJsxFlowElement' && INLINE_COMPONENTS.includes(node.name)) {
    const children = wordsOf(node);
    return children && { ...node, type: 'mdxJsxTextElement', children };
  }
  if (node.type === 'mdxFlowExpression' && isWithinRun) {
    const { value, position } = node;
    return { type: 'mdxTextExpression', value, ...(position && { position }) };
  }
  return isPhrasing(node) ? node : null;
}

/** What stands in a component that is alone on its lines, if that is words and no blocks. */
function wordsOf({ children }: MdxJsxFlowElement): PhrasingContent[] | null {
  const [first, ...rest] = children as FlowContent[];
  if (first?.type === 'paragraph') return rest.length === 0 ? first.children : null;
  const words = (children as FlowContent[]).filter(isPhrasing);
  return words.length === children.length ? words : null;
}

const PHRASING: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
]);

// HTML can be both: between blocks it is a block.
function isPhrasing(node: FlowContent): node is Extract<FlowContent, PhrasingContent> {
  return PHRASING.has(node.type);
}

/**
 * The content of a table cell with `<br>` (`<br/>` in MDX) as a line break. It is the one tag that a
 * version may hold: a row is one line, and Markdown has no other way to break it.
 */
function takeCellBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((node): PhrasingContent => {
    if (isBreak(node)) return { type: 'break', ...(node.position && { position: node.position }) };
    // Rebuilt children are of the kinds that the parent had.
    if ('children' in node)
      return { ...node, children: takeCellBreaks(node.children) } as typeof node;
    return node;
  });
}

function isBreak(node: PhrasingContent): boolean {
  if (node.type === 'html') return /^<br[ \t]*\/?>$/i.test(node.value);
  if (node.type !== 'mdxJsxTextElement') return false;
  return node.name === 'br' && node.children.length === 0 && node.attributes.length === 0;
}
