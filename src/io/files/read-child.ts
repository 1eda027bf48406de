// A process of its own, which may hang or crash: reads a text of a library as all verbs do.
import { text as readWhole } from 'node:stream/consumers';

import { canonicalText } from '#core/document/canonical-text.ts';
import { documentByRule1 } from '#markdown/document/rule-1-document.ts';
import { parseVersion, syntaxOf } from '#markdown/document/parse-version.ts';
import { parseNoticeRecord } from '#markdown/settings/parse-notice-record.ts';
import { parseYaml } from '#markdown/settings/parse-yaml.ts';
import { leftOversOf } from '#markdown/source/find-left-overs.ts';

import { FAULT, TOO_DEEP } from './read-in-child.ts';

const [file = ''] = process.argv.slice(2);
const text = await readWhole(process.stdin);

try {
  if (file.endsWith('.yaml')) parseYaml(text, file);
  else if (file.endsWith('.json')) parseNoticeRecord(text, file);
  else readText();
} catch (cause) {
  process.exitCode = cause instanceof RangeError ? TOO_DEEP : FAULT;
}

function readText(): void {
  const syntax = syntaxOf(file);
  const { built } = parseVersion(text, file, syntax);
  if (!built) return;
  canonicalText(built.document);
  leftOversOf(text, file, syntax);
  documentByRule1(text, file, syntax);
}
