import { expect } from 'vitest';
import { attribute, type Element, elementsOf, parsePage } from '../../src/html/parse.ts';
import type { Project } from './project.ts';

/** Reads the pictures of the pages that a project was built to. */
export class Shown {
  readonly #project: Project;

  constructor(project: Project) {
    this.#project = project;
  }

  find(page: string, name: string): Element {
    const found = elementsOf(parsePage(this.#project.read(`dist/${page}`))).find(
      (element) => attribute(element, 'data-picture') === name,
    );
    return found ?? expect.fail(`${page} has no picture "${name}".`);
  }

  /** The cells of the picture's table, row by row. */
  table(page: string, name: string): string[][] {
    return within(this.find(page, name), ['tr']).map((row) =>
      within(row, ['th', 'td']).map(textOf),
    );
  }

  text(page: string, name: string): string {
    return textOf(this.find(page, name));
  }

  /** The words of a picture in reading order, joined by bars; a space that keeps words on one line is a space. */
  words(page: string, name: string): string {
    const texts: string[] = [];
    const walk = (node: Element['childNodes'][number]) => {
      if (node.nodeName === '#text' && 'value' in node)
        texts.push(node.value.trim().replaceAll('\u00a0', ' '));
      if ('childNodes' in node) node.childNodes.forEach(walk);
    };
    walk(this.find(page, name));
    return texts.filter(Boolean).join(' | ');
  }
}

function within(element: Element, names: string[]): Element[] {
  return elementsOf(element).filter(({ tagName }) => names.includes(tagName));
}

function textOf(element: Element): string {
  const read = (node: Element['childNodes'][number]): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(read).join('') : '';
  return read(element).replace(/\s+/g, ' ').trim();
}
