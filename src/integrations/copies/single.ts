import { posix } from 'node:path';
import { applyEdits, type Edit } from '../../html/edit.ts';
import { attribute } from '../../html/parse.ts';
import type { Page } from '../built/pages.ts';

/** What a single file is made of. */
export interface SingleParts {
  /** The finished book. */
  book: Page;
  /** The text of the script that searches it. */
  script: string;
  /** The published address of the site: links to what the file does not hold lead there. */
  base: string;
  /** Another file of the build, in base64. */
  read: (file: string) => string;
}

const outside = /^([a-z][a-z\d+.-]*:|\/\/|#)/i;
const types: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

/** The book as one file that needs nothing beside it. */
export function singleOf({ book, script, base, read }: SingleParts): string {
  const { html, file, elements } = book;
  const places = new Map(
    elements.flatMap((element) => {
      const page = attribute(element, 'data-page');
      return page === undefined ? [] : [[page, attribute(element, 'id') ?? ''] as const];
    }),
  );
  const edits: Edit[] = [];

  for (const element of elements) {
    const place = element.sourceCodeLocation;
    if (!place) continue;
    const remove = () => edits.push({ start: place.startOffset, end: place.endOffset, text: '' });
    const edit = (name: string, text: string) => {
      const at = place.attrs?.[name];
      if (at) edits.push({ start: at.startOffset, end: at.endOffset, text });
    };

    if (element.tagName === 'script') remove();
    else if (element.tagName === 'link') {
      const href = attribute(element, 'href') ?? '';
      if (attribute(element, 'rel') === 'icon' && href.endsWith('.svg'))
        edit('href', `href="${data(href)}"`);
      else if (!outside.test(href)) remove();
    } else if (element.tagName === 'img') {
      edit('src', `src="${data(attribute(element, 'src') ?? '')}"`);
    } else if (element.tagName === 'form') {
      // Without scripts: the search of the published site.
      edit('action', `action="${leading(attribute(element, 'action') ?? '')}"`);
    } else if (element.tagName === 'a') {
      const href = attribute(element, 'href') ?? '';
      if (!outside.test(href)) edit('href', `href="${leading(href)}"`);
    } else
      for (const name of [
        'data-script',
        'data-index',
        'data-worker',
        'data-manifest',
        'data-actions',
      ])
        edit(name, '');
    if (element.tagName === 'body' && place.endTag) {
      const end = place.endTag.startOffset;
      edits.push({ start: end, end, text: `<script>${script}</script>` });
    }
  }
  return applyEdits(html, edits);

  function fileAt(href: string): string {
    return posix.join(posix.dirname(file), decodeURI(href.replace(/[?#].*$/, '')));
  }

  /** To the place in the file itself, else to the published site. */
  function leading(href: string): string {
    const anchor = href.split('#')[1] ?? '';
    const place = places.get(`/${fileAt(href)}`);
    if (place === undefined) return new URL(fileAt(href) + (anchor && `#${anchor}`), base).href;
    return `#${place}${anchor && `--${anchor}`}`;
  }

  function data(href: string): string {
    const name = fileAt(href);
    return `data:${types[posix.extname(name).slice(1)]};base64,${read(name)}`;
  }
}
