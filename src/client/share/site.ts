import type { SharingSite } from './files.ts';

/** Stands before this script in its file (src/integrations/sharing/). */
declare const sharingSite: SharingSite;

export const site = sharingSite;

const me = document.currentScript as HTMLScriptElement;
/** Where this copy of the site lies. */
export const root = new URL('../', me.src).href;

/**
 * The address of a page for other people: of the host it is read from, so that mirrors stay usable; of the published site where
 * it is read from disk.
 */
export function publicAddress(page: string, hash = ''): string {
  const address = new URL(page, root);
  const shared = address.protocol.startsWith('http')
    ? address.href
    : new URL(address.href.slice(root.length), site.base).href;
  return shared.replace(/[?#].*$/, '') + hash;
}
