import { renderJson } from '#core/text/render-json.ts';
import { renderLedger } from '#core/ledger/render-ledger.ts';

import { historyView } from '../views/history/history-view.ts';
import { publicLedger } from '../open-data/ledger-data.ts';
import { policyLinks } from '../open-data/link-relations.ts';
import { timelineData } from '../open-data/timeline-data.ts';
import { renderTimeMap } from '../open-data/timemap.ts';
import { compareView } from '../views/redline/compare-view.ts';
import { paths } from '../addresses/routes.ts';
import { isLayered, resellerWorks, underNameOf, worksOf, type Work } from '../works/work.ts';
import { dataPage, pageKind, textPage, viewPage, type PageParams } from './page-kind.ts';
import type { Site } from './site.ts';
import { pageOfText } from './text-page.ts';

/** What tells a work from others: its policy, and who reads it if not everyone. */
export function paramsOf({ policy, layers, reseller }: Work): Record<string, string> {
  return {
    policy: policy.id,
    ...(layers.addenda.length > 0 && !reseller ? { audience: layers.audience } : {}),
    ...(reseller ? { reseller: reseller.id } : {}),
  };
}

const ofWork = {
  entries: ({ library, today }: Site) => worksOf(library, today),
  params: (work: Work): PageParams => paramsOf(work),
};

const ofPolicy = {
  ...ofWork,
  entries: (site: Site) => ofWork.entries(site).filter((work) => !isLayered(work)),
};

/** What each work has once, and what a policy alone has besides. */
export const WORK_KINDS = {
  /** What applies, at the work's own address; for resellers also under the name of each. */
  policy: pageKind({
    ...ofWork,
    entries: ({ library, today }) => [
      ...worksOf(library, today),
      ...resellerWorks(library, today).flatMap((work) =>
        library.resellers.map((reseller) => underNameOf(work, reseller)),
      ),
    ],
    group: (work) => (isLayered(work) ? 'audience' : 'text'),
    path: ({ path }) => path,
    page: (work, site) => pageOfText({ work, text: work.shown, at: 'work' }, site),
  }),
  /** Every text, what each one changed, and what applied on a day. */
  history: pageKind({
    ...ofWork,
    group: (work) => (isLayered(work) ? 'audience' : 'text'),
    path: ({ id }) => paths.history(id),
    page: (work, site) => {
      const { words } = site.frame.shell;
      const view = historyView(work);
      const { title, canonical } = view;
      const head = {
        title: words.say('history.heading', { title }),
        canonical,
        ...(isLayered(work)
          ? { description: words.say('consolidatedHistory.description'), isListed: false }
          : {
              description: words.say('history.description', { title }),
              links: policyLinks(site.library, work.policy),
            }),
      };
      return viewPage(site, head, { template: 'history', view });
    },
  }),
  /** Any two texts, compared in the browser. */
  compare: pageKind({
    ...ofWork,
    group: 'redline',
    path: ({ id }) => paths.compare(id),
    page: (work, site) => {
      const { words } = site.frame.shell;
      const view = compareView(work);
      const head = {
        title: view.title,
        description: words.say(isLayered(work) ? 'compare.daysDescription' : 'compare.description'),
        canonical: view.canonical,
        isListed: false,
      };
      return viewPage(site, head, { template: 'compare', view });
    },
  }),
  /** The timeline as data. */
  timeline: pageKind({
    ...ofPolicy,
    group: 'file',
    path: ({ id }) => paths.timeline(id),
    page: ({ library, policy, layers, today }) =>
      dataPage(timelineData(library, policy, layers.base.versions, today), (data) =>
        renderJson(data),
      ),
  }),
  /** What of a policy is sealed. */
  ledger: pageKind({
    entries: (site) =>
      ofPolicy.entries(site).flatMap((work) => {
        const { ledger } = work.policy;
        return ledger ? [{ work, ledger }] : [];
      }),
    params: ({ work }) => paramsOf(work),
    group: 'file',
    path: ({ work }) => paths.ledger(work.id),
    page: ({ ledger }, { today }) => textPage('seals', renderLedger(publicLedger(ledger, today))),
  }),
  /** The Memento TimeMap. */
  timemap: pageKind({
    ...ofPolicy,
    group: 'file',
    path: ({ id }) => paths.timeMap(id),
    page: ({ library, policy, layers }) =>
      textPage('versions', renderTimeMap(library, policy, layers.base.versions)),
  }),
};
