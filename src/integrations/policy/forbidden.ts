import type { Problem } from '../../files/problem.ts';
import type { Element } from '../../html/parse.ts';
import type { Page } from '../built/pages.ts';

/** What no policy of the site allows, whoever wrote it. */
export function forbiddenOn({ file, elements }: Page): Problem[] {
  return elements.flatMap((element) => {
    const here = opening(element);
    const problem = (code: string, what: string, fix: string): Problem => ({
      file: `page ${file}`,
      code,
      what,
      fix,
    });
    const problems = element.attrs.flatMap(({ name, value }) => {
      if (name === 'style')
        return problem(
          'style-attribute',
          `${here} has a style attribute, which browsers will ignore.`,
          'Give it a class, and style the class.',
        );
      if (/^on/.test(name))
        return problem(
          'inline-handler',
          `${here} has the handler "${name}", which browsers will not run.`,
          'Listen to the event in a script of src/client/.',
        );
      if (name === 'srcdoc' || (addresses.includes(name) && isCode(value)))
        return problem(
          'code-in-attribute',
          `${here} holds code in "${name}", which browsers will not run.`,
          'Remove it; a script of src/client/ can do the same.',
        );
      if (loads(element, name) && /^(https?:)?\/\//i.test(value))
        return problem(
          'foreign-file',
          `${here} loads from another host, which browsers will refuse.`,
          'Put the file into the site.',
        );
      return [];
    });
    if (['iframe', 'frame', 'object', 'embed', 'base'].includes(element.tagName))
      problems.push(
        problem(
          'forbidden-element',
          `${here} is an element that no page may hold.`,
          'Link to what it should show.',
        ),
      );
    return problems;
  });
}

const addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href'];

/** Browsers read an address past the control characters and spaces in it. */
function isCode(address: string): boolean {
  return /^(java|vb)script:/i.test(address.replace(/[\p{Cc}\s]/gu, ''));
}

const loadingLinks = ['stylesheet', 'icon', 'manifest', 'preload', 'prefetch', 'modulepreload'];

function loads({ tagName, attrs }: Element, name: string): boolean {
  if (tagName === 'link')
    return (
      name === 'href' &&
      attrs.some((attr) => attr.name === 'rel' && loadingLinks.some((rel) => attr.value === rel))
    );
  return (
    ['src', 'srcset', 'poster'].includes(name) ||
    (name === 'href' && ['image', 'use'].includes(tagName))
  );
}

/** The opening tag, short enough for a message. */
function opening({ tagName, attrs }: Element): string {
  const tag = `<${[tagName, ...attrs.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;
  return tag.length > 120 ? `${tag.slice(0, 119)}…` : tag;
}
