import { readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

import { decodeAddress } from '#core/text/addresses.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { checkContent, checkLength } from '#core/checks/images/check-image.ts';
import { topOf } from '#core/library/draft.ts';
import { sizeOfImage } from '#core/checks/images/image-size.ts';
import {
  IMAGE_KINDS,
  imageKindOf,
  type ImageKind,
  type LibraryImage,
} from '#core/document/library-image.ts';
import { imageMarkdown } from '#markdown/source/image-markdown.ts';
import type { WrittenImage } from '#markdown/source/source.ts';

import { pathInside, readBytes } from '../files/read-bytes.ts';
import { unreadable } from '../files/read-text.ts';
import { sha256 } from '../files/sha256.ts';

/** The image that stands at a place of a page, if it can be shown there. */
interface ReadImageFile {
  image: LibraryImage | null;
  issues: Issue[];
}

/** Reads and checks the images of the library in a folder, each once, so that its problems are reported once. */
export class ImageFiles {
  readonly #folder: string;
  readonly #known = new Map<string, LibraryImage | null>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The image of the library that its page `page` shows. */
  read(page: string, { alt, src, place }: Omit<WrittenImage, 'isHtml'>): ReadImageFile {
    const mended = imageMarkdown(alt || 'A map of our data centres', nameBeside(src));
    if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(src)) {
      return refused(issue('remote-image', place, { address: src.slice(0, 100), mended }));
    }
    const file = posix.join(posix.dirname(page), decodeAddress(src));
    if (src.startsWith('/') || file.startsWith('../')) {
      return refused(issue('image-outside-library', place, { path: src, mended }));
    }
    // No name of a file holds a control character.
    const kind = /\p{Cc}/u.test(file) ? null : imageKindOf(file);
    if (kind === null) return refused(issue('unknown-image-kind', place, { path: src, mended }));
    const known = this.#known.get(file);
    if (known !== undefined) return { image: known, issues: [] };
    try {
      const read = readImage(file, kind, pathInside(this.#folder, file));
      this.#known.set(file, read.image);
      return read;
    } catch (cause) {
      if (MISSING.includes((cause as NodeJS.ErrnoException).code ?? '')) {
        const near = nearTo(this.#folder, file);
        return refused(issue('missing-image', place, { path: src, file, near }));
      }
      this.#known.set(file, null);
      return refused(unreadable(cause, file));
    }
  }
}

// A file among the folders of the path, or a name longer than any, is not there either.
const MISSING = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

function readImage(file: string, kind: ImageKind, path: string): ReadImageFile {
  const tooLarge = checkLength(file, statSync(path).size);
  if (tooLarge.length > 0) return { image: null, issues: tooLarge };
  const bytes = readBytes(path);
  const issues = checkContent(file, bytes, 'image');
  if (issues.length > 0) return { image: null, issues };
  const size = sizeOfImage(kind, bytes);
  if (size) return { image: { file, kind, digest: sha256(bytes), ...size }, issues: [] };
  const details = { found: 'image with a damaged header', expected: IMAGE_KINDS[kind] };
  return refused(issue('not-an-image', topOf(file), { ...details, what: 'image' }));
}

function refused(found: Issue): ReadImageFile {
  return { image: null, issues: [found] };
}

/** The name that the image would have beside the page, as one of the kinds that are shown. */
function nameBeside(src: string): string {
  const name = src.replace(/[?#].*$/s, '').replace(/^.*[/\\]/s, '');
  if (/^[\w.-]+$/.test(name) && imageKindOf(name) !== null) return name;
  const stem = /^[\w-]+(?=\.\w+$)/.exec(name)?.[0] ?? 'image';
  return `${stem}.png`;
}

function nearTo(folder: string, file: string): string {
  const { dir, base } = posix.parse(file);
  try {
    const names = readdirSync(join(folder, dir)).filter((name) => imageKindOf(name) !== null);
    return didYouMean(base, names);
  } catch {
    return '';
  }
}
