import { z } from 'zod';

const reviewSchema = z.strictObject({
  by: z.string().min(1).meta({ description: 'The login of the reviewer.' }),
  name: z.string().optional().meta({ description: 'Their name, for the row of the approval.' }),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)
    .meta({ description: 'The full name of the commit that was reviewed.' }),
  on: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'When it was submitted, as ISO 8601.' }),
});
export type Review = z.output<typeof reviewSchema>;

/** `codicil-reviews/1`: the reviews of one pull request, oldest first, as a host tells them. */
export const reviewsSchema = z
  .strictObject({
    format: z.literal('codicil-reviews/1'),
    author: z.string().meta({ description: 'The login of who proposed the change.' }),
    reviews: z.array(reviewSchema),
    teams: z
      .record(z.string(), z.array(z.string()))
      .default({})
      .meta({
        description:
          'Logins of the members of teams, by `organisation/team` as in CODEOWNERS; an address stands for a team of one.',
      }),
  })
  .meta({ title: 'Reviews of a pull request' });
export type Reviews = z.output<typeof reviewsSchema>;

/**
 * The reviews that approve: of each reviewer the last that says yes or no, in order. A comment takes
 * nothing back; a review that was dismissed counts no more, and nobody approves a change of their own.
 */
export function approvingReviews({ author, reviews }: Reviews): Review[] {
  const last = new Map<string, Review>();
  for (const review of reviews) {
    const login = review.by.toLowerCase();
    if (login === author.toLowerCase()) continue;
    if (review.state === 'COMMENTED' || review.state === 'PENDING') continue;
    last.delete(login);
    last.set(login, review);
  }
  return [...last.values()].filter(({ state }) => state === 'APPROVED');
}
