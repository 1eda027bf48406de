import type { Day } from '#core/text/calendar-day.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import type { LibraryImage } from '#core/document/library-image.ts';
import type { Library } from '#core/library/library.ts';
import type { Choice } from '#core/schemas/version-schema.ts';

import type { Wording } from '../wording/site-wording.ts';
import { previewStrip, type PreviewStrip } from '../views/preview-strip.ts';
import { shellView, type ShellView } from '../views/shell-view.ts';
import { digestsBy, type DigestOf } from './digests.ts';

/** What stands on each page of a preview, beside the day that it shows. */
export interface Preview {
  /** Where to approve it or send it back. */
  link: string | null;
  /** Who may approve each version that awaits it, by `policy@version`. */
  owners: Record<string, string[]>;
}

/** All that a site is made from, and how to digest it. */
interface SiteSource {
  library: Library;
  today: Day;
  /** Nothing for the public site. */
  preview: Preview | null;
  /** From how many shards the site is joined; nothing for one that is built as one. */
  shards: number | null;
  /** The library's own `theme.css`, if it has one. */
  ownCss?: string | null;
  /** The bytes of each logo that a reseller has, by its id. */
  logos: ReadonlyMap<string, Uint8Array>;
  /** The bytes of an image that pages show. */
  imageBytes: (image: LibraryImage) => Uint8Array;
  /** The days of a notice as iCalendar. */
  calendarOf: (words: Wording, notice: Notice, choices: readonly Choice[]) => string;
  sha256: (content: string | Uint8Array) => string;
}

/** What stands around every page: the same on all of them. */
export interface Frame {
  shell: ShellView;
  preview: { strip: PreviewStrip; link: string | null } | null;
}

/** What pages are planned and made from. */
export interface Site extends SiteSource {
  frame: Frame;
  digestOf: DigestOf;
}

/** A site, with what all its pages share. */
export function siteFrom(source: SiteSource): Site {
  const { library, today, preview } = source;
  const strip = preview && previewStrip(library, today, preview.owners);
  return {
    ...source,
    frame: {
      shell: shellView(library, today, source.ownCss ?? null),
      preview: preview && strip ? { strip, link: preview.link } : null,
    },
    digestOf: digestsBy(source.sha256),
  };
}
