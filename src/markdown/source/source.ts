import type { Node } from 'unist';

import type { Place } from '#core/problems/issue.ts';

import { splitFrontMatter } from '../settings/front-matter.ts';
import { stepWithout } from '../tree/mended-text.ts';
import type { Syntax } from '../tree/syntax-tree.ts';

/** An image as it is written in a text. */
export interface WrittenImage {
  alt: string;
  src: string;
  place: Place;
  /** Whether it is written as `<img>`, which no version or page may hold. */
  isHtml: boolean;
}

/** SHA-256 of an image's bytes as hexadecimal digits; empty where they cannot be read. */
export type ReadImage = (image: WrittenImage) => string;

/** A text being read: it knows where its nodes stand. */
export class Source {
  readonly file: string;
  readonly text: string;
  readonly syntax: Syntax;
  /** Whether a character may be written as a reference such as `&#8203;`. */
  readonly hasReferences: boolean;
  /** Whether there may be definitions of links or footnotes, which every section may refer to. */
  readonly hasDefinitions: boolean;
  /** Reads the images of the text; nothing where it may hold none. */
  readonly readImage: ReadImage | null;
  /** Whether front matter begins and does not end: the parser then knows no lists and quotations. */
  readonly hasOpenFrontMatter: boolean;

  constructor(file: string, text: string, syntax: Syntax, readImage: ReadImage | null = null) {
    this.file = file;
    this.text = text;
    this.syntax = syntax;
    this.hasReferences = text.includes('&');
    this.hasDefinitions = text.includes(']:');
    this.readImage = readImage;
    this.hasOpenFrontMatter = text.startsWith('---') && splitFrontMatter(text).frontMatter === null;
  }

  /** Where a node begins; the top of the file for none. */
  place(node?: Node): Place {
    const start = node?.position?.start;
    return { file: this.file, line: start?.line ?? 1, column: start?.column ?? 1 };
  }

  /** The place of an offset in UTF-16 code units. */
  placeAt(offset: number): Place {
    const before = this.text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    const line = before.split('\n').length;
    return { file: this.file, line, column: offset - lineStart + 1 };
  }

  /** The text between two nodes that follow one another. */
  between(before: Node | undefined, after: Node): string {
    return this.text.slice(
      before?.position?.end.offset ?? 0,
      after.position?.start.offset ?? before?.position?.end.offset ?? 0,
    );
  }

  /** The step that puts a backslash before a node, and before each brace right behind its first. */
  stepWithBackslash(node: Node): string {
    const offset = node.position?.start.offset ?? 0;
    const signs = /^\{+|^[\s\S]/.exec(this.text.slice(offset))?.[0] ?? '';
    const escaped = signs.replaceAll(/[\s\S]/g, '\\$&');
    return stepWithout(this.text, offset, signs.length, escaped);
  }

  /** The node's own text. */
  slice(node: Node): string {
    return this.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }
}
