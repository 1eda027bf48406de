import { textByRule } from '#core/document/version-text.ts';
import { redlineFile } from '../redline/redline-file.ts';

import { consolidatedData } from '../open-data/consolidated-data.ts';
import { schemaPath } from '../addresses/schema-formats.ts';
import { versionData } from '../open-data/version-data.ts';
import { publicPolicies } from '../addresses/policy-pages.ts';
import { lifeView } from '../views/redline/life-view.ts';
import { isAdjacent, pairName, redlinePairs, type Pair } from '../redline/pairs.ts';
import { redlineOfNeighbours } from '../redline/redlines-of-policy.ts';
import { redlineInputs, redlineView, textInputs } from '../views/redline/redline-view.ts';
import { sinceView } from '../views/redline/since-view.ts';
import { lifeInputs } from '../redline/section-life.ts';
import { turnsOf } from '../redline/turns.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import {
  canonicalOf,
  digestOfText,
  isLayered,
  versionOf,
  worksOf,
  type Text,
  type Work,
} from '../works/work.ts';
import { dataPage, pageKind, viewPage } from './page-kind.ts';
import type { Site } from './site.ts';
import { pageOfText } from './text-page.ts';
import { paramsOf } from './work-kinds.ts';

/** A text among those of its work. */
interface TextOfWork {
  work: Work;
  text: Text;
}

/** Two texts of a work. */
interface PairOfWork {
  work: Work;
  pair: Pair;
}

const ofText = {
  entries: ({ library, today }: Site): TextOfWork[] =>
    worksOf(library, today).flatMap((work) => work.texts.map((text) => ({ work, text }))),
  params: ({ work, text }: TextOfWork) => ({ ...paramsOf(work), version: text.id }),
};

/** Of a policy alone. */
const ofVersion = {
  ...ofText,
  entries: (site: Site) => ofText.entries(site).filter(({ work }) => !isLayered(work)),
};

const ofPair = {
  entries: ({ library, today }: Site): PairOfWork[] =>
    worksOf(library, today).flatMap((work) => redlinePairs(work).map((pair) => ({ work, pair }))),
  params: ({ work, pair }: PairOfWork) => ({ ...paramsOf(work), pair: pairName(pair) }),
};

/** What each text has, and each pair of texts and each section. */
export const TEXT_KINDS = {
  /** One text, for ever. */
  version: pageKind({
    ...ofText,
    group: ({ work }) => (isLayered(work) ? 'audience' : 'text'),
    path: ({ work, text }) => paths.version(work.id, text.id),
    page: (entry, site) => pageOfText({ ...entry, at: 'text' }, site),
  }),
  /** The canonical text: the bytes whose digest the page prints. */
  text: pageKind({
    ...ofText,
    group: 'file',
    path: ({ work, text }) => paths.text(work.id, text.id),
    page: ({ work, text }, { sha256 }) => ({
      madeFrom: () => ({ text: digestOfText(work, text, sha256) }),
      make: () => canonicalOf(work, text),
    }),
  }),
  /** The text as it was sealed before it was restated. */
  'former-text': pageKind({
    ...ofVersion,
    entries: (site) =>
      ofVersion.entries(site).flatMap((one) => {
        const { former } = versionOf(one.text);
        return former ? [{ ...one, former }] : [];
      }),
    group: 'file',
    path: ({ work, text }) => paths.formerText(work.id, text.id),
    page: ({ former }) => ({
      madeFrom: () => ({ text: former.digest }),
      make: () => textByRule(1, former.document),
    }),
  }),
  /** The document model; of several layers with the source of each section. */
  data: pageKind({
    ...ofText,
    group: 'file',
    path: ({ work, text }) => paths.data(work.id, text.id),
    page: ({ work, text }, { library, sha256 }) => {
      if (isLayered(work)) {
        const digest = digestOfText(work, text, sha256);
        return dataPage(consolidatedData(work, text, digest), (data) => JSON.stringify(data));
      }
      const version = versionOf(text);
      const data = () => versionData(library, work.policy, version);
      return {
        madeFrom: () => ({ ...data(), document: version.document.digest }),
        make: () => JSON.stringify(data()),
      };
    },
  }),
  /** What changed between two texts. */
  redline: pageKind({
    ...ofPair,
    group: 'redline',
    path: ({ work, pair }) => paths.redline(work.id, pair.from.id, pair.to.id),
    page: (entry, { frame, sha256 }) => ({
      madeFrom: () => ({ ...redlineInputs({ ...entry, sha256 }), frame }),
      make: () => {
        const view = redlineView({ ...entry, sha256 });
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
    path: ({ work, text }) => paths.redlineToCurrent(work.id, text.id),
    page: ({ work, text }, site) => {
      const view = sinceView(site.library, work.policy, versionOf(text));
      const { title, description, canonical } = view;
      const head = { title, description, canonical, isListed: false };
      return viewPage(site, head, { template: 'since', view });
    },
  }),
  /** What a version changed in its predecessor, as data: by reference to that of both. */
  'redline-data': pageKind({
    ...ofPair,
    entries: (site) =>
      ofPair.entries(site).filter(({ work, pair }) => !isLayered(work) && isAdjacent(work, pair)),
    group: 'file',
    path: ({ work, pair }) => paths.redlineData(work.id, pair.from.id, pair.to.id),
    page: ({ work, pair }, { library, sha256 }) => {
      const [from, to] = [versionOf(pair.from), versionOf(pair.to)];
      const { absolute } = routesFor(library.site.url);
      const addresses = {
        schema: absolute(schemaPath('redline')),
        from: absolute(paths.data(work.id, from.id)),
        to: absolute(paths.data(work.id, to.id)),
      };
      return {
        madeFrom: () => ({ ...textInputs({ work, pair, sha256 }), addresses }),
        make: () => {
          const found = redlineOfNeighbours(work.policy, from, to);
          return JSON.stringify(redlineFile(found, from, to, addresses));
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
        ...lifeInputs(frame.shell.words, anchor, turns, versions, today),
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
