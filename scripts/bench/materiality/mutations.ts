/** An edit of a text whose effect on its reader is known. */
export interface Mutation {
  id: string;
  /** The texts that come of it, one for each place where it fits. */
  apply: (body: string) => string[];
}

/** What makes a text worse for its reader, or tells of something new. */
export const ADVERSE: readonly Mutation[] = [
  replacing(
    'duty becomes permission',
    /\bwe (announce|explain|follow|delete|respond)\b/g,
    'we may $1',
  ),
  replacing('duty becomes advice', /\bmust\b/g, 'should'),
  replacing('negation lost', /\b(do|does|is|are) not\b/g, '$1'),
  replacing('never becomes rarely', /\bnever\b/g, 'rarely'),
  replacing('neither … nor lost', /\bneither (\w+) nor\b/g, '$1 and'),
  replacing('exception lost', /, (?:unless|except) [^.]+(?=\.)/g, ''),
  replacing('consent lost', / without (?:your|their) consent/g, ''),
  replacing('longer period', /\b(\d+) (business )?days\b/g, '$19 $2days'),
  replacing('period without end', /\bfor \d+ days\b/g, 'for as long as we need them'),
  replacing('age lowered', /\bunder 13\b/g, 'under 10'),
  replacing('opt-out lost', /[^.\n]*\bopt out\b[^.\n]*\./g, ''),
  replacing('right lost', /[^.\n]*\b(?:You can|you can) (?:ask|correct|switch|see)[^.\n]*\./g, ''),
  replacing('promise lost', /[^.\n]*\bwe (?:do not|never)\b[^.\n]*\./gi, ''),
  replacing('notice in advance lost', / in advance\b/g, ''),
  replacing('notice becomes none', /\bbefore it takes effect\b/g, 'at any time without notice'),
  replacing(
    'promise hedged',
    /\b[Ww]e (?=(?:keep|respond|announce|give|explain)\b)/g,
    'We generally ',
  ),
  replacing(
    'promise made an aim',
    /\b[Ww]e (?=(?:keep|respond|announce|give)\b)/g,
    'We strive to ',
  ),
  replacing('not knowingly alone', /\bdo not sell\b/g, 'do not knowingly sell'),
  replacing('protected where reasonable', /\bare encrypted\b/g, 'are, where reasonable, encrypted'),
  replacing('permission becomes duty', /\b[Yy]ou can\b/g, 'You must'),
  replacing('right once a year', /\b[Yy]ou can ask\b/g, 'You can ask once a year'),
  replacing('answer without a term', / within \w+ \(\d+\) business days\b/g, ''),
  replacing('country of a recipient', /\| (?:Canada|Ireland|Netherlands) \|$/gm, '| China |'),
  replacing('name of a recipient', /^\| (?:Northmail|CertPoint|Keyleaf) /gm, '| Otherco '),
  replacing('recipient more', /^\| PayPal /gm, '| Adsell | Adverts | Names | Brazil |\n| PayPal '),
  replacing(
    'way of a choice lost',
    /^\d\. (?:in your control|by online|by e-mail|through).*\n/gm,
    '',
  ),
  replacing(
    'case in a list',
    /^(\d)\. to (?:comply|establish).*$/gm,
    '$&\n$1. for any other reason;',
  ),
  replacing('section lost', /^### .*\n\n(?:(?!#).*\n)+?(?=#)/gm, ''),
  replacing(
    'billing data shared',
    /\bnever (?:your )?billing (?:data|information)\b/g,
    'also billing data',
  ),
  adding('third party', 'We also share this information with advertising partners.'),
  adding('purpose', 'We use this information to train machine learning models.'),
  adding('kind of data', 'We also collect your precise location.'),
  adding('country', 'The information is processed in Singapore.'),
  adding('fee', 'We charge a fee of $10 for each request.'),
  adding('liability', 'We are not liable for any loss of information.'),
  adding('court', 'Disputes are decided by the courts of Delaware.'),
  adding('default', 'Promotions are enabled by default unless you opt out.'),
  adding('silence as consent', 'Your continued use of our services means that you accept changes.'),
  adding('changes untold', 'We may change this policy without notice.'),
  adding('account closed', 'We may close your account at any time for any reason.'),
  adding('sale', 'We may sell this information to data brokers.'),
  inserting(
    'purpose in a sentence',
    /\bto (?:provide|deliver) (?:our|the) services\b/g,
    ' and for marketing',
  ),
  inserting('data in a list', /\byour postal address\b/g, ' and your date of birth'),
  inserting('wider scope', /\bpersonal information\b/g, ' and any other content'),
];

/** What changes nothing for its reader. */
export const HARMLESS: readonly Mutation[] = [
  replacing('spelling', /\borganisation/g, 'organization'),
  replacing('hyphen', /\be-mail\b/g, 'email'),
  replacing('capital', /\bwebsite\b/g, 'Website'),
  replacing('letters swapped', /\b(\w{5})(\w)(\w)(\w{2,})\b/g, '$1$3$2$4'),
  replacing('comma', /, and\b/g, ' and'),
  replacing('two spaces', /\. (?=[A-Z])/g, '.  '),
  replacing('emphasis', /\b(personal information)\b/g, '**$1**'),
  replacing('target of a link', /\]\(#[\w-]+\)/g, '](#preamble)'),
  replacing('level of a heading', /^### /gm, '#### '),
  replacing('quotation marks', /[“”]/g, '"'),
  adding('pointer', 'For more information, see our help pages.'),
  adding('contact', 'Please contact support by e-mail.'),
  adding('questions', 'If you have any questions, please contact our support.'),
  replacing('word twice', /\b(the|our|that) /g, '$1 $1 '),
  replacing('contraction', /\bdo not\b/g, 'don’t'),
  replacing('apostrophe', /’/g, "'"),
  replacing('number alone', /\b(?:twenty|thirty) \((\d+)\)/g, '$1'),
  replacing('number in words', /\b30 days\b/g, 'thirty (30) days'),
  replacing('mark of a list', /^- /gm, '* '),
  replacing('address', /support@[\w.]+/g, 'help@example.org'),
  replacing('paragraph cut', /(?<=[a-z]\. )(?=[A-Z][^\n]{40})/g, '\n\n'),
  replacing('line broken', /(?<=^[A-Z].{40}\w*) (?=\w)/gm, '\n'),
  { id: 'sections numbered', apply: numberSections },
  { id: 'paragraph moved', apply: moveParagraph },
  throughout('name', 'WebSoftMaster', 'WebSoftMaster Hosting'),
  throughout('term', 'Subscribers', 'Members'),
  { id: 'section moved', apply: moveLastSection },
];

/** So many places of one mutation in one text are enough. */
const MOST_PLACES = 4;

function replacing(id: string, pattern: RegExp, by: string): Mutation {
  const single = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
  return {
    id,
    apply: (body) =>
      [...body.matchAll(pattern)].slice(0, MOST_PLACES).map(({ index }) => {
        single.lastIndex = index;
        return body.replace(single, by);
      }),
  };
}

function inserting(id: string, after: RegExp, words: string): Mutation {
  return replacing(id, after, `$&${words}`);
}

/** A sentence at the end of some paragraphs. */
function adding(id: string, sentence: string): Mutation {
  return {
    id,
    apply: (body) =>
      [...body.matchAll(/[a-z]\.(?=\n\n[A-Z])/g)]
        .slice(0, MOST_PLACES)
        .map(({ index }) => `${body.slice(0, index + 2)} ${sentence}${body.slice(index + 2)}`),
  };
}

function throughout(id: string, name: string, by: string): Mutation {
  return { id, apply: (body) => (body.includes(name) ? [body.replaceAll(name, by)] : []) };
}

function moveLastSection(body: string): string[] {
  const sections = body.split(/(?=^## )/m);
  const last = sections.pop();
  if (last === undefined || sections.length < 2) return [];
  return [[...sections.slice(0, 2), `${last.trimEnd()}\n\n`, ...sections.slice(2)].join('')];
}

function numberSections(body: string): string[] {
  let number = 0;
  return [body.replaceAll(/^## /gm, () => `## ${(number += 1)}. `)];
}

function moveParagraph(body: string): string[] {
  const paragraphs = body.split('\n\n');
  const at = paragraphs.findLastIndex((text) => /^[A-Z].*\.$/.test(text));
  const target = paragraphs.findIndex((text) => /^[A-Z].*\.$/.test(text));
  if (at <= target) return [];
  const [moved = ''] = paragraphs.splice(at, 1);
  return [paragraphs.toSpliced(target + 1, 0, moved).join('\n\n')];
}
