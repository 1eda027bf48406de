import { noticeFiles } from '#commands/notice/notice-files.ts';

import { ourLibrary } from './notice-library.ts';
import { plannedNotice } from './notice-of.ts';

/** The library of `content/` and the notice of its newest privacy policy. */
export const library = ourLibrary();
export const { notice, plan } = plannedNotice(library, 'privacy-policy', '2026-11-16');

/** The days on which the letters to each audience were sent. */
export const SENT = {
  'existing-customers': '2026-11-30',
  'new-customers': '2027-03-01',
  resellers: '2026-12-01',
};

/** The folder of the letter to existing customers. */
export const OURS = 'letters/existing-customers';

/** The files of the notice by path: with every letter dated, and with every letter a draft. */
export const files = await noticeFiles(notice, plan, library, { sent: SENT, today: '2026-12-01' });
export const drafts = await noticeFiles(notice, plan, library, { sent: {}, today: '2026-12-01' });

export function textOf(path: string): string {
  return Buffer.from(files.get(path) ?? '').toString('utf8');
}
