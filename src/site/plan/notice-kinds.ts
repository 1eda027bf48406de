import { pageLetter } from '../notices/letter/letter-of.ts';
import { renderJson } from '#core/text/render-json.ts';
import { renderText } from '../notices/letter/render-text.ts';

import { noticeListView } from '../views/notices/notice-list-view.ts';
import { noticeView } from '../views/notices/notice-view.ts';
import { publicNotices, type PublicNotice } from '../notices/public-notices.ts';
import { feedLinks } from '../open-data/link-relations.ts';
import { publicAudiences } from '../addresses/policy-pages.ts';
import { paths } from '../addresses/routes.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { pageKind, viewPage, type PageParams } from './page-kind.ts';
import type { Site } from './site.ts';

const ofNotice = {
  entries: ({ library, today }: Site) => publicNotices(library, today),
  params: ({ path }: PublicNotice) => ({ notice: path.split('/').slice(2, -1).join('/') }),
};

/** The notices, and the lists of them. */
export const NOTICE_KINDS = {
  notice: pageKind({
    ...ofNotice,
    group: 'notice',
    path: ({ path }) => path,
    page: (notice, site) => {
      const view = noticeView(site.library, site.today, notice);
      const head = {
        title: view.letter.subject,
        description: view.description,
        canonical: view.canonical,
      };
      return viewPage(site, head, { template: 'notice', view });
    },
  }),
  /** A notice as data: the source of all its forms. */
  'notice-data': pageKind({
    ...ofNotice,
    group: 'file',
    path: ({ path }) => paths.noticeFile(path, 'json'),
    page: ({ notice }) => ({
      madeFrom: () => ({ ...notice }),
      make: () => renderJson(notice),
    }),
  }),
  /** A notice as plain text, the same on every day. */
  'notice-text': pageKind({
    ...ofNotice,
    group: 'file',
    path: ({ path }) => paths.noticeFile(path, 'txt'),
    page: ({ notice }, { library }) => ({
      madeFrom: () => ({ ...notice }),
      make: () => renderText(pageLetter(wordingFor(library), notice, null)),
    }),
  }),
  /** The days of a notice as iCalendar. */
  'notice-calendar': pageKind({
    ...ofNotice,
    group: 'file',
    path: ({ path }) => paths.noticeFile(path, 'ics'),
    page: ({ notice, version }, { library, calendarOf }) => ({
      madeFrom: () => ({ ...notice, choices: version.settings.choices }),
      make: () => calendarOf(wordingFor(library), notice, version.settings.choices),
    }),
  }),
  /** The notices for everyone, newest first, and those for each group of readers with policies of its own. */
  notices: pageKind({
    entries: ({ library, today }) => [null, ...publicAudiences(library, today)],
    params: (audience): PageParams => (audience === null ? {} : { audience: audience.id }),
    group: 'notice',
    path: (audience) => (audience === null ? paths.notices : paths.audienceNotices(audience.id)),
    page: (audience, site) => {
      const view = noticeListView(site.library, site.today, audience);
      const { title, canonical } = view;
      const { words } = site.frame.shell;
      const { name } = site.library.site.organisation;
      const own =
        audience === null
          ? {
              description: words.say('notices.description'),
              links: feedLinks(
                site.library,
                null,
                words.say('feed.everyone', { organisation: name }),
              ),
            }
          : { description: words.say('notices.audienceDescription', { title }) };
      return viewPage(site, { title, canonical, ...own }, { template: 'notices', view });
    },
  }),
};
