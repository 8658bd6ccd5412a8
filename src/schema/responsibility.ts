import { z } from 'astro/zod';
import { ref } from './reference.ts';
import { id, localized } from './text.ts';

/** Who can be responsible, in the order shown. */
export const parties = ['provider', 'customer', 'shared'] as const;

const duty = z.strictObject({
  says: localized,
  /** What it rests on: questions or clause anchors. */
  basis: z.array(ref('answer')).min(1),
});
export type Duty = z.infer<typeof duty>;

const topic = z
  .strictObject({
    /** Becomes the anchor of the row. */
    id,
    name: localized,
    provider: duty.optional(),
    customer: duty.optional(),
    /** What both have to do together; it stands alone. */
    shared: duty.optional(),
  })
  .refine(
    ({ provider, customer, shared }) => Boolean(shared) !== Boolean(provider ?? customer),
    'must have either "shared", or "provider" or "customer" or both',
  );

/** One entry of `content/responsibilities.yaml`: topics, each with who is responsible for what; what is left out is not stated. */
export const responsibilities = z.strictObject({
  id,
  title: localized,
  topics: z.array(topic).min(1),
});
export type Responsibilities = z.infer<typeof responsibilities>;
