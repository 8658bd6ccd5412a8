import { applyEdits, type Edit } from '../../html/edit.ts';
import { attribute, elementsOf, parsePage } from '../../html/parse.ts';

/** What is said of a file that can be taken away. */
export interface Figures {
  bytes: number;
  sha256: string;
}

/** Leaves out what is not meant for where the page is read: elements say it with `data-for`. */
export function pageFor(where: 'online' | 'copy', html: string): string {
  const edits: Edit[] = [];
  for (const element of elementsOf(parsePage(html))) {
    const meant = attribute(element, 'data-for');
    const place = element.sourceCodeLocation;
    if (meant === undefined || meant === where || !place) continue;
    edits.push({ start: place.startOffset, end: place.endOffset, text: '' });
  }
  return applyEdits(html, edits);
}

/** Leaves out what offers a file that was not made: elements name it with `data-offers`. */
export function withoutMissing(figures: ReadonlyMap<string, Figures>, html: string): string {
  const edits: Edit[] = [];
  for (const element of elementsOf(parsePage(html))) {
    const offered = attribute(element, 'data-offers');
    const place = element.sourceCodeLocation;
    if (offered === undefined || figures.has(offered) || !place) continue;
    edits.push({ start: place.startOffset, end: place.endOffset, text: '' });
  }
  return applyEdits(html, edits);
}

/** Writes a file's size and sum into the elements that ask for them, by its root-relative address. */
export function withFigures(figures: ReadonlyMap<string, Figures>, html: string): string {
  const edits: Edit[] = [];
  for (const element of elementsOf(parsePage(html))) {
    const end = element.sourceCodeLocation?.startTag?.endOffset;
    if (end === undefined) continue;
    const size = figures.get(attribute(element, 'data-bytes') ?? '');
    const sum = figures.get(attribute(element, 'data-sha256') ?? '');
    if (size) edits.push({ start: end, end, text: sizeOf(size.bytes) });
    if (sum) edits.push({ start: end, end, text: sum.sha256 });
  }
  return applyEdits(html, edits);
}

/** As people read sizes, in thousands and millions of bytes. */
function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
