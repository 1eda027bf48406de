import type { Preview } from '#site/plan/site.ts';

/** The variable that says what a preview is, as JSON: nothing in a build of the public site. */
export const PREVIEW = 'POLICY_PREVIEW';

/** What this run previews; nothing where it builds the public site. */
export function previewOfRun(): Preview | null {
  const text = process.env[PREVIEW];
  return text ? (JSON.parse(text) as Preview) : null;
}

/** The variable that lets an author see what awaits approval, as the development server does. */
export const DRAFTS = 'POLICY_DRAFTS';

/** Whether this run shows what awaits approval. */
export function showsDrafts(): boolean {
  return Boolean(process.env[PREVIEW] ?? process.env[DRAFTS]);
}
