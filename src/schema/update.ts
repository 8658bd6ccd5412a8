import { z } from 'astro/zod';
import { ref } from './reference.ts';
import { day, id, internal, localized } from './text.ts';

/** One entry of `content/updates.yaml`: a change of substance that readers should hear of. */
export const update = z.strictObject({
  id,
  date: day,
  title: localized,
  /** What has changed, for whom it matters: plain text, one paragraph. */
  text: localized,
  /** The questions, pages and chapters of the terms it touches; `all` for the whole site. */
  answers: z.union([z.literal('all'), z.array(ref('answer')).min(1)]),
  ...internal,
});
export type Update = z.infer<typeof update>;

const hash = z.string().regex(/^[0-9a-f]{16}$/, 'is written by npm run release');

/** `content/release.yaml`, kept by `npm run release`: what readers were last told. */
export const release = z.strictObject({
  /** Ids of the updates that were published. */
  updates: z.array(id),
  /** The hash of each answer as it was published. */
  answers: z.record(id, hash),
  /** The hash of what the files of each answer said themselves, without the lists drawn in it. */
  own: z.record(id, hash).default({}),
  /** The hash of each entry that answers show, by its file and its id, number, name or place. */
  entries: z.record(z.string(), z.record(z.string(), hash)).default({}),
});
export type Release = z.infer<typeof release>;
