import { z } from 'astro/zod';
import { id, text } from './text.ts';

/** What an id in content can name. */
export type Target =
  | 'topic'
  | 'source'
  | 'role'
  | 'standard'
  | 'need'
  | 'step'
  | 'document'
  | 'topic or page'
  | 'product'
  | 'term'
  | 'question'
  | 'group'
  | 'contact'
  | 'clause'
  | 'answer';

const targets = z.registry<{ to: Target }>();

/** The id of something else in content, or the number of a clause; that it is there is checked for every schema that says so. */
export const ref = (to: Target) =>
  (to === 'clause' ? text : id).clone().register(targets, { to }) as z.ZodString;

export interface Reference {
  to: Target;
  id: string;
  path: (string | number)[];
}

/** What a value names elsewhere, as its schema says. */
export function referencesIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: Reference['path'] = [],
): Reference[] {
  const to = targets.get(schema)?.to;
  if (to && typeof value === 'string') return [{ to, id: value, path }];
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => {
      const field = schema.shape[name];
      return field ? referencesIn(field, inner, [...path, name]) : [];
    });
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((inner, i) => referencesIn(schema.element, inner, [...path, i]));
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return referencesIn(schema.unwrap(), value, path);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => referencesIn(option, value, path));
  return [];
}
