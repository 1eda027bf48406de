import { issue, type Issue } from '#core/problems/issue.ts';
import { checkSvg } from './check-svg.ts';
import { cleanSvg } from './clean-svg.ts';
import { topOf } from '#core/library/draft.ts';
import { IMAGE_KINDS, imageKindOf } from '#core/document/library-image.ts';

/** In bytes: a logo is loaded by everyone who reads under a reseller's name. */
const LARGEST_LOGO = 200_000;

/** In bytes: about what a telephone loads in two seconds of a slow connection (8 Mbit/s). */
const LARGEST_IMAGE = 2_000_000;

/** The form of a logo's name; its ending tells browsers what it is. */
export const LOGO_NAME = /^[a-z0-9][a-z0-9.-]*\.(svg|png|jpg|webp)$/;

/** What is wrong with the bytes of the logo at `file`: its size, its kind, or what an SVG image holds. */
export function checkLogo(file: string, bytes: Uint8Array): Issue[] {
  const { byteLength } = bytes;
  if (byteLength <= LARGEST_LOGO) return checkContent(file, bytes, 'logo');
  return [issue('logo-too-large', topOf(file), sizes(byteLength, LARGEST_LOGO))];
}

/** What is wrong with the size of the image at `file`, in bytes, before it is read. */
export function checkLength(file: string, length: number): Issue[] {
  if (length <= LARGEST_IMAGE) return [];
  return [issue('image-too-large', topOf(file), sizes(length, LARGEST_IMAGE))];
}

function sizes(length: number, largest: number): { kilobytes: number; most: number } {
  return { kilobytes: Math.ceil(length / 1000), most: largest / 1000 };
}

/** What is wrong with the bytes of the logo or image at `file`: its kind, or what an SVG image holds. */
export function checkContent(file: string, bytes: Uint8Array, what: 'logo' | 'image'): Issue[] {
  const kind = imageKindOf(file);
  const expected = kind === null ? 'an image' : IMAGE_KINDS[kind];
  const found = SIGNATURES.find(({ at, begins }) => begins.test(latin(bytes, at)))?.name ?? null;
  if (kind !== 'svg') {
    if (found === expected) return [];
    const details = { found: found ?? 'content that is no image', expected, what };
    return [issue('not-an-image', topOf(file), details)];
  }
  const text = found === null ? textOf(bytes) : null;
  if (text === null) {
    const details = { found: found ?? 'bytes that are no text', expected, what };
    return [issue('not-an-image', topOf(file), details)];
  }
  return checkSvg(file, text, { expected, what });
}

/** The bytes that are published of an image without issues: of an SVG image what was understood of it. */
export function publishedImage(file: string, bytes: Uint8Array): Uint8Array {
  if (imageKindOf(file) !== 'svg') return bytes;
  return new TextEncoder().encode(cleanSvg(textOf(bytes) ?? ''));
}

// The bytes that formats begin with, as Latin-1.
const SIGNATURES: readonly { name: string; at: number; begins: RegExp }[] = [
  { name: IMAGE_KINDS.png, at: 0, begins: /^\x89PNG\r\n\x1A\n/ },
  { name: IMAGE_KINDS.jpg, at: 0, begins: /^\xFF\xD8\xFF/ },
  { name: IMAGE_KINDS.webp, at: 0, begins: /^RIFF[^]{4}WEBP/ },
  { name: 'a GIF image', at: 0, begins: /^GIF8[79]a/ },
  { name: 'a PDF document', at: 0, begins: /^%PDF-/ },
  { name: 'an AVIF or HEIC image', at: 4, begins: /^ftyp/ },
  { name: 'a compressed file', at: 0, begins: /^(?:\x1F\x8B|PK\x03\x04)/ },
];

function latin(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 16));
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
