import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, type Element, elementsOf } from '../../src/html/parse.ts';
import { built, Project } from './project.ts';

const location = 'dist/en/q/location.html';
const terms = 'dist/en/terms.html';
const duties = 'dist/en/duties.html';

describe('pictures say what the content says, and change with it', () => {
  const project = new Project();
  beforeAll(async () => {
    expect(await project.build()).toEqual({ code: 0, output: built });
  });
  afterAll(() => project.remove());

  /** The words of a picture in reading order. */
  const words = (file: string, name: string) => {
    const found = elementsOf(parse(project.read(file))).find(
      (element) => attribute(element, 'data-picture') === name,
    );
    return found ? wordsOf(found) : expect.fail(`${file} has no picture "${name}".`);
  };

  test('as written', () => {
    expect
      .soft(words(location, 'isolation'))
      .toBe(
        'Layers of isolation, from the outside in | Identity | Badge | Checks who comes | Host | Cloud disk | Keeps data | Customer data | The order of the layers is ours; the source does not rank them.',
      );
    expect
      .soft(words(location, 'data-life'))
      .toBe(
        'The life of customer data, and who decides at each step | Keeping | Customer decides | For how many years | Northern Cloud | Keeps three copies | clause 1.1 | There are three copies | not stated in the source | How often copies are renewed | Throughout | Region | Customer decides | Where it is',
      );
    expect
      .soft(words(location, 'log-path'))
      .toBe(
        'The path of a record in the platform operation log | Somebody operates | Repairs | By whom | not stated in the source | Why | Something broke | User’s authorisation | not stated in the source | A product is concerned | Cloud disk | Cloud disk | Keeps data | Works together with: Badge | not stated in the source: For how long',
      );
    expect
      .soft(words(location, 'data-movement'))
      .toBe(
        'When data may move | Does the customer want a move? | Yes | May move | The customer decides. | No | Stays | It stays in place. | not stated in the source: For how long',
      );
    expect
      .soft(words(location, 'promise'))
      .toBe(
        'The promise, and the clauses that limit it | Promise | All data has copies. | Security handbook, chapter 3 | clause 1.3 | Kept for 30 days only. | Copies are kept for 30 days.',
      );
    expect
      .soft(words(terms, 'deadlines'))
      .toBe(
        'The periods in the terms, the shortest first | Period | For what | Binds | Clause | 30 days | copies kept for 30 days | Northern Cloud | 1.3 | Time kept',
      );
    expect.soft(words(terms, 'terms-outline')).toContain('1 | Data | 1.3 | Time kept | time limit');
    expect
      .soft(words(duties, 'responsibility'))
      .toBe(
        'Who is responsible for what | Topic | Northern Cloud | Customer | Storage | Copying | Northern Cloud | Keeps three copies | Q 1.1 | Is data backed up? | clause 1.1 | Data | Customer | not stated in the source | Disposal | Both together | Destroyed together | clause 1.1 | Data',
      );
    expect(project.read(terms)).toContain('Limits the promise: All data has copies.');
  });

  test('as changed', async () => {
    project.replace('content/products.yaml', 'layer: host', 'layer: edge');
    project.replace('content/data-life.yaml', 'For how many years', 'For how many days');
    project.replace('content/log-path.yaml', 'consent: not-stated', 'consent: given');
    project.replace('content/data-movement.yaml', 'outcome: stays', 'outcome: moves');
    project.replace('content/promises.yaml', 'Kept for 30 days only.', 'Gone after 30 days.');
    project.replace(
      'content/clauses/01.yaml',
      'length: P30D, on: provider',
      'length: P2M, on: both',
    );
    project.replace('content/clauses/01.yaml', 'marks: [deadline]', 'marks: [deadline, limits]');
    project.replace('content/responsibilities.yaml', 'provider:', 'customer:');
    expect((await project.build()).code).toBe(0);

    expect.soft(words(location, 'isolation')).toContain('Checks who comes | Edge | Cloud disk');
    expect.soft(words(location, 'data-life')).toContain('Customer decides | For how many days');
    expect.soft(words(location, 'log-path')).toContain('User’s authorisation | given');
    expect.soft(words(location, 'data-movement')).toContain('No | May move | It stays in place.');
    expect.soft(words(location, 'promise')).toContain('clause 1.3 | Gone after 30 days.');
    expect.soft(words(terms, 'deadlines')).toContain('2 months | copies kept for 30 days | Both');
    expect
      .soft(words(terms, 'terms-outline'))
      .toContain('Time kept | limits liability | time limit');
    expect
      .soft(words(duties, 'responsibility'))
      .toContain(
        'Copying | Northern Cloud | not stated in the source | Customer | Keeps three copies',
      );
  });
});

/** The texts below an element, joined by bars; a space that keeps words on one line is a space. */
function wordsOf(element: Element): string {
  const texts: string[] = [];
  const walk = (node: Element['childNodes'][number]) => {
    if (node.nodeName === '#text' && 'value' in node)
      texts.push(node.value.trim().replaceAll('\u00a0', ' '));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(element);
  return texts.filter(Boolean).join(' | ');
}
