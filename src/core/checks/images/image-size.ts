import { imageSize } from 'image-size';
import { fromXml } from 'xast-util-from-xml';

import type { ImageKind, LibraryImage } from '#core/document/library-image.ts';

/** Width and height, whole and at least 1. */
type ImageSize = Pick<LibraryImage, 'width' | 'height'>;

/**
 * The size at which a browser shows an image that has been checked, so that it can keep the place free
 * while it loads; nothing for an image whose header cannot be read.
 */
export function sizeOfImage(kind: ImageKind, bytes: Uint8Array): ImageSize | null {
  return kind === 'svg' ? sizeOfSvg(new TextDecoder().decode(bytes)) : sizeOfBitmap(bytes);
}

function sizeOfBitmap(bytes: Uint8Array): ImageSize | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // From 5 on, the camera was held upright, and browsers turn the picture (Exif 2.32, 0x0112).
    return wholeSize(
      ...(orientation < 5 ? ([width, height] as const) : ([height, width] as const)),
    );
  } catch {
    return null;
  }
}

// What a browser takes for an image that does not say how large it is (CSS 2.1, 10.3.2).
const WITHOUT_SIZE: ImageSize = { width: 300, height: 150 };

function sizeOfSvg(text: string): ImageSize {
  const root = fromXml(text).children.find((node) => node.type === 'element');
  const { width = null, height = null, viewBox = null } = root?.attributes ?? {};
  const [, , boxWidth = NaN, boxHeight = NaN] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const ratio = boxWidth / boxHeight;
  const wide = pixels(width);
  const high = pixels(height);
  return (
    wholeSize(wide, high) ??
    wholeSize(wide, wide / ratio) ??
    wholeSize(high * ratio, high) ??
    wholeSize(boxWidth, boxHeight) ??
    WITHOUT_SIZE
  );
}

const PIXELS: Record<string, number> = {
  '': 1, px: 1, pt: 96 / 72, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, em: 16, ex: 8,
}; // prettier-ignore

// `100%` is a share of the space around the image, not a size.
function pixels(length: string | null): number {
  const [, digits = '', unit = ''] = /^\s*\+?([\d.]+)\s*([a-z]*)\s*$/.exec(length ?? '') ?? [];
  return digits === '' ? NaN : Number(digits) * (PIXELS[unit] ?? NaN);
}

const LARGEST = 100_000;

function wholeSize(width: number, height: number): ImageSize | null {
  const isSize = (length: number): boolean => length > 0 && length <= LARGEST;
  if (!isSize(width) || !isSize(height)) return null;
  return { width: Math.max(Math.round(width), 1), height: Math.max(Math.round(height), 1) };
}
