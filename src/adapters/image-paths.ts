import { join } from 'node:path';

import { imagesOfPages, type ImageKind } from '#core/policy/library-image.ts';

import { libraryFolder } from './environment.ts';
import { openLibrary } from './open-library.ts';
import { readBytes } from './read-bytes.ts';
import { sha256 } from './sha256.ts';

/** An image as it is in the library. */
export interface ImageFile {
  bytes: Uint8Array;
}

/**
 * One file for each image of a kind that pages show, at `images/[image].<kind>`.
 *
 * @throws {Error} if an image is no longer the one that was checked.
 */
export function imagePaths(kind: ImageKind): { params: { image: string }; props: ImageFile }[] {
  const images = imagesOfPages(openLibrary().library).filter((image) => image.kind === kind);
  return images.map(({ file, digest }) => {
    const bytes = readBytes(join(libraryFolder(), file));
    if (sha256(bytes) !== digest) {
      throw new Error(`${file} was changed while the site was built from it.`);
    }
    return { params: { image: digest }, props: { bytes } };
  });
}
