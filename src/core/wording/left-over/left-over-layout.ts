import type { LeftOver } from './left-over.ts';

const ITEM = 'Begin the line with `- `.';
const BULLETS = '•‣▪▫◦●○■□◆◇▶➢➤➔✓✔';

/**
 * Layout of a word processor or a PDF that a page here shows as one line of words, one row for each,
 * the more special ones first.
 */
export const LEFT_OVER_LAYOUT: readonly LeftOver[] = [
  {
    kind: 'bullet of a word processor',
    signs: BULLETS,
    pattern: new RegExp(`^[${BULLETS}][ \\t\\u00A0]*([^\\n]*)$`, 'dgmu'),
    write: asItem,
    step: ITEM,
    isOfMany: true,
  },
  {
    kind: 'bullet of a word processor',
    signs: '\t',
    pattern: /^[oO§ØvüqnlŸ¨·∙⁃−–—*+-]\t[ \t]*([^\n]*)$/dgmu,
    write: asItem,
    step: ITEM,
    isOfMany: true,
  },
  {
    kind: 'bullet of a word processor',
    pattern: /^[\uF000-\uF0FF][ \t\u00A0]*([^\n]*)$/dgmu,
    write: asItem,
    step: ITEM,
    isOfMany: true,
  },
  {
    kind: 'bullet of a word processor',
    signs: '\n',
    pattern:
      /^(?:[·∙⁃−–—]|o(?=[ \u00A0]+\p{Lu}))[ \u00A0]+([^\n]*)(?=\n(?:[·∙⁃−–—]|o)[ \u00A0])/dgmu,
    write: asItem,
    step: ITEM,
    isOfMany: true,
  },
  {
    kind: 'item without a blank after its mark',
    signs: '\n',
    pattern: /^[-*+](?=\p{L})([^\n]*)(?=\n[-*+]\p{L})/dgmu,
    write: asItem,
    step: ITEM,
    isOfMany: true,
  },
  {
    kind: 'item that begins no list',
    signs: '\n',
    pattern: /(?<=\n)[-*+][ \t]+([^\n]+)$/dgmu,
    write: ([, words], { indent }) => `${' '.repeat(indent)}- ${words}`,
    step: ITEM,
    isOfMany: true,
  },
  {
    kind: 'item that begins no list',
    signs: '\n',
    pattern: /(?<=[:;.]\n)\d{1,3}[.)][ \t]+[^\n]+$/dgmu,
    step: 'Write an empty line before it.',
    isOfMany: true,
  },
  {
    kind: 'item without a blank after its mark',
    signs: '\n',
    pattern: /^(\d{1,3}[.)])(?=\p{L})([^\n]*)(?=\n\d{1,3}[.)]\p{L})/dgmu,
    write: ([, mark, words]) => `${mark} ${words}`,
    step: ITEM,
    isOfMany: true,
  },
  {
    kind: 'typed number of an item',
    signs: '\t',
    pattern:
      /^(?:\((?:\p{L}{1,2}|[ivxlc]{1,6}|\d{1,3})\)|(?:\p{L}{1,2}|[ivxlc]{1,6}|\d{1,3})[).]|\d{1,3}(?:\.\d{1,3})+\.?)\t[ \t]*([^\n]*)$/dgimu,
    write: ([, words]) => `1. ${words}`,
    step: 'Begin the line with `1. `.',
    isOfMany: true,
  },
  {
    kind: 'typed number of an item',
    signs: '\n',
    pattern:
      /^(?:\((?:\p{L}|[ivxlc]{1,6}|\d{1,3})\)|(?:\p{L}|[ivxlc]{1,6})\))[ \u00A0]+([^\n]*)(?=\n\(?(?:\p{L}|[ivxlc]{1,6}|\d{1,3})\)[ \u00A0])/dgimu,
    write: ([, words]) => `1. ${words}`,
    step: 'Begin the line with `1. `.',
    isOfMany: true,
  },
  {
    kind: 'line of a printed table of contents',
    pattern:
      /(?=\.)(?<!\.[ ]?)(?:\.[ ]?){4,}[ \t]*\d{1,3}$|^[^\t\n]+\t+\d{1,3}(?=\n[^\t\n]+\t+\d{1,3}$)/dgmu,
    step: 'Remove it and the lines like it: every page has its contents.',
  },
  {
    kind: 'row of a table made of tabs',
    signs: '\t',
    pattern: /^([^\t\n]+(?:\t+[^\t\n]+)+)(?=\n[^\t\n]+\t+[^\t\n])/dgmu,
    write: ([, row = '']) => {
      const cells = row.split(/\t+/u).map((cell) => cell.trim());
      return `| ${cells.join(' | ')} |\n|${' --- |'.repeat(cells.length)}`;
    },
    step: 'Write it as a table.',
    isOfMany: true,
  },
  {
    kind: 'number of a printed page',
    signs: '0123456789',
    pattern:
      /(?<!\p{L}[ \u00A0])(?:Page|Seite|Página|Pagina)[ \u00A0]\d{1,4}[ \u00A0]?(?:of|von|sur|de|di|van|\/)[ \u00A0]?\d{1,4}(?!\p{N})|^(?:Page|Seite|Página|Pagina)[ \u00A0](?:\|[ ])?\d{1,4}$|^\d{1,4}[ ]\|[ ](?:Page|P a g e|Seite)$|^[-–—][ \u00A0]?\d{1,4}[ \u00A0]?[-–—]$/dgmu,
    step: 'Remove it: a page on a screen has no number.',
  },
  {
    kind: 'reference that a word processor has lost',
    signs: '!',
    pattern:
      /Error! (?:Reference source not found|Bookmark not defined)\.?|Fehler! (?:Verweisquelle konnte nicht gefunden werden|Textmarke nicht definiert)\.?|Erreur ?! (?:Source du renvoi introuvable|Signet non défini)\.?|¡Error! (?:No se encuentra el origen de la referencia|Marcador no definido)\.?/dgmu,
    step: 'Link the section that was meant, as in `[Payment](#payment)`.',
    expected: 'a link',
  },
  {
    kind: 'field of a form',
    pattern:
      /Click (?:or tap )?(?:here )?to enter (?:text|a date)\.?|Klicken (?:oder tippen )?Sie(?: hier)?, um (?:Text|ein Datum) einzugeben\.?|Cliquez (?:ou appuyez )?ici pour (?:entrer|taper) du texte\.?/dgmu,
    step: 'Write the words that belong there.',
    expected: 'the words that belong there',
  },
  {
    kind: 'mark of a footnote',
    signs: '¹²³⁴⁵⁶⁷⁸⁹⁰',
    pattern: /^([¹²³⁴⁵⁶⁷⁸⁹⁰]+)[ \t]*([^\n]*)$/dgmu,
    write: ([, mark = '', words]) => `[^${mark.normalize('NFKC')}]: ${words}`,
    step: 'Write it as a note.',
    isOfMany: true,
  },
  {
    kind: 'mark of a footnote',
    signs: '¹²³⁴⁵⁶⁷⁸⁹⁰',
    pattern:
      /(?<=\p{L}{3}[.,;:)”"’]{0,2})[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?!\p{L})|(?<=[\p{L}.,;:)”"’])[¹⁴⁵⁶⁷⁸⁹]+(?!\p{L})/dgmu,
    write: ([mark = '']) => `[^${mark.normalize('NFKC')}]`,
    step: 'Write it as a note.',
  },
  {
    kind: 'sign of a private font',
    pattern: /[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/dgu,
    step: 'Write the sign that was meant: most readers see a box.',
    expected: 'a sign that every font has',
  },
  {
    kind: 'letter that was read in the wrong encoding',
    signs: 'ÃâÂ\uFFFD',
    pattern:
      /Ã[\u0080-\u00BFŸœš„†‡ˆ‰‹Œž‘’“”•–—˜™›]|â€[\p{P}\p{S}\u0080-\u009Dœž]?|Â[\u00A0©®§°«»]|\uFFFD/dgmu,
    step: 'Write the letter or sign that was meant.',
    expected: 'the letter or sign that was meant',
  },
  {
    kind: 'word with joined letters of a PDF',
    signs: 'ﬀﬁﬂﬃﬄﬅﬆ',
    pattern: /\p{L}*[ﬀ-ﬆ]\p{L}*/dgmu,
    write: ([word = '']) => word.normalize('NFKC'),
    step: 'Write its letters one by one.',
    expected: 'letters that search finds',
  },
  {
    kind: 'word that is parted at the end of a line',
    signs: '\n',
    pattern: /\p{L}+-\n(?!(?:and|or|und|oder|bzw|et|ou|y|o|e|bis|to)\b)\p{Ll}+/dgmu,
    step: 'Write the word on one line: it is shown with a blank in it.',
    expected: 'whole words',
  },
];

function asItem([, words = '']: readonly string[]): string {
  return `- ${words.trim().replace(/^[-–—•][ \t]+/u, '')}`;
}
