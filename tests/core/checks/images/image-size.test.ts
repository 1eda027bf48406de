import { expect, test } from 'vitest';

import { sizeOfImage } from '#core/checks/images/image-size.ts';
import type { ImageKind } from '#core/document/library-image.ts';

import { jpeg, PNG, svg, WEBP } from '../../../support/small-images.ts';

test.each<[ImageKind, Uint8Array, string]>([
  ['png', PNG, '3 × 2'],
  ['webp', WEBP, '3 × 2'],
  ['jpg', jpeg(1), '3 × 2'],
  ['jpg', jpeg(3), '3 × 2'],
  ['jpg', jpeg(6), '2 × 3'],
  ['jpg', jpeg(8), '2 × 3'],
])('reads the size of a %s as a browser shows it (%#)', (kind, bytes, size) => {
  expect(written(kind, bytes)).toBe(size);
});

test.each([
  ['width="30" height="20"', '30 × 20'],
  ['width="30px" height="1in" viewBox="0 0 9 9"', '30 × 96'],
  ['width="2.54cm" viewBox="0 0 300 150"', '96 × 48'],
  ['height="10" viewBox="0,0,300,150"', '20 × 10'],
  ['width="100%" height="100%" viewBox="-5 -5 300 150"', '300 × 150'],
  ['viewBox="0 0 0.4 8"', '1 × 8'],
  ['width="30" height="20%"', '300 × 150'],
  ['viewBox="0 0 nine 9"', '300 × 150'],
  ['viewBox="0 0 0 0" width="1e9" height="-5"', '300 × 150'],
  ['', '300 × 150'],
])('reads the size of an SVG image with %j', (attributes, size) => {
  expect(written('svg', new TextEncoder().encode(svg(attributes)))).toBe(size);
});

test('finds no size where the header is damaged', () => {
  for (const bytes of [PNG.slice(0, 12), jpeg(1).slice(0, 60), WEBP.slice(0, 14)]) {
    expect(sizeOfImage('png', bytes)).toBeNull();
  }
});

function written(kind: ImageKind, bytes: Uint8Array): string | null {
  const size = sizeOfImage(kind, bytes);
  return size && `${size.width} × ${size.height}`;
}
