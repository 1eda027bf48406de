import type { MergeField } from './letter.ts';
import type { TextDialect } from './render-text.ts';

/** How a mailing system writes its fields in text and in HTML. */
export interface MailingSystem {
  text: TextDialect;
  /** In HTML, braces are character references already: nothing there has to be made literal. */
  html: (field: MergeField) => string;
}

/** WHMCS, whose mails are Smarty templates. */
const whmcs: MailingSystem = {
  text: {
    field: (field) => `{$client_${field}}`,
    literal: (text) =>
      text.replaceAll(/[{}]/g, (brace) => (brace === '{' ? '{ldelim}' : '{rdelim}')),
  },
  html: (field) => `{$client_${field}}`,
};

/** Any engine that keeps to mustache(5). */
const mustache: MailingSystem = {
  text: {
    field: (field) => `{{{${field}}}}`,
    // Between other delimiters a brace is a brace.
    literal: (text) => text.replaceAll('{', '{{=<% %>=}}{<%={{ }}=%>'),
  },
  html: (field) => `{{${field}}}`,
};

/** Amazon SES, whose templates are Handlebars without escaping. */
const ses: MailingSystem = {
  text: {
    field: (field) => `{{${field}}}`,
    // A backslash makes two braces literal; before it, one of the text’s own ends in a comment.
    literal: (text) =>
      text.replaceAll(/(\\?)\{\{/g, (_, slash) => (slash ? '\\\\{{!}}\\{{' : '\\{{')),
  },
  html: (field) => `{{${field}}}`,
};

/** Postmark, whose Mustachio takes for a tag what stands in two braces without a brace within. */
const postmark: MailingSystem = {
  text: {
    field: (field) => `{{{${field}}}}`,
    // No tag ends where a comment parts the braces.
    literal: (text) => text.replaceAll(/\}(?=\})/g, '}{{!-}}'),
  },
  html: (field) => `{{${field}}}`,
};

/** The systems for which a notice comes ready to be filled in. */
export const MAILING_SYSTEMS = { whmcs, mustache, ses, postmark };
