import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { topOf, type LibraryDraft } from '#core/library/draft.ts';
import { reservedFor } from '#core/checks/addresses.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { ID_FORM } from '#core/schemas/schema-fields.ts';
import type { Day } from '#core/text/calendar-day.ts';
import type { PolicySettings } from '#core/schemas/policy-schema.ts';

import { reasonOf } from '#io/files/read-text.ts';
import { WrongUsage } from '#io/terminal/command.ts';
import { writeNew } from '../new-version/write-new.ts';
import { policyYaml, resellerYaml } from './starter-library.ts';
import { FIRST_TEXTS } from './texts/first-text.ts';
import { markdownOf } from './texts/text.ts';

/** What is known of a policy that is to be. */
interface PolicyRequest {
  id: string;
  title: string;
  kind: PolicySettings['kind'];
  audience: string | undefined;
  supplements: string | undefined;
  published: Day;
}

/**
 * Adds a policy with a first version to a library, whole or not at all, and gives why it could not be written.
 *
 * @throws {WrongUsage} for what cannot be meant.
 */
export function addPolicy(folder: string, draft: LibraryDraft, request: PolicyRequest): Issue[] {
  const { id, title, kind, audience, supplements, published } = request;
  refuseName(id, draft.policies, 'policy');
  const taken = reservedFor(id, draft.site?.languages);
  if (taken !== null) {
    throw new WrongUsage(
      `Unexpected name \`${id}\`, expected an address that is free: ${taken} is there.`,
    );
  }
  const known = draft.policies.map((policy) => policy.id);
  if (kind === 'addendum' && (supplements === undefined || !known.includes(supplements))) {
    throw new WrongUsage(
      `Expected \`--supplements <policy>\` for an addendum: ${known.map((one) => `\`${one}\``).join(', ')}.`,
    );
  }
  const { name = '', email = '' } = draft.site?.organisation ?? {};
  const numbering = kind === 'list' ? 'none' : 'legal';
  const settings = {
    ...{ title, kind },
    ...(audience === undefined ? {} : { audience }),
    ...(supplements === undefined ? {} : { supplements }),
    numbering,
  };
  const text = FIRST_TEXTS[kind]({ name: markdownOf(name), email, day: published });
  const files = { 'policy.yaml': policyYaml(settings), [`${published}.mdx`]: text };
  return writePolicy(folder, id, files);
}

/** Adds a reseller to a library, and gives why it could not be written. */
export function addReseller(
  folder: string,
  draft: LibraryDraft,
  { id, name, email }: { id: string; name: string; email: string },
): Issue[] {
  refuseName(id, draft.resellers, 'reseller');
  mkdirSync(join(folder, 'resellers'), { recursive: true });
  return writeNew(folder, `resellers/${id}.yaml`, resellerYaml(name, email));
}

function refuseName(id: string, taken: readonly { id: string }[], kind: string): void {
  if (!ID_FORM.test(id)) {
    throw new WrongUsage(
      `Unexpected name \`${id}\`, expected lower-case letters, digits and single hyphens: it becomes a part of an address.`,
    );
  }
  if (taken.some((one) => one.id === id)) {
    throw new WrongUsage(`Unexpected name \`${id}\`, expected that of no ${kind} that is there.`);
  }
}

function writePolicy(folder: string, id: string, files: Record<string, string>): Issue[] {
  const target = join(folder, 'policies', id);
  const file = `policies/${id}/policy.yaml`;
  try {
    mkdirSync(join(folder, 'policies'), { recursive: true });
    // Dot files are no part of a library, should one be left behind.
    const temporary = mkdtempSync(join(folder, 'policies', `.${id}-`));
    try {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(temporary, name), text);
      if (existsSync(target)) return [issue('folder-in-use', topOf(file), { folder: target })];
      renameSync(temporary, target);
      return [];
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  } catch (cause) {
    return [issue('unwritable-file', topOf(file), { reason: reasonOf(cause) })];
  }
}
