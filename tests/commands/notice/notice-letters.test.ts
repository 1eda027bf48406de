import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';

import { drafts, files, library, OURS, textOf } from '../../support/own-letters.ts';

test('a letter has the date of its sending, and until then is a draft', async () => {
  const dates = await Promise.all(
    mailsIn(files).map(async (path) => (await PostalMime.parse(textOf(path))).date?.slice(0, 10)),
  );
  expect(new Set(dates)).toEqual(new Set(['2026-11-30', '2027-03-01', '2026-12-01']));
  for (const path of mailsIn(drafts)) {
    const raw = Buffer.from(drafts.get(path) ?? '').toString('utf8');
    const mail = await PostalMime.parse(raw);
    expect(raw).not.toMatch(/^Date:/m);
    expect(raw).toMatch(/^X-Unsent: 1\r$/m);
    expect(mail.subject).toMatch(/^\[Draft\] /);
    expect(mail.text?.startsWith('Draft. This letter has not been sent.')).toBe(true);
    expect(mail.html).toContain('Draft. This letter has not been sent.');
    expect(mail.text).not.toMatch(/notice of \d/);
  }
  for (const [path, bytes] of files) {
    if (path === 'SEND-ME.md') continue;
    expect(Buffer.from(bytes).toString('utf8'), path).not.toMatch(/\bdraft\b/i);
  }
});

test('drafts cannot be taken for letters in any mailing system', () => {
  const draft = (path: string): string => Buffer.from(drafts.get(path) ?? '').toString('utf8');
  expect(draft(`${OURS}/whmcs/campaign-subject.txt`)).toMatch(/^\[Draft\] /);
  expect(draft(`${OURS}/mustache/subject.mustache`)).toMatch(/^\[Draft\] /);
  expect(draft(`${OURS}/ses.json`)).toContain('"Subject": "[Draft] ');
  expect(draft(`${OURS}/postmark.json`)).toContain('"Subject": "[Draft] ');
  expect(draft('website/whmcs/announcement.json')).toContain('"date": "YYYY-MM-DD 00:00:00"');
  expect(draft('website/whmcs/announcement.json')).toContain('"published": false');
});

test('a reseller passes the notice on under its own name', async () => {
  const text = textOf('resellers/harbour-lane/existing-customers.txt');
  expect(text.startsWith('Harbour Lane Web\n')).toBe(true);
  expect(text).toContain('hello@harbour-lane.example');
  expect(text.replaceAll('\n', ' ')).toContain('Data Protection Officer, Harbour Lane Web');
  expect(textOf('resellers/harbour-lane/whmcs/existing-customers-campaign.txt')).toContain(
    'Dear {$client_name},',
  );
  const mail = await PostalMime.parse(textOf('resellers/harbour-lane/existing-customers.eml'));
  expect(mail.from).toMatchObject({
    name: 'Harbour Lane Web',
    address: 'hello@harbour-lane.example',
  });
});

test('a reseller has a mail of its own with the letters to its customers', async () => {
  const mail = await PostalMime.parse(textOf('resellers/nordhosting/notice.eml'));
  expect(mail.subject).toBe('Privacy Policy: tell your customers by 16 March 2027');
  expect(mail.text).toContain('Dear Nordhosting,');
  const enclosed = mail.attachments.map(({ filename }) => filename);
  expect(enclosed).toEqual([
    'existing-customers.html',
    'existing-customers.txt',
    'new-customers.html',
    'new-customers.txt',
  ]);
  for (const name of enclosed) expect(mail.text).toContain(`- ${name}:`);
});

test('no letter is addressed to who is none of its readers', () => {
  const dear = (path: string): string => /^Dear .*/m.exec(textOf(path))?.[0] ?? '';
  expect(dear('letters/existing-customers/notice.txt')).toBe('Dear customer,');
  expect(dear('letters/new-customers/notice.txt')).toBe('Dear customer,');
  expect(dear('letters/resellers/notice.txt')).toBe('Dear reseller,');
  expect(dear('resellers/pixelforge/notice.txt')).toBe('Dear Pixelforge Studio,');
});

test('what goes to customers names no reseller, what goes to a reseller no other one', () => {
  const names = library.resellers.map(({ id, settings }) => ({ id, name: settings.name }));
  for (const [path, bytes] of files) {
    if (path === 'SEND-ME.md') continue;
    const text = Buffer.from(bytes).toString('utf8');
    for (const { id, name } of names) {
      if (path.startsWith(`resellers/${id}/`)) continue;
      expect(text, `${name} in ${path}`).not.toContain(name);
    }
  }
});

test('templates have their fields, and an announcement none', () => {
  for (const audience of ['existing-customers', 'new-customers', 'resellers']) {
    const ses = JSON.parse(textOf(`letters/${audience}/ses.json`)) as {
      TemplateName: string;
      TemplateContent: Record<'Subject' | 'Text' | 'Html', string>;
    };
    expect(ses.TemplateName).toMatch(/^[\w-]{1,64}$/);
    expect(ses.TemplateName.endsWith(audience)).toBe(true);
    expect(ses.TemplateContent.Text).toContain('Dear {{name}},');
    expect(ses.TemplateContent.Html).toContain('Dear {{name}},');
    const fields = JSON.stringify(ses).match(/\{\{\w+\}\}/g);
    expect(new Set(fields)).toEqual(new Set(['{{name}}', '{{email}}']));
  }
  const postmark = JSON.parse(textOf(`${OURS}/postmark.json`)) as Record<string, string>;
  expect(postmark['HtmlBody']).toContain('Dear {{name}},');
  expect(postmark['TextBody']).toContain('Dear {{{name}}},');
  expect(textOf('website/whmcs/announcement.json')).not.toMatch(/\{\$|Dear/);
});

test('Postmark’s link to unsubscribe is in its templates alone, and said to be no answer', () => {
  const postmark = JSON.parse(textOf(`${OURS}/postmark.json`)) as Record<string, string>;
  for (const body of [postmark['HtmlBody'], postmark['TextBody']]) {
    expect(body?.match(/\{\{\{ pm:unsubscribe \}\}\}/g)).toHaveLength(1);
    expect(body?.replaceAll('\n', ' ')).toContain('It is no answer to this letter');
  }
  for (const path of files.keys()) {
    if (path.endsWith('postmark.json')) continue;
    expect(textOf(path), path).not.toContain('pm:unsubscribe');
  }
});

function mailsIn(of: ReadonlyMap<string, Uint8Array>): string[] {
  return [...of.keys()].filter((path) => path.endsWith('.eml'));
}
