import { longDay } from '../text/long-day.ts';
import { daysMeant } from '../text/written-day.ts';
import { parseVersionId } from '../timeline/version-id.ts';

/** What to do with a file that stands where versions are expected, in a sentence; `others` are there too. */
export function stepForFile(name: string, others: readonly string[]): string | null {
  const names = meantNames(name);
  const [meant, other] = names;
  if (meant === undefined) return null;
  const isForeign = FOREIGN.test(name) && !/\.mdx?\.txt$/i.test(name);
  if (other !== undefined) {
    const either = names.map(withDay).join(' or ');
    return isForeign
      ? `Paste its text into a new file ${either}, and delete this one.`
      : `Rename the file to ${either}.`;
  }
  if (isForeign) {
    return others.includes(meant)
      ? 'Move the file out of the library; its text belongs into a file that ends in `.mdx`.'
      : `Paste its text into a new file \`${meant}\`, and delete this one.`;
  }
  if (!others.includes(meant)) return `Rename the file to \`${meant}\`.`;
  const second = meant.replace(/\.(mdx?)$/, '.2.$1');
  return `Delete the file: \`${meant}\` is there already; a second version of that day is \`${second}\`.`;
}

function withDay(name: string): string {
  return `\`${name}\` for ${longDay(name.slice(0, 'YYYY-MM-DD'.length))}`;
}

/** The names of a version that a file was to have: two where day and month cannot be told apart. */
function meantNames(name: string): string[] {
  const ending = /\.(?:md|markdown|mkd|mdown)(?:\.txt)?\s*$/i.test(name) ? 'md' : 'mdx';
  const stem = name
    .replace(ENDINGS, '')
    .replace(/^(?:copy of|kopie von|copie de|copia de)\s+/i, '')
    .replace(/[-_ ]+(?:draft|entwurf|final|new|neu|clean|rev)$/i, '')
    .replace(/\s*(?:\(\d+\)|[-–]?\s*(?:copy|kopie|copie|copia)(?:\s*\(?\d+\)?)?)\s*$/i, '')
    .trim();
  const [, day = stem, ordinal = ''] = /^(.*\D\d{1,2})(\.[2-9])$/.exec(stem) ?? [];
  const [, first = '', number = ''] = NUMBERED.exec(stem) ?? [];
  if (parseVersionId(first))
    return [number === '1' ? `${first}.${ending}` : `${first}.${number}.${ending}`];
  if (parseVersionId(stem)) return [`${stem}.${ending}`];
  return daysMeant(day.replaceAll('_', '-')).map((one) => `${one}${ordinal}.${ending}`);
}

/** A version of a day that has several, its number behind another sign, or the first of them. */
const NUMBERED = /^(\d{4}-\d{2}-\d{2})(?:[-_ ]v?|\.(?=1))([1-9])$/;

const FOREIGN = /\.(?:docx?|dotx?|odt|rtf|pdf|pages|html?|txt|eml|msg)$/i;
const ENDINGS =
  /(?:\.(?:mdx?|markdown|mkd|mdown|docx?|dotx?|odt|rtf|pdf|pages|html?|txt|eml|msg|yaml))+\s*$/i;
