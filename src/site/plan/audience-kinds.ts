import type { ConsolidatedDay } from '#core/addendum/consolidated-days.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';

import { audienceWorks, consolidatedOf, type AudienceWork } from '../audience/audience-works.ts';
import { consolidatedCompareView } from '../audience/consolidated-compare-view.ts';
import { consolidatedData } from '../audience/consolidated-data.ts';
import { consolidatedHistoryView } from '../audience/consolidated-history-view.ts';
import { consolidatedRedlineView } from '../audience/consolidated-redline-view.ts';
import { consolidatedView, type ConsolidatedView } from '../audience/consolidated-view.ts';
import { textPairs, type TextPair } from '../audience/text-pairs.ts';
import { paths } from '../routes.ts';
import type { PageHead } from './html-page.ts';
import { dataPage, pageKind, viewPage } from './page-kind.ts';
import type { Site } from './site.ts';

interface AudienceText {
  work: AudienceWork;
  text: ConsolidatedDay;
}

interface AudiencePair {
  work: AudienceWork;
  pair: TextPair;
}

const ofWork = {
  entries: ({ library, today }: Site) => audienceWorks(library, today),
  params: ({ layers }: AudienceWork) => ({
    policy: layers.base.policy.id,
    audience: layers.audience,
  }),
};

const ofText = {
  entries: (site: Site): AudienceText[] =>
    ofWork.entries(site).flatMap((work) => work.texts.map((text) => ({ work, text }))),
  params: ({ work, text }: AudienceText) => ({ ...ofWork.params(work), day: text.id }),
};

/** What a group of readers reads: policies together with the addenda for it. */
export const AUDIENCE_KINDS = {
  /** What applies. */
  'audience-policy': pageKind({
    ...ofWork,
    group: 'audience',
    path: ({ id }) => paths.policy(id),
    page: (work, site) => {
      const digest = site.sha256(canonicalOf(work, work.shown));
      const view = consolidatedView({ work, text: work.shown, digest, at: 'shown' });
      return viewPage(site, headOf(view), { template: 'consolidated', view });
    },
  }),
  /** What applied from a day on, for ever. */
  'audience-day': pageKind({
    ...ofText,
    group: 'audience',
    path: ({ work, text }) => paths.version(work.id, text.id),
    page: ({ work, text }, site) => {
      const digest = site.sha256(canonicalOf(work, text));
      const view = consolidatedView({ work, text, digest, at: 'day' });
      return viewPage(site, headOf(view), { template: 'consolidated', view });
    },
  }),
  /** The canonical text: the bytes whose digest the page prints. */
  'audience-text': pageKind({
    ...ofText,
    group: 'file',
    path: ({ work, text }) => paths.text(work.id, text.id),
    page: ({ work, text }) => {
      const canonical = canonicalOf(work, text);
      return { madeFrom: () => ({ text: canonical }), make: () => canonical };
    },
  }),
  /** A consolidated text with the source of each section. */
  'audience-data': pageKind({
    ...ofText,
    group: 'file',
    path: ({ work, text }) => paths.data(work.id, text.id),
    page: ({ work, text }, { sha256 }) => {
      const digest = sha256(canonicalOf(work, text));
      return dataPage(consolidatedData(work, text, digest), (data) => JSON.stringify(data));
    },
  }),
  'audience-history': pageKind({
    ...ofWork,
    group: 'audience',
    path: ({ id }) => paths.history(id),
    page: (work, site) => {
      const view = consolidatedHistoryView(work);
      const head = {
        title: view.title,
        description: site.frame.shell.words.say('consolidatedHistory.description'),
        canonical: view.canonical,
        isListed: false,
      };
      return viewPage(site, head, { template: 'consolidated-history', view });
    },
  }),
  'audience-compare': pageKind({
    ...ofWork,
    group: 'redline',
    path: ({ id }) => paths.compare(id),
    page: (work, site) => {
      const view = consolidatedCompareView(work);
      const head = {
        title: view.title,
        description: site.frame.shell.words.say('compare.daysDescription'),
        canonical: view.canonical,
        isListed: false,
      };
      return viewPage(site, head, { template: 'compare', view });
    },
  }),
  'audience-redline': pageKind({
    entries: (site: Site): AudiencePair[] =>
      ofWork.entries(site).flatMap((work) => textPairs(work).map((pair) => ({ work, pair }))),
    params: ({ work, pair }) => ({
      ...ofWork.params(work),
      pair: `${pair.from.id}...${pair.to.id}`,
    }),
    group: 'redline',
    path: ({ work, pair }) => paths.redline(work.id, pair.from.id, pair.to.id),
    page: ({ work, pair }, site) => {
      const digests = {
        from: site.sha256(canonicalOf(work, pair.from)),
        to: site.sha256(canonicalOf(work, pair.to)),
      };
      const view = consolidatedRedlineView({ work, pair, digests });
      const head = {
        title: view.documentTitle,
        description: view.description,
        canonical: view.canonical,
        isListed: false,
      };
      return viewPage(site, head, { template: 'redline', view });
    },
  }),
};

function headOf(view: ConsolidatedView): PageHead {
  return {
    title: view.documentTitle,
    description: view.description,
    canonical: view.canonical,
    isListed: false,
    links: view.links,
  };
}

function canonicalOf(work: AudienceWork, text: ConsolidatedDay): string {
  return canonicalText(consolidatedOf(work, text).document);
}
