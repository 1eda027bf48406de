import { z } from 'zod';

import { mapping, text, word } from '../schemas/schema-fields.ts';

// As GitHub and GitLab tell it.
const COMMIT = 'the full name of a commit: 40 or 64 digits from 0 to f';

const words = (expected: string) => text(expected).min(1, { error: expected }).describe(expected);
const login = (whose: string) => words(`the login of ${whose}`);

const reviewSchema = mapping(
  {
    by: login('the reviewer'),
    name: words('a name').optional().describe('Their name, for the row of the approval.'),
    state: word(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']).describe(
      'What the review says.',
    ),
    commit: z
      .string({ error: COMMIT })
      .regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, { error: COMMIT })
      .meta({ description: 'The full name of the commit that was reviewed.' }),
    on: z.iso
      .datetime({ offset: true, error: 'a time as ISO 8601, as in `2027-02-01T10:00:00Z`' })
      .optional()
      .meta({ description: 'When it was submitted, as ISO 8601.' }),
  },
  'a mapping of `by`, `state`, `commit`, and `name` and `on` where they are known',
);
export type Review = z.output<typeof reviewSchema>;

/** `codicil-reviews/1`: the reviews of one pull request, oldest first, as a host tells them. */
export const reviewsSchema = mapping(
  {
    format: z
      .literal('codicil-reviews/1', { error: '`codicil-reviews/1`' })
      .describe('The form of this file.'),
    author: login('who proposed the change'),
    reviews: z
      .array(reviewSchema, { error: 'a list of reviews' })
      .describe('All reviews of the pull request, oldest first.'),
    teams: z
      .record(
        text('the name of a team'),
        z.array(login('a member'), { error: 'a list of logins' }),
        {
          error: 'a mapping of teams to logins',
        },
      )
      .default({})
      .describe(
        'Logins of the members of teams, by `organisation/team` as in CODEOWNERS; an address there is a team of one.',
      ),
  },
  'a mapping of `format`, `author` and `reviews`',
).meta({ title: 'Reviews of a pull request: what `--reviews` reads' });
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
