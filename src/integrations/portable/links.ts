import { posix } from 'node:path';
import type { Problem } from '../../files/problem.ts';
import { applyEdits, type Edit } from '../../html/edit.ts';
import { escapeQuoted } from '../../html/escape.ts';
import { attribute, type Element } from '../../html/parse.ts';
import type { Page } from '../built/pages.ts';
import type { Targets } from './targets.ts';

/** Something on a page that would not work everywhere. */
export interface Fault extends Pick<Problem, 'code' | 'what' | 'fix'> {
  /** The address or id at fault, as written. */
  subject: string;
}

interface Rewritten {
  html: string;
  faults: Fault[];
  /** The content file the page says it is written in. */
  written: string | undefined;
}

/** Attributes that hold an address, ours included. */
const addressAttributes: Record<string, readonly string[]> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  body: ['data-worker', 'data-manifest', 'data-actions'],
  embed: ['src'],
  form: ['action', 'data-markdown', 'data-worker', 'data-pack'],
  iframe: ['src'],
  image: ['href'],
  img: ['src', 'srcset'],
  link: ['href', 'imagesrcset'],
  object: ['data'],
  script: ['src'],
  'site-search': ['data-script', 'data-index'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href'],
  video: ['src', 'poster'],
};

const origin = 'https://inside.invalid';

/**
 * Makes every internal address of a page relative to the page, and reports each that leads nowhere. `base` is the
 * published address of the site: addresses below it are checked and stay absolute, for crawlers read them out of
 * context. Only the characters of changed attributes are replaced, so inline scripts keep their bytes.
 */
export function rewriteLinks(page: Page, targets: Targets, base: string): Rewritten {
  const faults: Fault[] = [];
  const edits: Edit[] = [];
  const ids = new Set<string>();
  let written: string | undefined;

  for (const element of page.elements) {
    const edit = (name: string, text: string) => {
      const place = element.sourceCodeLocation?.attrs?.[name];
      if (place) edits.push({ start: place.startOffset, end: place.endOffset, text });
    };
    if (element.tagName === 'html') {
      written = attribute(element, 'data-written');
      edit('data-written', '');
    }
    faults.push(...checkElement(element, ids));
    for (const name of addressAttributes[element.tagName] ?? []) {
      const value = attribute(element, name);
      if (value === undefined) continue;
      const rewrite = (url: string) => {
        const result = relative(url, page.file, targets, base);
        if (typeof result === 'string') return result;
        faults.push(result);
        return url;
      };
      const next = name.endsWith('srcset') ? eachCandidate(value, rewrite) : rewrite(value);
      // Another site learns neither that the reader came from here nor which page they read; styles mark the link.
      const apart =
        element.tagName === 'a' && leavesSite(next, base) ? ' rel="noopener noreferrer"' : '';
      if (next !== value || apart) edit(name, `${name}="${escapeQuoted(next)}"${apart}`);
    }
  }

  return { html: applyEdits(page.html, edits), faults, written };
}

function checkElement(element: Element, ids: Set<string>): Fault[] {
  const faults: Fault[] = [];
  const src = attribute(element, 'src') ?? attribute(element, 'href') ?? '';
  if (element.tagName === 'script' && attribute(element, 'type') === 'module' && src) {
    faults.push({
      subject: src,
      code: 'external-module',
      what: `The script "${src}" is an external module, which browsers refuse to load from disk.`,
      fix: 'Import it from the page’s one inline script, or load it as a classic script.',
    });
  }
  if (attribute(element, 'crossorigin') !== undefined) {
    faults.push({
      subject: src,
      code: 'crossorigin',
      what: `"${src}" has a crossorigin attribute, which makes browsers refuse it from disk.`,
      fix: 'Remove the attribute.',
    });
  }
  const styles =
    element.tagName === 'style'
      ? element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
      : (attribute(element, 'style') ?? '');
  for (const [, address = ''] of styles.matchAll(/(?:\burl\(|@import)\s*["']?([^"')\s;]+)/g)) {
    if (/^(data:|#)/.test(address) || address.startsWith('url(')) continue;
    faults.push({
      subject: address,
      code: 'style-address',
      what: `A style loads "${address}", whose place would differ from page to page.`,
      fix: 'Put it into the style as a data: address, or show it as an image of the page.',
    });
  }
  const id = attribute(element, 'id');
  if (id !== undefined && ids.has(id)) {
    faults.push({
      subject: id,
      code: 'duplicate-anchor',
      what: `The anchor "${id}" stands on the page twice.`,
      fix: 'Give one of them another id.',
    });
  }
  if (id !== undefined) ids.add(id);
  return faults;
}

function relative(url: string, page: string, targets: Targets, base: string): string | Fault {
  const dead = (code: string, what: string, fix: string): Fault => ({
    subject: url,
    code,
    what,
    fix,
  });
  let target: URL;
  let anchor: string;
  try {
    target = new URL(url, `${origin}/${page}`);
    decodeURI(target.pathname);
    anchor = decodeURIComponent(target.hash.slice(1));
  } catch {
    return dead('malformed-link', `The link "${url}" is not an address.`, 'Correct it.');
  }
  const absolute = target.href.startsWith(base);
  if (target.protocol === 'file:' || leaves(url, page)) {
    return dead(
      'link-out-of-folder',
      `The link "${url}" leaves the folder of the site, where the reader’s copy has nothing.`,
      'Link to a page or file of the site, or to a full https:// address.',
    );
  }
  if (target.origin !== origin && !absolute) return url;

  const pathname = absolute
    ? target.href.slice(base.length - 1).replace(/[?#].*$/, '')
    : target.pathname;
  const file = targets.fileAt(decodeURI(pathname));
  if (file === undefined) {
    return dead(
      'dead-link',
      `The link "${url}" leads to no page or file of the site.`,
      'Correct it; pages are linked as /zh/q/id.html, from the root of the site.',
    );
  }
  if (anchor !== '' && file.endsWith('.html') && !targets.hasAnchor(file, anchor)) {
    return dead(
      'dead-anchor',
      `The link "${url}" leads to the anchor "${anchor}", which ${file} does not have.`,
      'Correct the anchor, or give the heading this id.',
    );
  }
  if (absolute || url.startsWith('#')) return url;
  // Error pages are served at any depth: their addresses start from where the site is published.
  const path =
    posix.basename(page) === '404.html'
      ? new URL(file, base).pathname
      : encodeURI(posix.relative(posix.dirname(page), file));
  return path + target.search + target.hash;
}

/** Whether an address that was not made relative leads to another site. */
function leavesSite(url: string, base: string): boolean {
  return /^https?:/i.test(url) && URL.canParse(url) && !(base !== '' && url.startsWith(base));
}

/** Whether a relative address goes up beyond the root: URLs hide that, folders do not. */
function leaves(url: string, page: string): boolean {
  if (/^([a-z][a-z\d+.-]*:|[/\\?#])/i.test(url)) return false;
  return posix.join(posix.dirname(page), url.replace(/[?#].*$/, '')).startsWith('../');
}

/** Candidates of `srcset` are separated by a comma and white space; addresses may hold commas. */
function eachCandidate(value: string, map: (url: string) => string): string {
  return value
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, map))
    .join(', ');
}
