import { z } from 'astro/zod';
import { ref } from './reference.ts';
import { id, localized } from './text.ts';

/** One entry of `content/data-life.yaml`: a stage in the life of customer data, or what is decided throughout it. */
export const lifeEntry = z.strictObject({
  id,
  /** `stage`: one after the other, in the order of the file; `throughout`: from the first stage to the last. */
  when: z.enum(['stage', 'throughout']),
  name: localized,
  /** What the customer decides. */
  customer: localized,
  /** What the provider does or may do. */
  provider: localized.optional(),
  /** What clauses of the terms add. */
  terms: z.array(z.strictObject({ clause: ref('clause'), says: localized })).default([]),
  notStated: localized.optional(),
});
export type LifeEntry = z.infer<typeof lifeEntry>;

/** A kind of operation that the platform operation log records. */
const operationKind = z.strictObject({
  id,
  name: localized,
  /** Null where the source does not say. */
  by: localized.nullable(),
  why: localized,
  /** Whether the source says that the customer authorised it. */
  consent: z.enum(['given', 'not-stated']),
});

/** One entry of `content/log-path.yaml`: a station on the path of a log record, in order. It has a name or is a product. */
export const logStation = z.strictObject({
  id,
  name: localized.optional(),
  /** A product, whose name and purpose are shown. */
  product: ref('product').optional(),
  kinds: z.array(operationKind).default([]),
  /** Whether the products that the log covers are listed here. */
  covered: z.boolean().default(false),
  /** Products that work together with the log. */
  with: z.array(ref('product')).default([]),
  notStated: localized.optional(),
});
export type LogStation = z.infer<typeof logStation>;

/**
 * One entry of `content/data-movement.yaml`, a decision tree whose root is the first: a question (`asks`, `yes`, `no`) or
 * where questions lead (`outcome`, `says`).
 */
export const movementNode = z.strictObject({
  id,
  asks: localized.optional(),
  /** The entries that the answers lead to. */
  yes: id.optional(),
  no: id.optional(),
  outcome: z.enum(['moves', 'stays']).optional(),
  says: localized.optional(),
  notStated: localized.optional(),
});
export type MovementNode = z.infer<typeof movementNode>;
