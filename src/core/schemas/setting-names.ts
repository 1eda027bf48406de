import { z } from 'zod';

import { lastDerived } from '../text/derived.ts';
import { pageSchema } from './page-schema.ts';
import { policySchema } from './policy-schema.ts';
import { resellerSchema } from './reseller-schema.ts';
import { siteSchema } from './site-schema.ts';
import { versionSchema } from './version-schema.ts';

/** The keys of all settings, whatever the file. */
export interface SettingNames {
  all: ReadonlySet<string>;
  /** Those that stand at the left, and those that stand below others; some can do both. */
  outer: ReadonlySet<string>;
  inner: ReadonlySet<string>;
  /** Those that hold rows, which begin with a hyphen, with the keys of such a row in their order. */
  ofRows: ReadonlyMap<string, readonly string[]>;
}

/** The keys of everything that a person writes as settings. */
export function settingNames(): SettingNames {
  return lastDerived('setting names', [], findNames);
}

function findNames(): SettingNames {
  const outer = new Set<string>();
  const inner = new Set<string>();
  const ofRows = new Map<string, string[]>();
  const look = (schema: z.core.$ZodType, names: Set<string>): void => {
    if (schema instanceof z.ZodObject) {
      for (const [key, field] of Object.entries(schema.shape as Record<string, z.core.$ZodType>)) {
        names.add(key);
        if (holdsRows(field)) ofRows.set(key, keysOfRows(field));
        look(field, inner);
      }
    } else for (const part of partsOf(schema)) look(part, names);
  };
  for (const schema of [versionSchema, policySchema, siteSchema, resellerSchema, pageSchema]) {
    look(schema, outer);
  }
  return { all: outer.union(inner), outer, inner, ofRows };
}

function holdsRows(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodArray) {
    return schema.element instanceof z.ZodObject || schema.element instanceof z.ZodUnion;
  }
  return partsOf(schema).some(holdsRows);
}

function keysOfRows(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return [...new Set(partsOf(schema).flatMap(keysOfRows))];
}

function partsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodUnion) return [...schema.options];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodPipe) return [schema.in];
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? [schema.unwrap() as z.core.$ZodType]
    : [];
}
