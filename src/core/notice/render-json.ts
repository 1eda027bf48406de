import type { Notice } from '../schemas/notice-schema.ts';
import type { ResellerKit } from './reseller-kit-schema.ts';

/** A notice or a kit as JSON, in the order of its schema: the same value, the same bytes. */
export function renderJson(value: Notice | ResellerKit): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
