import type { Day } from '#core/text/calendar-day.ts';
import type { Layer, Layers } from '#core/addendum/layers.ts';
import type { Document } from '#core/document/document.ts';
import { policySchema } from '#core/schemas/policy-schema.ts';
import type { Effective, VersionSettings } from '#core/schemas/version-schema.ts';

import { digested } from './digested.ts';
import { documentOf } from './document-of.ts';
import { versionAsOf } from './version-as-of.ts';

/** A version of a policy for a case. */
export interface LayeredVersion {
  id: string;
  /** Markdown, or the document itself. */
  text: string | Document;
  effective?: Effective;
  withdrawn?: Day | null;
  placement?: VersionSettings['placement'];
}

/** A policy `base` and its addenda for resellers, by id in their order. */
export function layersOf(
  base: readonly LayeredVersion[],
  addenda: Record<string, readonly LayeredVersion[]> = {},
): Layers {
  return {
    audience: 'reseller',
    base: layer('base', base),
    addenda: Object.entries(addenda).map(([id, versions]) => layer(id, versions)),
  };
}

function layer(id: string, versions: readonly LayeredVersion[]): Layer {
  const kind = id === 'base' ? 'other' : 'addendum';
  const settings = policySchema.parse({ title: `The ${id}`, kind });
  const all = versions.map(({ id, text, effective, withdrawn, placement }) => {
    const version = versionAsOf({
      id,
      ...(effective ? { effective } : {}),
      ...(withdrawn ? { withdrawn } : {}),
    });
    return {
      ...version,
      document: digested(typeof text === 'string' ? documentOf(text) : text),
      settings: { ...version.settings, placement: placement ?? {} },
    };
  });
  return { policy: { id, settings, versions: all }, versions: all };
}
