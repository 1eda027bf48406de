import { archivedTimelineSchema, parseArchived } from '#commands/ledger/archive/archived-data.ts';
import { parseManifest as parseHistories } from '#commands/import/read-manifest.ts';
import { parseShardRecord } from '#build/shards/shard-record.ts';
import { checkContent } from '#core/checks/images/check-image.ts';
import { sizeOfImage } from '#core/checks/images/image-size.ts';
import { parseCodeOwners } from '#core/approval/code-owners.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import { parseManifest } from '#core/ledger/manifest.ts';
import { parseLedger } from '#core/ledger/parse-ledger.ts';
import { policySchema } from '#core/schemas/policy-schema.ts';
import { siteSchema } from '#core/schemas/site-schema.ts';
import { shape } from '#core/schemas/schema-fields.ts';
import { decodeUtf8 } from '#io/files/read-text.ts';
import { sha256 } from '#io/files/sha256.ts';
import { parseLog } from '#io/git/parse-log.ts';
import { isWithinCheapBounds } from '#markdown/document/cheap-bounds.ts';
import { documentByRule1 } from '#markdown/document/rule-1-document.ts';
import { parseVersion, type Syntax } from '#markdown/document/parse-version.ts';
import { convertBody } from '#markdown/import/body/convert-body.ts';
import { tryToRead } from '#markdown/source/unreadable-text.ts';
import { parseNoticeRecord } from '#markdown/settings/parse-notice-record.ts';
import { parseYaml } from '#markdown/settings/parse-yaml.ts';
import { leftOversOf } from '#markdown/source/find-left-overs.ts';
import { checkMessages } from '../../check-messages.ts';

import type { Alphabet } from './hostile-bytes.ts';

/** A parser of bytes that somebody else has written, and what is made for it to read. */
export interface FuzzedParser {
  alphabet: Alphabet;
  /** Throws only what is a fault. */
  read: (bytes: Buffer) => void;
}

const MARKDOWN: Alphabet = {
  signs: [
    ...['word ', 'a', '1', ' ', ' ', '\n', '\n\n', '. ', ',', '# ', '## ', '- ', '* ', '+ ', '1. '],
    ...['> ', '>', '    ', '\t', '```', '~~~', '`', '*', '**', '_', '~~', '~', '\\', '[', ']', '('],
    ...[')', '](/x)', '[a]', '[a]: /x', '[^1]', '[^1]: b', '![', '<', '</', '/>', '<b>', '</b>'],
    ...['<br>', '<!--', '-->', '<![CDATA[', '<?', '<Term id="a">', '</Term>', '<InShort>', '---'],
    ...['</InShort>', '<Reseller field="name" />', '{/* #a */}', '{#a}', '{', '}', '{/*', '*/}'],
    ...['import a', 'export ', '|', '|-|-|', '|a|b|', ':-', '&amp;', '&#0;', '&', 'www.a.example'],
    ...['https://a.example/', 'a@b.example', '+++', '===', '{{', '}}', '{%', '$', '^', '"', "'"],
  ],
  pairs: [
    ['[', ']'],
    ['![', '](/x)'],
    ['[', '](/x)'],
    ['(', ')'],
    ['{', '}'],
    ['{(', ')}'],
    ['*', '*'],
    ['**a ', ' b**'],
    ['_', '_'],
    ['~~', '~~'],
    ['> ', '\n'],
    ['- ', '\n'],
    ['1. ', '\n'],
    ['<b>', '</b>'],
    ['<Term id="a">', '</Term>'],
    ['<v>', '</v>'],
    ['{<v>', '</v>}'],
    ['`', '`'],
    ['<!--', '-->'],
    ['|', '|'],
    ['\n\n<InShort>\n\n', '\n\n</InShort>\n\n'],
    ['&', ';'],
    ['[^a]: ', '\n'],
  ],
  examples: [
    '---\neffective: 2027-03-01\nsummary: We keep logs.\n---\n\n## Logs {/* #logs */}\n\nWe keep *logs* for [30 days](/x).\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
    '## Logs {#logs}\n\n1. One\n   - two\n   - three\n\n> Four[^1]\n\n[^1]: Five\n\n<InShort>\n\nShort.\n\n</InShort>\n',
    'A <Term id="log">log</Term>, `code {a}`, <https://a.example/> and ![map](map.svg).\n',
  ],
};

const YAML: Alphabet = {
  signs: [
    ...[
      'title: ',
      'a',
      'b: ',
      '- ',
      '  ',
      '\n',
      '\n',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      ': ',
      '#',
    ],
    ...[
      '&a ',
      '*a',
      '<<: ',
      '!!map ',
      '!',
      '|',
      '>',
      '|-\n',
      '? ',
      '---\n',
      '...\n',
      '%YAML 1.2\n',
    ],
    ...['effective: ', '2027-03-01', 'changes:\n', 'section: ', 'null', '~', '0x1', '1e999', '\\'],
    ...['“', '”', '\u00A0', '\t', 'events:\n', 'kind: ', '__proto__: ', 'constructor: ', '@', '`'],
  ],
  pairs: [
    ['[', ']'],
    ['{', '}'],
    ['{a: ', '}'],
    ['[a, ', ']'],
    ['- ', '\n'],
    ['? ', '\n'],
    ['"', '"'],
    ['a: ', '\n'],
    ['&a [', ']'],
    ['*a ', ''],
    ['!!set {', '}'],
  ],
  examples: [
    'title: Privacy Policy\nkind: privacy\nevents:\n  - { version: 2027-03-01, on: 2027-03-02, kind: withdrawn, reason: None. }\n',
    'organisation:\n  name: A\nurl: https://a.example/\ntimeZone: Europe/Berlin\nnotices:\n  lead: 30\n',
    'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n',
    'effective: { new: 2027-03-01, existing: 2027-04-15 }\nsummary: "We keep: logs"\nchanges:\n  - section: logs\n    materiality: material\n    reason: |\n      Logs.\n',
  ],
};

const SVG: Alphabet = {
  signs: [
    ...['<svg xmlns="http://www.w3.org/2000/svg">', '</svg>', '<g>', '</g>', '<use href="#a"/>'],
    ...['<path d="M0 0"/>', '<style>', '</style>', 'a{fill:url(#b)}', '<!--', '-->', '<![CDATA['],
    ...[']]>', '<?xml version="1.0"?>', '<!DOCTYPE svg [', '<!ENTITY a "b">', ']>', '&a;', '&#0;'],
    ...['&lt;', '"', "'", '=', ' ', '\n', '<', '>', 'id="a"', 'width="1"', 'viewBox="0 0 1 1"'],
    ...[
      'style="',
      '@import ',
      'url(',
      ')',
      'xlink:href="#a"',
      'a',
      '1',
      'onload="a()"',
      '<script>',
    ],
  ],
  pairs: [
    ['<g>', '</g>'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', '</svg>'],
    ['<a:b xmlns:a="c">', '</a:b>'],
    ['<g style="', '"/>'],
    ['url(', ')'],
    ['<!DOCTYPE a [', ']>'],
    ['calc(', ')'],
  ],
  examples: [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><g id="a"><path d="M0 0h9"/></g></defs><use href="#a"/><text>A</text></svg>',
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">\n<style>.a{fill:#fff}</style>\n<rect class="a" style="fill:url(#b)"/>\n</svg>\n',
    '\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0',
    '\x1F\x8B\x08\0\0\0\0\0\0\x03PK\x03\x04',
  ],
};

const JSON_TEXT: Alphabet = {
  signs: [
    ...['{', '}', '[', ']', ',', ':', '"', '"a"', '"format":', '"codicil-ledger/2"', '"entries":'],
    ...['"codicil-manifest/1"', '"asOf":', '"2027-03-01"', '"files":{', '"ledgers":', 'null', '1'],
    ...['-', '1e999', 'true', '"__proto__":', '"constructor":', '\\u0000', '\\ud800', '\n', ' '],
    ...['"policy":', '"versions":', '"doc":', '"seq":', '"notices":', '"sent":', 'NaN', '//', '\\'],
  ],
  pairs: [
    ['[', ']'],
    ['{"a":', '}'],
    ['{"entries":[', ']}'],
    ['"', '"'],
    ['{"files":', '}'],
    ['{"policy":"a","versions":[', ']}'],
  ],
  examples: [
    '{\n  "format": "codicil-manifest/1",\n  "asOf": "2027-03-01",\n  "ledgers": {},\n  "files": {\n    "a.txt": "0000000000000000000000000000000000000000000000000000000000000000"\n  }\n}\n',
    '{"format":2,"share":1,"of":2,"program":"a","library":"b","day":"2027-03-01","files":{"a":"b"},"pages":{"/":{"a":"b"}}}',
    '{"doc":"terms","seq":1,"version":"2027-03-01","file":"terms/1.md"}\n{"doc":"terms","seq":2,"version":"2027-03-02","file":"terms/2.md"}\n',
    '{"policy":"a","asOf":"2027-03-01","inForce":{"new":null,"existing":null},"versions":[],"periods":[]}',
    '{"notices":[{"version":"2027-03-01","sent":"2027-02-01","to":{"existing":1}}]}',
  ],
};

const WORDS: Alphabet = {
  signs: [
    ...[
      '{',
      '}',
      '{a}',
      '{a, plural, ',
      'one {',
      'other {',
      '#',
      "'",
      '<b>',
      '</b>',
      '<',
      '>',
      ' ',
    ],
    ...['{a, select, ', '{a, number}', '{a, date, short}', '::', '/', '@team', '*', '**', '[', ']'],
    ...[
      '^',
      'docs/ @a',
      '\n',
      'a',
      '\\',
      '=0 {',
      'offset:1 ',
      ':100644 100644 aa bb M',
      '\0',
      'R1',
    ],
  ],
  pairs: [
    ['{a, select, other {', '}}'],
    ['{a, plural, other {', '}}'],
    ['<b>', '</b>'],
    ["'{", "}'"],
    ['[', ']'],
    ['**/', ''],
    ['*', 'a'],
  ],
  examples: [
    '{count, plural, one {# day} other {# days}} from <b>{day}</b>',
    '[Legal] @legal\n/content/ @lawyer @org/team\n*.md a@b.example\n',
    '0123\x00170\x00subject\x00\n:100644 100644 aa bb M\x00a.md\x00',
  ],
};

/** Each parser of foreign bytes, by its name in the table. */
export const PARSERS: Readonly<Record<string, FuzzedParser>> = {
  MDX: { alphabet: MARKDOWN, read: onText('a.mdx', (text) => readVersion(text, 'mdx')) },
  Markdown: { alphabet: MARKDOWN, read: onText('a.md', (text) => readVersion(text, 'md')) },
  import: {
    alphabet: MARKDOWN,
    read: onText('a.mdx', readForeign),
  },
  YAML: { alphabet: YAML, read: onText('site.yaml', readSettings) },
  SVG: {
    alphabet: SVG,
    read: (bytes) => {
      if (checkContent('a.svg', bytes, 'image').length === 0) sizeOfImage('svg', bytes);
      sizeOfImage('png', bytes);
    },
  },
  JSON: { alphabet: JSON_TEXT, read: onText('a.json', readData) },
  wording: {
    alphabet: WORDS,
    read: (bytes) => {
      const text = bytes.toString();
      checkMessages({ a: text }, 'en');
      parseCodeOwners(text);
      parseLog(text);
    },
  },
};

// What is not within the bounds is read in a process that can be ended.
function onText(file: string, read: (text: string) => unknown): (bytes: Buffer) => void {
  return (bytes) => {
    const decoded = decodeUtf8(bytes, file);
    if (decoded.ok && isWithinCheapBounds(decoded.text, file)) read(decoded.text);
  };
}

function readVersion(text: string, syntax: Syntax): void {
  const file = `a.${syntax}`;
  const { built } = parseVersion(text, file, syntax);
  if (built) canonicalText(built.document);
  leftOversOf(text, file, syntax);
  documentByRule1(text, file, syntax);
}

function readForeign(text: string): void {
  tryToRead('a.mdx', () => convertBody(text, 'a.mdx', 'mdx'));
}

function readSettings(text: string): void {
  const parsed = parseYaml(text, 'site.yaml');
  if (!parsed.ok) return;
  for (const schema of [siteSchema, policySchema]) {
    shape(schema, parsed.value, parsed.locate, parsed.lineAt);
  }
}

function readData(text: string): void {
  parseLedger(text, 'ledger.json', 'a', sha256);
  if (isWithinCheapBounds(text, 'notices.json')) parseNoticeRecord(text, 'notices.json');
  parseManifest(text);
  parseHistories(text);
  parseShardRecord(text);
  parseArchived(archivedTimelineSchema, text, 'index.json');
}
