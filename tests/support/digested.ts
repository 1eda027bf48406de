import { sha256 } from '#io/files/sha256.ts';
import {
  digestDocument,
  KnownTexts,
  type DigestedDocument,
} from '#core/document/digested-document.ts';
import type { Document } from '#core/document/document.ts';

/** The document with its digests, and its sections taken from those `known`. */
export function digested(document: Document, known = new KnownTexts()): DigestedDocument {
  return digestDocument(document, known, sha256);
}
