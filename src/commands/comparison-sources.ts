import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { didYouMean } from '#core/text/did-you-mean.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import type { Document } from '#core/document/document.ts';
import type { Library } from '#core/library/library.ts';
import type { Version } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';
import { tryToRead } from '#markdown/source/unreadable-text.ts';

import { WrongUsage } from '#io/terminal/command.ts';
import { readCurrentLibrary } from '#build/run/open-library.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { readBytes } from '#io/files/read-bytes.ts';
import { refusedAsTooMuch } from '#io/files/read-in-child.ts';
import { sha256 } from '#io/files/sha256.ts';
import { printError } from '#io/terminal/print.ts';

/** A version to compare; `policy` and `order` for one of the library. */
interface Source extends Version {
  policy: string | null;
  order: number;
}

/** The two in chronological order, whatever order was asked; files have no other than the caller's. */
export function inOrder(first: Source, second: Source): [Source, Source] {
  if (first.policy !== second.policy && first.policy !== null && second.policy !== null) {
    printError(`Warning: \`${first.id}\` and \`${second.id}\` are versions of two policies.`);
  }
  const isReversed =
    first.policy !== null && first.policy === second.policy && first.order > second.order;
  return isReversed ? [second, first] : [first, second];
}

const VERSION_FORM = /^([^@/\\]+)@([^@/\\]+)$/;

/**
 * What `name` stands for: a file as it is, or a version of the library as `policy@version`.
 *
 * @throws {WrongUsage} if there is neither, with the nearest names.
 */
export function readVersion(name: string): Source {
  const match = existsSync(name) ? null : VERSION_FORM.exec(name);
  return match ? readFromLibrary(name, match[1] ?? '', match[2] ?? '') : readFile(name);
}

function readFile(file: string): Source {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readBytes(file));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'not UTF-8';
    throw new WrongUsage(
      `Cannot read \`${file}\` (${reason}), expected a file or a version as in \`privacy-policy@2016-11-28\`.`,
      { cause },
    );
  }
  const document = parseFile(text, file);
  const digest = sha256(canonicalText(document));
  return { id: file, digest, document, policy: null, order: 0 };
}

function parseFile(text: string, file: string): Document {
  const [tooMuch] = refusedAsTooMuch(text, file);
  if (tooMuch) throw new WrongUsage(tooMuch.message);
  const read = tryToRead(file, () =>
    parseAnyDocument(text, file, ({ src }) => digestBeside(file, src)),
  );
  if (!read.ok) throw new WrongUsage(read.issue.message);
  return read.value;
}

// An image that is elsewhere, or not there, is known by its address alone.
function digestBeside(file: string, src: string): string {
  try {
    return sha256(readBytes(join(dirname(file), decodeURIComponent(src))));
  } catch {
    return '';
  }
}

function readFromLibrary(name: string, policyId: string, versionId: string): Source {
  const library = readWholeLibrary();
  const policies = library.policies.map((policy) => policy.id);
  const policy = library.policies.find((one) => one.id === policyId);
  if (!policy) {
    const hint = didYouMean(policyId, policies);
    throw new WrongUsage(
      `No policy \`${policyId}\`, expected one of ${policies.join(', ')}.${hint}`,
    );
  }
  const versions = policy.versions.map((version) => version.id);
  const order = versions.indexOf(versionId);
  const version = policy.versions[order];
  if (!version) {
    const hint = didYouMean(versionId, versions);
    throw new WrongUsage(
      `No version \`${versionId}\` of \`${policyId}\`, expected one of ${versions.join(', ')}.${hint}`,
    );
  }
  return { id: name, digest: version.digest, document: version.document, policy: policyId, order };
}

function readWholeLibrary(): Library {
  const read = readCurrentLibrary();
  if (read.library) return read.library;
  printIssues(read.issues);
  throw new WrongUsage('The library has errors.');
}
