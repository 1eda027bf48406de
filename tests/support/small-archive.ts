import type { Archive } from '#commands/ledger/archive/archive.ts';
import { sha256 } from '#io/files/sha256.ts';
import { versionHtml } from '#site/works/text-html.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { headOf } from '#core/ledger/chain.ts';
import { makeManifest, renderManifest } from '#core/ledger/manifest.ts';
import { renderLedger } from '#core/ledger/render-ledger.ts';
import type { Library } from '#core/library/library.ts';
import { textByRule } from '#core/document/version-text.ts';
import { publicLedger } from '#site/open-data/ledger-data.ts';
import { timelineData } from '#site/open-data/timeline-data.ts';
import { versionData } from '#site/open-data/version-data.ts';
import { publicPolicies } from '#site/addresses/policy-pages.ts';

/** Files by path. */
export type ArchiveFiles = Map<string, Buffer>;

/** What is archived of a library on a day, with pages of nothing but the text and its digest. */
export function smallArchive(library: Library, today: Day): ArchiveFiles {
  const texts: Record<string, string> = { 'status.json': `{ "day": "${today}" }\n` };
  const heads: Record<string, string> = {};
  for (const { policy, versions } of publicPolicies(library, today)) {
    const { id } = policy;
    const timeline = timelineData(library, policy, versions, today);
    texts[`${id}/index.json`] = `${JSON.stringify(timeline, null, 2)}\n`;
    if (policy.ledger) {
      const ledger = publicLedger(policy.ledger, today);
      texts[`${id}/ledger.json`] = renderLedger(ledger);
      heads[id] = headOf(ledger, sha256);
    }
    for (const version of versions) {
      const file = `${id}/${version.id}`;
      texts[`${file}.txt`] = textByRule(version.rule, version.document);
      if (version.former) {
        texts[`${file}.text-1.txt`] = textByRule(1, version.former.document);
      }
      texts[`${file}.json`] = JSON.stringify(versionData(library, policy, version));
      texts[`${file}/index.html`] = [
        `<!doctype html><title>A version</title><code class="digest">${version.digest}</code>`,
        `<div class="text">${versionHtml(library, policy, version)}</div>`,
        '',
      ].join('\n');
    }
  }
  return withManifest(
    new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)])),
    today,
    heads,
  );
}

/** The files with a manifest of them, as whoever changes them might write one. */
export function withManifest(
  files: ArchiveFiles,
  asOf: Day,
  ledgers: Record<string, string>,
): ArchiveFiles {
  const listed = [...files].filter(([path]) => path !== 'manifest.json');
  const digests = listed.map(([path, bytes]) => [path, sha256(bytes)] as const);
  const manifest = makeManifest({ asOf, ledgers, files: Object.fromEntries(digests) });
  return new Map([...listed, ['manifest.json', Buffer.from(renderManifest(manifest))]]);
}

/** Files as a site that can be read. */
export function archiveOf(files: ArchiveFiles): Archive {
  return {
    name: 'site/',
    read: (path) => {
      const bytes = files.get(path);
      return Promise.resolve(
        bytes ? { ok: true, bytes } : { ok: false, reason: 'there is none', isDown: false },
      );
    },
    list: () => [...files.keys()],
  };
}
