import { z } from 'astro/zod';
import { day } from './text.ts';

const address = z.url({ protocol: /^(https|mailto|tel)$/ }).describe('https:, mailto: or tel:');

/** `security` in `content/site.yaml`: what `/.well-known/security.txt` says (RFC 9116). */
export const security = z.strictObject({
  /** Whom to tell about a security problem of the site, the preferred way first. */
  contact: z.array(address).min(1),
  /** The last day on which the contact counts as right; RFC 9116 advises less than a year. */
  expires: day,
  /** How reports are dealt with. */
  policy: z.url({ protocol: /^https$/ }).optional(),
});
export type Security = z.infer<typeof security>;
