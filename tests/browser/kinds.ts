import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtIn, type Lang } from './site.ts';

/** Whether a page holds what others show. */
export const isCollection = (address: string) => /\/(book|pack)\.html$/.test(address);

/**
 * The fewest pages of a language that together have every layout, exhibit and component of the site. What comes with a
 * page's kind, not with its words, is examined on these.
 */
export function kindsOf(lang: Lang): string[] {
  const left = new Map(builtIn(lang).map((address) => [address, featuresOf(address)]));
  const kinds: string[] = [];
  const seen = new Set<string>();
  const more = (address: string) => [...(left.get(address) ?? [])].filter((it) => !seen.has(it));
  for (;;) {
    const [most] = [...left.keys()].toSorted((a, b) => more(b).length - more(a).length);
    if (most === undefined || more(most).length === 0) return kinds.toSorted();
    kinds.push(most);
    for (const feature of more(most)) seen.add(feature);
    left.delete(most);
  }
}

/** What a page has that others may not: its route, the classes of its elements, its pictures. */
function featuresOf(address: string): Set<string> {
  // Questions share a route, and so do topics.
  const route = address.replace(/\/(q|topics)\/.*/, '/$1');
  if (isCollection(address)) return new Set([route]);
  const html = readFileSync(join('dist', address), 'utf8');
  const named = html.matchAll(/\s(class|data-picture)=(?:"([^"]*)"|([^\s">]+))/g);
  const features = [...named].flatMap(([, attribute, quoted, bare]) =>
    (quoted ?? bare ?? '').split(/\s+/).map((name) => `${attribute} ${name}`),
  );
  return new Set([route, ...features]);
}
