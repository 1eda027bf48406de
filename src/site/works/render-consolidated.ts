import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import type { Consolidated, ConsolidatedSection } from '#core/addendum/consolidate.ts';
import type { LayerVersion } from '#core/addendum/parts.ts';
import { retiredAnchors } from '#core/document/anchors.ts';
import type { Section } from '#core/document/document.ts';
import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';
import { plainText } from '#core/document/plain-text.ts';
import { BlockRenderer } from '#markdown/render/render-blocks.ts';
import { renderSection, topLevel } from '#markdown/render/render-html.ts';

import { citation } from '../addresses/citation.ts';
import { paths, routesFor, type Routes } from '../addresses/routes.ts';
import { dayName } from '../wording/wording.ts';
import { wordingFor, type Wording } from '../wording/site-wording.ts';
import { yes } from '../wording/words.ts';

/**
 * The consolidated text as HTML: each section says below its heading which policy it comes from and
 * since when its words stand; what it replaces can be unfolded. It depends on the versions that it is
 * made of, and on those before them.
 */
export function renderConsolidated(library: Library, consolidated: Consolidated): string {
  const rendering = new Rendering(library, consolidated);
  const children = consolidated.sections.map((one) => rendering.section(one));
  return toHtml({ type: 'root', children });
}

class Rendering {
  readonly #words: Wording;
  readonly #routes: Routes;
  readonly #organisation: string;
  readonly #consolidated: Consolidated;
  readonly #named = new Set<string>();
  readonly #top: number;
  readonly #retired: ReadonlyMap<string, string>;

  constructor({ site }: Library, consolidated: Consolidated) {
    this.#words = wordingFor({ site });
    this.#routes = routesFor(site.url);
    this.#organisation = site.organisation.name;
    this.#consolidated = consolidated;
    this.#top = topLevel(consolidated.document.sections);
    this.#retired = landingsOf(consolidated);
  }

  section(one: ConsolidatedSection): Element {
    const { source, section, original, replaced } = one;
    const element = this.#render(section, original, source, [this.#origin(one)]);
    if (replaced.length > 0) element.children.push(this.#replaced(one));
    if (source !== this.#consolidated.base) element.properties['className'] = ['of-addendum'];
    // Where its own policy calls the section by another name, a citation does.
    if (section.anchor !== original.anchor) element.properties['dataCited'] = original.anchor;
    return element;
  }

  #render(
    section: Section,
    original: Section,
    source: LayerVersion,
    below: readonly Element[] = [],
  ): Element {
    const { href } = this.#routes;
    const scope = source === this.#consolidated.base ? '' : `${source.policy.id}:`;
    const renderer = new BlockRenderer(section, { href, isCited: true }, this.#named, scope);
    const cite = (): string => this.#cite(original, source);
    return renderSection(
      section,
      renderer,
      { href, cite, retired: this.#retired, top: this.#top },
      below,
    );
  }

  #origin({ source, original, since, replaced }: ConsolidatedSection): Element {
    const { policy, version } = source;
    const page = this.#routes.href(paths.version(policy.id, version.id));
    const parts = this.#words.parts('consolidated.origin', {
      title: policy.settings.title,
      since: dayName(this.#words, since),
      isInstead: yes(replaced.length > 0),
      replaced: this.#nameOf(replaced[0]),
      base: this.#consolidated.base.policy.settings.title,
    });
    const children = parts.map(({ tag, text }): ElementContent => {
      if (tag === 'policy') return h('a', { href: `${page}#${encodeURI(original.anchor)}` }, text);
      return tag === 'day' ? h('time', { dateTime: since }, text) : { type: 'text', value: text };
    });
    return h('p', { className: 'origin' }, children);
  }

  // Its addresses go on leading to it: a browser unfolds it for them.
  #replaced({ replaced }: ConsolidatedSection): Element {
    const { base } = this.#consolidated;
    const sections = replaced.map((section) => this.#render(section, section, base));
    const words = this.#words.say('consolidated.replaced', { name: this.#nameOf(replaced[0]) });
    return h('details', { className: 'replaced' }, [h('summary', words), ...sections]);
  }

  #nameOf(section: Section | undefined): string {
    if (!section || section.level === 0) return this.#words.say('consolidated.introduction');
    const heading = plainText(section.heading).replaceAll('\n', ' ');
    return [section.number, heading].filter(Boolean).join(' ');
  }

  #cite(original: Section, { policy, version }: LayerVersion): string {
    const cited = {
      organisation: this.#organisation,
      policy: policy.id,
      title: policy.settings.title,
      version: version.id,
    };
    return citation(this.#words, cited, this.#routes, original);
  }
}

/** Retired anchors of all the texts, except those that one of them still has. */
function landingsOf({ base, addenda, sections }: Consolidated): Map<string, string> {
  const taken = new Set(
    sections.flatMap(({ section, replaced }) => [section, ...replaced]).map(({ anchor }) => anchor),
  );
  const landings = new Map<string, string>();
  for (const { policy, version } of [base, ...addenda]) {
    for (const [anchor, target] of retiredAnchors(versionsUpTo(policy, version))) {
      if (!taken.has(anchor) && !landings.has(anchor)) landings.set(anchor, target);
    }
  }
  return landings;
}

function versionsUpTo({ versions }: Pick<Policy, 'versions'>, { id }: VersionAsOf) {
  return versions.slice(0, versions.findIndex((one) => one.id === id) + 1);
}
