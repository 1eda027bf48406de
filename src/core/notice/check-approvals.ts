import { issue, type Issue } from '../issue.ts';
import { isMaterial, type Announcement, type NoticeLibrary } from './announcement.ts';

/** A material change is approved by as many as the site asks for, and they approved this very text. */
export function checkApprovals({ site }: NoticeLibrary, { version }: Announcement): Issue[] {
  if (!isMaterial(version)) return [];
  const { approvals } = version.settings;
  const ofOthers = approvals.flatMap(({ by, digest }, index) => {
    if (version.hasDigest(digest)) return [];
    const place = version.locate(['approvals', index, 'digest']);
    return [issue('approval-of-another-text', place, { by, digest, text: version.digest })];
  });
  const ofThis = approvals.filter(({ digest }) => version.hasDigest(digest));
  const found = new Set(ofThis.map(({ by }) => by.normalize('NFKC').toLowerCase())).size;
  const expected = site.notices.approvals;
  if (found >= expected) return ofOthers;
  const place = version.locate(['approvals'], 'key');
  return [...ofOthers, issue('missing-approval', place, { found, expected, text: version.digest })];
}
