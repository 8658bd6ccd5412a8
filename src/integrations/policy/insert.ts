import { policyFor, policyText } from '../../delivery/policy.ts';
import { applyEdits } from '../../html/edit.ts';
import { attribute, type Element } from '../../html/parse.ts';
import type { Page } from '../built/pages.ts';
import { ingredientsOf } from './ingredients.ts';

/** The name of the element's attribute that makes it a policy. */
export const policyMeta = (element: Element) =>
  element.tagName === 'meta' && attribute(element, 'http-equiv') === 'content-security-policy';

/**
 * Writes a page's policy right behind its character set, before anything that it governs, in place of one that is
 * there. Every other character stays as it is. Throws where the page does not begin with its character set.
 */
export function withPolicy({ file, html, elements }: Page): string {
  const first = elements[elements.findIndex(({ tagName }) => tagName === 'head') + 1];
  const at = first?.sourceCodeLocation?.endOffset;
  if (!first || attribute(first, 'charset') === undefined || at === undefined)
    throw new Error(
      `${file}: <head> must begin with <meta charset="utf-8">, which the policy stands behind.`,
    );
  const policy = policyText(policyFor(ingredientsOf(elements)));
  const old = elements
    .filter(policyMeta)
    .flatMap(({ sourceCodeLocation: place }) =>
      place ? [{ start: place.startOffset, end: place.endOffset, text: '' }] : [],
    );
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return applyEdits(html, [...old, { start: at, end: at, text: meta }]);
}
