import { type Kind, kindOf } from './kinds.ts';
import { type Ingredients, type Policy, policyFor, policyForMany, policyText } from './policy.ts';

export interface Header {
  name: string;
  value: string;
}

/** What each page of a build is made of, by its file. */
export type Delivered = ReadonlyMap<string, Ingredients>;

/** What no page of the site uses, and no script that got in may use either. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** Sent with every answer, errors included. */
export const always: readonly Header[] = [
  { name: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  {
    name: 'Permissions-Policy',
    value: unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { name: 'Cross-Origin-Embedder-Policy', value: 'require-corp' },
];

/** How long, in seconds, a file whose name stays the same is taken as it was. */
const short = 300;
const long = 31_536_000;

const caching: Record<Kind, string> = {
  worker: 'no-cache',
  hashed: `public, max-age=${long}, immutable`,
  cards: `public, max-age=${short}`,
  printed: `public, max-age=${short}`,
  copies: `public, max-age=${short}`,
  files: `public, max-age=${short}`,
  pages: `public, max-age=${short}`,
};

const nothing: Policy = {
  'default-src': ["'none'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
};

/** The headers by which kinds of files differ, whatever the build. */
export function headersOf(kind: Kind): Header[] {
  return [
    {
      name: 'Cross-Origin-Resource-Policy',
      // Other sites show the pictures that go with a shared link.
      value: kind === 'cards' ? 'cross-origin' : 'same-origin',
    },
    { name: 'Cache-Control', value: caching[kind] },
  ];
}

/** A page's policy as a header: no other page may frame it, which a `meta` element cannot say, and none of its forms leads to a file. */
export function served(policy: Policy): Policy {
  const { 'form-action': forms = [] } = policy;
  return {
    ...policy,
    'form-action': forms.filter((source) => source !== 'file:'),
    'frame-ancestors': ["'none'"],
  };
}

/** The policy that a file is answered with; of a page, its own. Nothing where a policy would do harm. */
export function policyOf(file: string, delivered: Delivered): string | undefined {
  const kind = kindOf(file);
  // Browsers show a PDF in a page of their own making, to which the policy would apply.
  if (kind === 'printed') return undefined;
  const page = delivered.get(file);
  if (page) return policyText(served(policyFor(page)));
  // The service worker fetches what it keeps.
  const worker: Policy = kind === 'worker' ? { 'connect-src': ["'self'"] } : {};
  return policyText(served({ ...nothing, ...worker }));
}

/** One policy for several files, of hosts that cannot give each its own; what is stricter, the pages say themselves. */
export function sharedPolicy(files: readonly string[], delivered: Delivered): string | undefined {
  const pages = files.flatMap((file) => delivered.get(file) ?? []);
  if (pages.length === 0) return policyOf(files[0] ?? '', delivered);
  return policyText(served(policyForMany(pages)));
}
