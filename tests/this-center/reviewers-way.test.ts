import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, type Element, elementsOf } from '../../src/html/parse.ts';
import { langs } from '../../src/i18n/languages.ts';
import { classed, elementsOn, pages } from '../site/pages.ts';

const isLink = ({ tagName }: Element) => tagName === 'a';

/** Where the links below an element lead, as paths in `dist/` with their anchors; what leads out of the site is left out. */
function waysFrom(file: string, elements: readonly Element[]): string[] {
  return elements.filter(isLink).flatMap((link) => {
    const href = attribute(link, 'href') ?? '';
    if (/^[a-z]+:/i.test(href)) return [];
    const [path = '', anchor] = href.replace(/\?.*?(?=#|$)/, '').split('#');
    const page = path === '' ? file : posix.join(posix.dirname(file), path);
    return anchor ? [page, `${page}#${anchor}`] : [page];
  });
}

const waysOf = (file: string) => new Set(waysFrom(file, elementsOn(file)));

/** What stands at an anchor, with everything in it. */
function at(way: string): readonly Element[] {
  const [file = '', anchor] = way.split('#');
  const place = elementsOn(file).find((element) => attribute(element, 'id') === anchor);
  return elementsOf(place ?? expect.fail(`${way} leads nowhere.`));
}

/** How many links are followed from one page to another; more than two are not looked for. */
function steps(from: string, to: string): number {
  const first = waysOf(from);
  if (first.has(to)) return 1;
  const second = [...first].some((way) => pages.has(way) && waysOf(way).has(to));
  return second ? 2 : Number.POSITIVE_INFINITY;
}

describe.each(langs)('the way of a reviewer in %s', (lang) => {
  const questions = [...pages.keys()].filter((file) => file.startsWith(`${lang}/q/`));
  const part = (file: string, name: string) =>
    elementsOn(file)
      .filter((element) => classed(element, name))
      .flatMap((one) => elementsOf(one));

  test('from home to any answer takes two steps at most', () => {
    expect(questions.length).toBeGreaterThanOrEqual(20);
    const far = questions.filter((file) => steps(`${lang}/index.html`, file) > 2);
    expect(far).toEqual([]);
  });

  test('what an answer rests on stands beside it', () => {
    const bare = questions.filter(
      (file) => !part(file, 'margin').some((one) => attribute(one, 'data-source') !== undefined),
    );
    expect(bare).toEqual([]);
  });

  test('from an answer to each clause that bears on it, and back, takes one step each', () => {
    const clauses = questions.flatMap((file) =>
      waysFrom(file, part(file, 'margin'))
        .filter((way) => /#(?:.*-)?clause-/.test(way))
        .map((way) => ({ file, way })),
    );
    expect(clauses.length).toBeGreaterThan(10);
    const oneWay = clauses.filter(({ file, way }) => {
      const [page = ''] = way.split('#');
      return !waysFrom(page, at(way)).includes(file);
    });
    expect(oneWay).toEqual([]);
  });

  test('from an answer to what is not answered near it, and back, takes one step each', () => {
    const gaps = questions.flatMap((file) => {
      const section = elementsOn(file).find(({ childNodes }) =>
        childNodes.some((one) => 'tagName' in one && attribute(one, 'id') === 'not-answered'),
      );
      const ways = waysFrom(file, section ? elementsOf(section) : []);
      const list = ways.findLast((way) => pages.has(way) && way !== file);
      expect(list, `${file} leads to no list of what is not answered`).toBeDefined();
      return ways
        .filter((way) => way.startsWith(`${list}#`))
        .map((way) => ({ file, way, list: list ?? '' }));
    });
    expect(gaps.length).toBeGreaterThan(10);
    expect(gaps.filter(({ file, way, list }) => !waysFrom(list, at(way)).includes(file))).toEqual(
      [],
    );
  });

  test('from each answer to its topic, and from the topic to its clauses and limits, takes one step each', () => {
    for (const file of questions) {
      const [, topic = ''] = waysFrom(file, part(file, 'breadcrumb'));
      expect(waysOf(topic), file).toContain(file);
      expect(waysOf(topic), file).toContain(`${file}#not-proved`);
    }
  });
});
