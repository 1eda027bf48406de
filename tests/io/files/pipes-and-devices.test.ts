import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { checkTarget } from '#build/check-target.ts';
import { readShards } from '#build/shards/read-shards.ts';
import { folderArchive } from '#commands/ledger/archive/folder-archive.ts';
import { readReviews } from '#commands/approve/read-reviews.ts';
import { mayHold, writeNotice } from '#commands/notice/write-notice.ts';
import { keepIssue } from '#commands/status/keep-issue.ts';
import { makeFolder } from '#io/files/make-folder.ts';
import { replaceFolder } from '#io/files/replace-folder.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'codicil-pipes-'));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

/** A folder with a pipe into which nobody writes. */
function withPipe(name: string): string {
  const made = folder();
  expect(spawnSync('mkfifo', [join(made, name)]).status).toBe(0);
  return made;
}

const RUN = { program: 'a', library: 'b', day: '2024-01-01' };
const codesOf = (place: string): string[] =>
  readShards([place], RUN).issues.map(({ code }) => code);

describe.skipIf(process.platform === 'win32')('a pipe is not waited for', () => {
  test('as a file of an archive', async () => {
    const archive = folderArchive(withPipe('robots.txt'));
    expect(await archive.read('robots.txt')).toEqual({
      ok: false,
      reason: 'it is neither a file nor a folder',
      isDown: false,
    });
  });

  test.each([
    ['/dev/zero', 'a link that leads out of the folder'],
    ['/etc/hosts', 'a link that leads out of the folder'],
    ['../', 'a link that leads out of the folder'],
    ['pipe', 'it is neither a file nor a folder'],
    ['a.txt', 'a link that leads back to itself'],
    ['gone', 'there is none'],
  ])('as what a link in an archive leads to: %s', async (target, reason) => {
    const place = withPipe('pipe');
    symlinkSync(target, join(place, 'a.txt'));
    expect(await folderArchive(place).read('a.txt')).toEqual({ ok: false, reason, isDown: false });
  });

  test('as the record of a shard, as a shard, or as their folder', () => {
    expect(codesOf(withPipe('shard.json'))).toEqual(['damaged-shard']);
    const place = withPipe('shard');
    expect(codesOf(place)).toEqual(['no-shard']);
    expect(codesOf(join(place, 'shard'))).toEqual(['no-shard']);
  });

  test('as the reviews of a pull request, or the message of an issue', async () => {
    const reviews = join(withPipe('reviews.json'), 'reviews.json');
    expect(() => readReviews(reviews)).toThrow(
      `Cannot read \`${reviews}\` (ENXIO), expected reviews as JSON.`,
    );
    await expect(keepIssue(reviews)).rejects.toThrow(/^Unexpected absence of `/);
  });

  test('as a file of what a build or a notice is to replace, or in its place', () => {
    expect(() => {
      checkTarget(withPipe('manifest.json'));
    }).toThrow(/^Unexpected content in `/);
    expect(mayHold(withPipe('notice.json'), 'a')).toBe(false);
    const place = join(withPipe('dist'), 'dist');
    expect(() => {
      checkTarget(place);
    }).toThrow(/^Unexpected content in `/);
    expect(mayHold(place, 'a')).toBe(false);
  });
});

describe.skipIf(process.platform !== 'linux')('where nobody can make a folder', () => {
  const files = new Map([['a/letter.txt', Buffer.from('A letter.')]]);

  test.each(['/proc/none', '/proc/none/deep'])('a notice says so: %s', (out) => {
    expect(writeNotice(out, files).map(({ code, message }) => [code, message])).toEqual([
      [
        'unwritable-file',
        'Unexpected failure to write the file (no folder can be there), expected a folder that allows it. What was there is there still.',
      ],
    ]);
  });

  test.each(['/proc/none', '/proc/none/site'])('a site stays where it was made: %s', (out) => {
    const made = folder();
    mkdirSync(join(made, 'site'));
    expect(() => {
      replaceFolder(join(made, 'site'), out);
    }).toThrow(expect.objectContaining({ code: 'ENOFOLDER', syscall: 'mkdir' }));
    expect(readdirSync(made)).toEqual(['site']);
  });
});

test('makes a folder with those around it, whether or not they are there', () => {
  const made = folder();
  makeFolder(join(made, 'a/b/c'));
  makeFolder(join(made, 'a/b/c'));
  makeFolder(join(made, 'a/d'));
  expect(readdirSync(made, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/c', 'a/d']);
});
