import { policyName } from './script-policy.ts';

/** What a page is made of, as far as a Content-Security-Policy is concerned. */
export interface Ingredients {
  /** Hashes of inline scripts and styles: `sha256-…`. */
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
  /** Whether the page loads such files of the site. */
  scriptFiles: boolean;
  styleFiles: boolean;
  images: boolean;
  dataImages: boolean;
  manifest: boolean;
  worker: boolean;
  /** Whether the page can search the full text, which Pagefind does in WebAssembly. */
  search: boolean;
  /** Where its forms lead: `'self'`, or another origin. */
  forms: ReadonlySet<string>;
}

/** Sources by directive. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What a page with a search box is made of, but for the hashes of one page. */
export const searchPage: Ingredients = {
  scripts: new Set(['sha256-…']),
  styles: new Set(['sha256-…']),
  scriptFiles: true,
  styleFiles: false,
  images: true,
  dataImages: true,
  manifest: true,
  worker: true,
  search: true,
  forms: new Set(["'self'"]),
};

/** Allows what the page is made of, and nothing else. */
export function policyFor(page: Ingredients): Policy {
  const quoted = (hashes: ReadonlySet<string>) => [...hashes].sort().map((hash) => `'${hash}'`);
  const fetched: Policy = {
    'script-src': [
      ...(page.scriptFiles || page.worker ? ["'self'"] : []),
      ...(page.search ? ["'wasm-unsafe-eval'"] : []),
      ...quoted(page.scripts),
    ],
    'style-src': [...(page.styleFiles ? ["'self'"] : []), ...quoted(page.styles)],
    'img-src': [...(page.images ? ["'self'"] : []), ...(page.dataImages ? ['data:'] : [])],
    'manifest-src': page.manifest ? ["'self'"] : [],
    'worker-src': page.worker ? ["'self'"] : [],
  };
  return {
    'default-src': ["'none'"],
    ...Object.fromEntries(Object.entries(fetched).filter(([, sources]) => sources.length > 0)),
    'form-action': formTargets(page.forms),
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': page.scriptFiles || page.worker ? [policyName] : ["'none'"],
  };
}

/** Firefox gives each file an origin of its own, so that 'self' alone lets no form lead from one file to another. */
function formTargets(forms: ReadonlySet<string>): string[] {
  if (forms.size === 0) return ["'none'"];
  return [...forms, ...(forms.has("'self'") ? ['file:'] : [])].sort();
}

/** As it stands in a `meta` element or a header. */
export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/**
 * Allows what any of the pages is made of. Any inline style is allowed, for their hashes would make a header too long for
 * hosts; each page allows only its own.
 */
export function policyForMany(pages: readonly Ingredients[]): Policy {
  const all = (of: (page: Ingredients) => ReadonlySet<string>) =>
    new Set(pages.flatMap((page) => [...of(page)]));
  const any = (of: (page: Ingredients) => boolean) => pages.some(of);
  return {
    ...policyFor({
      scripts: all((page) => page.scripts),
      styles: all((page) => page.styles),
      forms: all((page) => page.forms),
      scriptFiles: any((page) => page.scriptFiles),
      styleFiles: any((page) => page.styleFiles),
      images: any((page) => page.images),
      dataImages: any((page) => page.dataImages),
      manifest: any((page) => page.manifest),
      worker: any((page) => page.worker),
      search: any((page) => page.search),
    }),
    'style-src': ["'unsafe-inline'"],
  };
}
