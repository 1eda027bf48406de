import type { Policy, VersionAsOf } from '#core/policy/library.ts';
import { textByRule } from '#core/policy/version-text.ts';
import { redlineFile } from '#core/redline/redline-file.ts';

import { schemaPath } from '../open-data/schema-formats.ts';
import { versionData } from '../open-data/version-data.ts';
import { publicPolicies, type PublicPolicy } from '../policy-pages.ts';
import { decisionsOf } from '../redline/decisions.ts';
import { lifeView } from '../redline/life-view.ts';
import { isAdjacent, pairName, redlinePairs, redlinePath } from '../redline/pairs.ts';
import { redlineOfNeighbours } from '../redline/redlines-of-policy.ts';
import { redlineFrame, redlineView, type RedlineInput } from '../redline/redline-view.ts';
import { sinceView } from '../redline/since-view.ts';
import { lifeInputs, turnsOf } from '../redline/section-life.ts';
import { paths, routesFor } from '../routes.ts';
import { versionHtml, versionHtmlInputs } from '../version-html.ts';
import { versionView } from '../version-view.ts';
import { pageKind, viewPage } from './page-kind.ts';
import type { Site } from './site.ts';

/** A version among the public versions of its policy. */
interface PublicVersion extends PublicPolicy {
  policy: Policy;
  version: VersionAsOf;
}

const ofVersion = {
  entries: ({ library, today }: Site): PublicVersion[] =>
    publicPolicies(library, today).flatMap(({ policy, versions }) =>
      versions.map((version) => ({ policy, version, versions })),
    ),
  params: ({ policy, version }: PublicVersion) => ({ policy: policy.id, version: version.id }),
};

const ofPair = {
  entries: ({ library, today }: Site): RedlineInput[] =>
    publicPolicies(library, today).flatMap(({ policy, versions }) =>
      redlinePairs(versions, today).map((pair) => ({ library, policy, versions, today, pair })),
    ),
  params: ({ policy, pair }: RedlineInput) => ({ policy: policy.id, pair: pairName(pair) }),
};

/** What each public version has, and each pair of versions and each section. */
export const VERSION_KINDS = {
  /** One version, for ever. */
  version: pageKind({
    ...ofVersion,
    group: 'text',
    path: ({ policy, version }) => paths.version(policy.id, version.id),
    page: ({ policy, version, versions }, { library, today, frame }) => {
      const view = versionView({ library, policy, version, versions, today, at: 'version' });
      const head = {
        title: view.documentTitle,
        description: view.description,
        canonical: view.canonical,
        isListed: view.isListed,
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
  /** The canonical text: the bytes whose digest the page prints. */
  text: pageKind({
    ...ofVersion,
    group: 'file',
    path: ({ policy, version }) => paths.text(policy.id, version.id),
    page: ({ version: { document, digest, rule } }) => ({
      madeFrom: () => ({ text: digest }),
      make: () => textByRule(rule, document),
    }),
  }),
  /** The text as it was sealed before it was restated. */
  'former-text': pageKind({
    ...ofVersion,
    entries: (site) =>
      ofVersion.entries(site).flatMap((one) => {
        const { former } = one.version;
        return former ? [{ ...one, former }] : [];
      }),
    group: 'file',
    path: ({ policy, version }) => paths.formerText(policy.id, version.id),
    page: ({ former }) => ({
      madeFrom: () => ({ text: former.digest }),
      make: () => textByRule(1, former.document),
    }),
  }),
  /** The document model. */
  data: pageKind({
    ...ofVersion,
    group: 'file',
    path: ({ policy, version }) => paths.data(policy.id, version.id),
    page: ({ policy, version }, { library }) => {
      const data = () => versionData(library, policy, version);
      return {
        madeFrom: () => ({ ...data(), document: version.document.digest }),
        make: () => JSON.stringify(data()),
      };
    },
  }),
  /** What changed between two versions. */
  redline: pageKind({
    ...ofPair,
    group: 'redline',
    path: ({ policy, pair }) => redlinePath(policy.id, pair),
    page: (entry, { frame }) => ({
      madeFrom: () => ({
        ...redlineFrame(entry),
        ...textsOf(entry),
        decisions: decisionsOf(entry.pair, entry.versions),
        frame,
      }),
      make: () => {
        const view = redlineView(entry);
        const head = {
          title: view.documentTitle,
          description: view.description,
          canonical: view.canonical,
          isListed: false,
        };
        return { head, template: 'redline', view };
      },
    }),
  }),
  /** A version against what is in force on the day of the reader, compared in the browser. */
  'redline-to-current': pageKind({
    ...ofVersion,
    group: 'redline',
    path: ({ policy, version }) => paths.redlineToCurrent(policy.id, version.id),
    page: ({ policy, version }, site) => {
      const view = sinceView(site.library, policy, version);
      const { title, description, canonical } = view;
      const head = { title, description, canonical, isListed: false };
      return viewPage(site, head, { template: 'since', view });
    },
  }),
  /** What a version changed in its predecessor, as data: by reference to that of both. */
  'redline-data': pageKind({
    ...ofPair,
    entries: (site) =>
      ofPair.entries(site).filter(({ pair, versions }) => isAdjacent(pair, versions)),
    group: 'file',
    path: ({ policy, pair }) => paths.redlineData(policy.id, pair.from.id, pair.to.id),
    page: (entry, { library }) => {
      const { policy, pair } = entry;
      const { absolute } = routesFor(library.site.url);
      const addresses = {
        schema: absolute(schemaPath('redline')),
        from: absolute(paths.data(policy.id, pair.from.id)),
        to: absolute(paths.data(policy.id, pair.to.id)),
      };
      return {
        madeFrom: () => ({ ...textsOf(entry), addresses }),
        make: () => {
          const found = redlineOfNeighbours(policy, pair.from, pair.to);
          return JSON.stringify(redlineFile(found, pair.from, pair.to, addresses));
        },
      };
    },
  }),
  /** Every change of a section that any public version ever had. */
  life: pageKind({
    entries: ({ library, today }: Site) =>
      publicPolicies(library, today).flatMap(({ policy, versions }) =>
        [...turnsOf(versions)].map(([anchor, turns]) => ({ policy, versions, anchor, turns })),
      ),
    params: ({ policy, anchor }) => ({ policy: policy.id, anchor }),
    group: 'redline',
    path: ({ policy, anchor }) => paths.sectionLife(policy.id, anchor),
    page: ({ policy, versions, anchor, turns }, { library, today, frame }) => ({
      madeFrom: () => ({
        ...lifeInputs(anchor, turns, versions, today),
        title: policy.settings.title,
        site: library.site.url,
        frame,
      }),
      make: () => {
        const view = lifeView(library, policy, versions, today, anchor);
        const head = {
          title: view.documentTitle,
          description: frame.shell.words.say('life.description'),
          canonical: view.canonical,
          isListed: false,
        };
        return { head, template: 'life', view };
      },
    }),
  }),
};

function textsOf({ pair }: RedlineInput): Record<string, unknown> {
  const text = ({ id, digest, document }: VersionAsOf): unknown[] => [id, digest, document.digest];
  return { 'older text': text(pair.from), 'newer text': text(pair.to) };
}
