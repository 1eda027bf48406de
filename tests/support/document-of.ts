import { versionSchema } from '#core/schemas/version-schema.ts';
import type { Document } from '#core/document/document.ts';
import type { Anchored } from '#core/document/anchors.ts';
import { buildDocument, type BuiltDocument } from '#markdown/document/build-document.ts';
import { Source } from '#markdown/source/source.ts';
import { parseTree, type Syntax } from '#markdown/tree/syntax-tree.ts';

/** The document of a text without front matter. */
export function documentOf(text: string, syntax: Syntax = 'md'): Document {
  return builtOf(text, syntax).document;
}

/** The document of a text with its places, links and issues; the file is named `text`. */
export function builtOf(text: string, syntax: Syntax = 'md'): BuiltDocument {
  const parsed = parseTree(text, syntax);
  if (!parsed.ok) throw new Error(`${parsed.line}:${parsed.column} ${parsed.reason}`);
  return buildDocument(parsed.tree, new Source('text', text, syntax));
}

/** A version whose sections have these anchors, and that retires these. */
export function anchored(anchors: readonly string[], retired: Record<string, string>): Anchored {
  const text = anchors.map((anchor) => `## A {#${anchor}}\n`).join('\n');
  const settings = versionSchema.parse({ effective: '2024-01-01', summary: 'A.', retired });
  return { document: documentOf(text), settings };
}
