import { readFileSync } from 'node:fs';

import { reviewsSchema, type Reviews } from '#core/approval/reviews.ts';

import { WrongUsage } from '../command.ts';

/**
 * The reviews in a file as CI writes it.
 *
 * @throws {WrongUsage} if it is none.
 */
export function readReviews(file: string): Reviews {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'it is no JSON';
    throw new WrongUsage(`Cannot read \`${file}\` (${reason}), expected reviews as JSON.`, {
      cause,
    });
  }
  const read = reviewsSchema.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const where = first?.path.length ? ` at \`${first.path.join('.')}\`` : '';
  throw new WrongUsage(
    `Unexpected value${where} in \`${file}\`, expected reviews in the form codicil-reviews/1 (${first?.message ?? ''}).`,
  );
}
