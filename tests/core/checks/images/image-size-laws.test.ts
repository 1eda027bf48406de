import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkContent } from '#core/checks/images/check-image.ts';
import { sizeOfImage } from '#core/checks/images/image-size.ts';
import type { ImageKind } from '#core/document/library-image.ts';

import { lawRuns } from '../../../support/law-runs.ts';
import { jpeg, PNG, svg, WEBP } from '../../../support/small-images.ts';

const RUNS = lawRuns(30_000);

/** Images with some bytes changed, cut short or made longer. */
const damaged = fc
  .tuple(
    fc.constantFrom<[ImageKind, Uint8Array]>(['png', PNG], ['jpg', jpeg(6)], ['webp', WEBP]),
    fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 8 }),
    fc.nat(600),
    fc.uint8Array({ maxLength: 40 }),
  )
  .map(([[kind, bytes], changes, length, more]) => {
    const image = Uint8Array.from([...bytes.slice(0, length), ...more]);
    for (const [at, byte] of changes) if (at < image.length) image[at] = byte;
    return { kind, image };
  });

test('any bytes have a size that is whole, or none', () => {
  fc.assert(
    fc.property(damaged, ({ kind, image }) => {
      if (checkContent(`a.${kind}`, image, 'image').length > 0) return;
      expectSize(sizeOfImage(kind, image));
    }),
    RUNS,
  );
});

const length = fc.oneof(
  fc.double().map(String),
  fc.tuple(fc.nat(), fc.constantFrom('', 'px', '%', 'mm', 'em', 'vw')).map((one) => one.join('')),
  fc.constantFrom('', ' ', '-1', '1e400', '0', '+3', '٣', 'auto'),
);

test('any SVG image has a size that is whole', () => {
  fc.assert(
    fc.property(length, length, fc.array(length, { maxLength: 5 }), (width, height, box) => {
      const text = svg(`width="${width}" height="${height}" viewBox="${box.join(' ')}"`);
      const size = sizeOfImage('svg', new TextEncoder().encode(text));
      expect(size).not.toBeNull();
      expectSize(size);
    }),
    RUNS,
  );
});

function expectSize(size: ReturnType<typeof sizeOfImage>): void {
  for (const one of size ? [size.width, size.height] : []) {
    expect(Number.isInteger(one) && one >= 1 && one <= 100_000).toBe(true);
  }
}
