import { issue, type Issue } from '../issue.ts';
import { checkSvg } from './check-svg.ts';
import { topOf } from './draft.ts';

/** In bytes: a logo is loaded by everyone who reads under a reseller's name. */
const LARGEST = 200_000;

/** The form of a logo's name; its ending tells browsers what it is. */
export const LOGO_NAME = /^[a-z0-9][a-z0-9.-]*\.(svg|png|jpg|webp)$/;

/** What is wrong with the bytes of the logo at `file`: its size, its kind, or what an SVG image holds. */
export function checkLogo(file: string, bytes: Uint8Array): Issue[] {
  if (bytes.byteLength > LARGEST) {
    const details = { kilobytes: Math.ceil(bytes.byteLength / 1000), most: LARGEST / 1000 };
    return [issue('logo-too-large', topOf(file), details)];
  }
  const ending = LOGO_NAME.exec(file.replace(/.*\//, ''))?.[1] ?? '';
  const expected = EXPECTED[ending] ?? 'an image';
  const found = SIGNATURES.find(({ at, begins }) => begins.test(latin(bytes, at)))?.name ?? null;
  if (ending !== 'svg') {
    if (found === expected) return [];
    const details = { found: found ?? 'content that is no image', expected };
    return [issue('not-an-image', topOf(file), details)];
  }
  const text = found === null ? textOf(bytes) : null;
  if (text === null) {
    const details = { found: found ?? 'bytes that are no text', expected };
    return [issue('not-an-image', topOf(file), details)];
  }
  return checkSvg(file, text, expected);
}

const EXPECTED: Record<string, string> = {
  svg: 'an SVG image',
  png: 'a PNG image',
  jpg: 'a JPEG image',
  webp: 'a WebP image',
};

// The bytes that formats begin with, as Latin-1.
const SIGNATURES: readonly { name: string; at: number; begins: RegExp }[] = [
  { name: 'a PNG image', at: 0, begins: /^\x89PNG\r\n\x1A\n/ },
  { name: 'a JPEG image', at: 0, begins: /^\xFF\xD8\xFF/ },
  { name: 'a WebP image', at: 0, begins: /^RIFF[^]{4}WEBP/ },
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
