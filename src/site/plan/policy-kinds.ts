import { renderLedger } from '#core/ledger/render-ledger.ts';

import { historyView } from '../history-view.ts';
import { publicLedger } from '../open-data/ledger-data.ts';
import { policyLinks } from '../open-data/link-relations.ts';
import { timelineData } from '../open-data/timeline-data.ts';
import { renderTimeMap } from '../open-data/timemap.ts';
import { publicPolicies, shownVersion, type PublicPolicy } from '../policy-pages.ts';
import { compareView } from '../redline/compare-view.ts';
import { paths } from '../routes.ts';
import { versionHtml, versionHtmlInputs } from '../version-html.ts';
import { versionView } from '../version-view.ts';
import { dataPage, pageKind, textPage, viewPage } from './page-kind.ts';
import type { Site } from './site.ts';

const ofPolicy = {
  entries: ({ library, today }: Site) => publicPolicies(library, today),
  params: ({ policy }: PublicPolicy) => ({ policy: policy.id }),
};

/** What each public policy has once. */
export const POLICY_KINDS = {
  /** What applies, at the policy's own address. */
  policy: pageKind({
    ...ofPolicy,
    entries: ({ library, today }) =>
      publicPolicies(library, today).flatMap(({ policy, versions }) => {
        const version = shownVersion(versions, today);
        return version ? [{ policy, versions, version }] : [];
      }),
    group: 'text',
    path: ({ policy }) => paths.policy(policy.id),
    page: ({ policy, versions, version }, site) => {
      const { library, today, frame } = site;
      const view = versionView({ library, policy, version, versions, today, at: 'policy' });
      const head = {
        title: view.documentTitle,
        description: view.description,
        canonical: view.canonical,
        links: view.links,
        jsonLd: view.jsonLd,
      };
      return {
        madeFrom: () => ({
          ...view,
          ...versionHtmlInputs(library, policy, version),
          frame,
        }),
        make: () => ({
          head,
          template: 'version',
          view,
          html: versionHtml(library, policy, version),
        }),
      };
    },
  }),
  /** Every version, what each one changed, and what applied on a day. */
  history: pageKind({
    ...ofPolicy,
    group: 'text',
    path: ({ policy }) => paths.history(policy.id),
    page: ({ policy, versions }, site) => {
      const { words } = site.frame.shell;
      const view = historyView(site.library, policy, versions, site.today);
      const head = {
        title: words.say('history.heading', { title: view.title }),
        description: words.say('history.description', { title: view.title }),
        canonical: view.canonical,
        links: policyLinks(site.library, policy),
      };
      return viewPage(site, head, { template: 'history', view });
    },
  }),
  /** Any two versions, compared in the browser. */
  compare: pageKind({
    ...ofPolicy,
    group: 'redline',
    path: ({ policy }) => paths.compare(policy.id),
    page: ({ policy, versions }, site) => {
      const { words } = site.frame.shell;
      const view = compareView(site.library, policy, versions, site.today);
      const head = {
        title: view.title,
        description: words.say('compare.description'),
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
    path: ({ policy }) => paths.timeline(policy.id),
    page: ({ policy, versions }, { library, today }) =>
      dataPage(
        timelineData(library, policy, versions, today),
        (data) => `${JSON.stringify(data, null, 2)}\n`,
      ),
  }),
  /** What of a policy is sealed. */
  ledger: pageKind({
    ...ofPolicy,
    entries: ({ library, today }) =>
      publicPolicies(library, today).flatMap(({ policy }) =>
        policy.ledger ? [{ policy, ledger: policy.ledger }] : [],
      ),
    params: ({ policy }) => ({ policy: policy.id }),
    group: 'file',
    path: ({ policy }) => paths.ledger(policy.id),
    page: ({ ledger }, { today }) => textPage('seals', renderLedger(publicLedger(ledger, today))),
  }),
  /** The Memento TimeMap. */
  timemap: pageKind({
    ...ofPolicy,
    group: 'file',
    path: ({ policy }) => paths.timeMap(policy.id),
    page: ({ policy, versions }, { library }) =>
      textPage('versions', renderTimeMap(library, policy, versions)),
  }),
};
