import { reviewsSchema, type Reviews } from '#core/approval/reviews.ts';
import { shape } from '#core/schemas/schema-fields.ts';
import { parseYaml } from '#markdown/settings/parse-yaml.ts';

import { readBytes } from '#io/files/read-bytes.ts';
import { WrongUsage } from '#io/terminal/command.ts';

/**
 * The reviews in a file as CI writes it.
 *
 * @throws {WrongUsage} with every mistake and its place, if it is none.
 */
export function readReviews(file: string): Reviews {
  const text = readJson(file);
  // JSON is YAML too, and that parser knows the place of every value.
  const yaml = parseYaml(text, file);
  const shaped = yaml.ok ? shape(reviewsSchema, yaml.value, yaml.locate) : yaml;
  if (shaped.ok) return shaped.value as Reviews;
  const found = shaped.issues
    .slice(0, SHOWN)
    .map(({ place, message }) => `${file}:${place.line}:${place.column}  ${message}`);
  const more = shaped.issues.length > SHOWN ? [`And ${shaped.issues.length - SHOWN} more.`] : [];
  const expected = 'Expected reviews as in `/schemas/reviews.json` of the site:';
  throw new WrongUsage([expected, ...found, ...more].join('\n'));
}

// The first few show what is wrong with all.
const SHOWN = 5;

function readJson(file: string): string {
  try {
    const text = readBytes(file).toString();
    JSON.parse(text);
    return text;
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? (cause as Error).message;
    throw new WrongUsage(`Cannot read \`${file}\` (${reason}), expected reviews as JSON.`, {
      cause,
    });
  }
}
