import { issue, type Issue } from '#core/problems/issue.ts';
import { checkLogo, LOGO_NAME, publishedImage } from '#core/checks/images/check-image.ts';
import { topOf } from '#core/library/draft.ts';
import { isSafeUrl } from '#core/text/addresses.ts';

import { pathInside, readBytes } from '../files/read-bytes.ts';
import { unreadable } from '../files/read-text.ts';

/** The bytes of a logo as they are published; those that are there may still have issues. */
interface ReadLogo {
  bytes: Uint8Array | null;
  issues: Issue[];
}

/** Reads and checks the logo that a reseller's file names at `place`. */
export function readLogo(folder: string, name: string, place = topOf(name)): ReadLogo {
  if (isSafeUrl(name) || name.startsWith('//')) {
    return { bytes: null, issues: [issue('remote-logo', place, { address: name })] };
  }
  if (!LOGO_NAME.test(name)) {
    const expected = 'the name of an SVG, PNG, JPEG or WebP file in the same folder';
    const details = {
      key: 'logo',
      found: `value \`${JSON.stringify(name)}\``,
      expected,
      lines: [],
    };
    return { bytes: null, issues: [issue('invalid-value', place, details)] };
  }
  const file = `resellers/${name}`;
  try {
    const bytes = readBytes(pathInside(folder, file));
    const issues = checkLogo(file, bytes);
    return { bytes: issues.length > 0 ? bytes : publishedImage(file, bytes), issues };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') {
      const details = { file, purpose: 'the logo beside the file that names it' };
      return { bytes: null, issues: [issue('missing-file', place, details)] };
    }
    return { bytes: null, issues: [unreadable(cause, file)] };
  }
}
