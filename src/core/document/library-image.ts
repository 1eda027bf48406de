/** The kinds of image that the site shows, by the ending under which it publishes them. */
export const IMAGE_KINDS = {
  svg: 'an SVG image',
  png: 'a PNG image',
  jpg: 'a JPEG image',
  webp: 'a WebP image',
} as const;
export type ImageKind = keyof typeof IMAGE_KINDS;

/** An image that pages show. */
export interface LibraryImage {
  /** Its file, relative to the library. */
  file: string;
  kind: ImageKind;
  /** SHA-256 of its bytes, as 64 lower-case hexadecimal digits. */
  digest: string;
  /** In CSS pixels, as a browser shows it. */
  width: number;
  height: number;
}

/** The images of some pages, each once. */
export function imagesOfPages({ pages }: { pages: { images: LibraryImage[] }[] }): LibraryImage[] {
  const images = pages.flatMap((page) => page.images);
  return [...new Map(images.map((image) => [`${image.digest}.${image.kind}`, image])).values()];
}

/** The kind of image that the name of a file promises, if the site shows it. */
export function imageKindOf(file: string): ImageKind | null {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  if (ending === 'jpeg') return 'jpg';
  return Object.hasOwn(IMAGE_KINDS, ending) ? (ending as ImageKind) : null;
}
