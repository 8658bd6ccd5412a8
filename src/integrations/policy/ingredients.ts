import { createHash } from 'node:crypto';
import type { Ingredients } from '../../delivery/policy.ts';
import { attribute, type Element } from '../../html/parse.ts';

const scriptTypes = ['', 'text/javascript', 'module', 'importmap', 'speculationrules'];

/** Reads off a page what its policy has to allow. */
export function ingredientsOf(elements: readonly Element[]): Ingredients {
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const addresses = (elements: readonly Element[], ...names: string[]) =>
    elements.flatMap((element) => names.map((name) => attribute(element, name) ?? ''));
  const links = (rel: string) =>
    named('link').filter((link) => attribute(link, 'rel')?.split(' ').includes(rel));

  const scripts = named('script').filter(
    (script) =>
      attribute(script, 'src') === undefined &&
      scriptTypes.includes(attribute(script, 'type') ?? ''),
  );
  const images = [
    ...addresses([...named('img'), ...named('source')], 'src', 'srcset'),
    ...addresses([...named('image'), ...links('icon'), ...links('apple-touch-icon')], 'href'),
  ].filter((address) => address !== '');
  const inStyles = named('style').some((style) => /url\(["']?data:/.test(textOf(style)));
  return {
    scripts: new Set(scripts.map(hashOf)),
    styles: new Set(named('style').map(hashOf)),
    scriptFiles: elements.some(({ attrs }) =>
      attrs.some(({ name, value }) => name !== 'data-worker' && /\.js$/.test(value)),
    ),
    styleFiles: links('stylesheet').length > 0,
    images: images.some((address) => !address.startsWith('data:')),
    dataImages: inStyles || images.some((address) => address.startsWith('data:')),
    manifest:
      links('manifest').length > 0 ||
      elements.some((element) => attribute(element, 'data-manifest') !== undefined),
    worker: elements.some((element) => attribute(element, 'data-worker') !== undefined),
    search: elements.some((element) => attribute(element, 'data-index') !== undefined),
    forms: new Set(
      named('form').map((form) => {
        const action = attribute(form, 'action') ?? '';
        return /^https?:/.test(action) ? new URL(action).origin : "'self'";
      }),
    ),
  };
}

/** As browsers compute it: over the text of the element. */
function hashOf(element: Element): string {
  return `sha256-${createHash('sha256').update(textOf(element)).digest('base64')}`;
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
