import type { Issue } from '#core/problems/issue.ts';
import { digestDocument, KnownTexts } from '#core/document/digested-document.ts';
import type { PageDraft } from '#core/library/draft.ts';
import type { LibraryImage } from '#core/document/library-image.ts';
import { leftOversOf } from '#markdown/source/find-left-overs.ts';
import { parsePage, parseProgram } from '#markdown/document/parse-version.ts';
import type { WrittenImage } from '#markdown/source/source.ts';

import { programPageDigest } from './program-inputs.ts';
import type { ImageFiles } from './read-image.ts';
import { sha256 } from '../files/sha256.ts';

/** An ordinary page, with its images among `files`; `text` is `null` if it cannot be read. */
export function draftPage(
  files: ImageFiles,
  id: string,
  file: string,
  text: string | null,
): { draft: PageDraft; issues: Issue[] } {
  const images = new Map<string, LibraryImage>();
  const inImages: Issue[] = [];
  const readImage = (written: WrittenImage): string => {
    if (written.isHtml) return '';
    const { image, issues } = files.read(file, written);
    inImages.push(...issues);
    if (image) images.set(image.digest, image);
    return image?.digest ?? '';
  };
  const syntax = file.endsWith('.mdx') ? 'mdx' : 'md';
  const parsed = text === null ? null : parsePage(text, file, syntax, readImage);
  const draft = {
    id,
    file,
    settings: parsed?.settings ?? null,
    document: parsed?.built
      ? digestDocument(parsed.built.document, new KnownTexts(), sha256)
      : null,
    sectionPlaces: parsed?.built?.sectionPlaces ?? [],
    links: parsed?.built?.links ?? [],
    fields: parsed?.built?.fields ?? [],
    images: [...images.values()],
    program: null,
    leftOvers: () => (text === null ? [] : leftOversOf(text, file, syntax)),
  };
  return { draft, issues: [...(parsed?.issues ?? []), ...inImages] };
}

/** A page that is compiled: only its settings are read, and what it is made from. */
export function draftProgram(
  library: string,
  id: string,
  file: string,
  text: string | null,
): { draft: PageDraft; issues: Issue[] } {
  const parsed = text === null ? null : parseProgram(text, file);
  const draft = {
    id,
    file,
    settings: parsed?.settings ?? null,
    document: null,
    sectionPlaces: [],
    links: [],
    fields: [],
    images: [],
    program: { file, digest: programPageDigest(library, file) },
    leftOvers: () => [],
  };
  return { draft, issues: parsed?.issues ?? [] };
}
