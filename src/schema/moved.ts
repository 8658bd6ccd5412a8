import { z } from 'astro/zod';
import { day, id, localized } from './text.ts';

/** An address without its language, with or without an anchor: `/q/soc-types.html#soc-2`. */
const address = z
  .string()
  .regex(
    /^\/[\w./-]+\.html(#[\w-]+)?$/,
    'must be an address without its language, such as /q/soc-types.html or /q/soc-types.html#soc-2',
  );

/** The same, or the address of a published file that is no page, with its language where it has one: `/.well-known/security.txt`. */
const published = z
  .string()
  .regex(
    /^\/[\w./-]+(\.html#[\w-]+|\.\w+)$/,
    'must be an address without its language, such as /q/soc-types.html or /q/soc-types.html#soc-2, or that of a file, such as /documents/handbook.pdf',
  );

/**
 * One entry of `content/addresses/moved.yaml`: a published page or anchor that is no longer where it was. It holds for every
 * language and, where it is a page, for its short link. A file can only be gone, for it cannot lead on.
 */
export const moved = z
  .strictObject({
    id,
    from: published,
    /** Where it is now. */
    to: address.optional(),
    /** What happened to it, where nothing has taken its place. */
    gone: localized.optional(),
    since: day,
  })
  .refine(
    ({ to, gone }) => (to === undefined) !== (gone === undefined),
    'must have either `to`, where it is now, or `gone`, what happened to it',
  )
  .refine(
    ({ from, to }) => to === undefined || from.includes('.html'),
    'must have `gone`: a file that is no page cannot lead on',
  );
export type Moved = z.infer<typeof moved>;
