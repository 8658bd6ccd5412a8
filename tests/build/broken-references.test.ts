import { expect, test } from 'vitest';
import { Project } from './project.ts';
import { buildRefuses, refuses } from './refuses.ts';

const backups = 'content/questions/backups';
const facts = `${backups}/question.yaml`;
const zh = `${backups}/zh.mdx`;
const en = `${backups}/en.mdx`;

refuses('references', [
  {
    what: 'an id used twice in a list',
    edit: (project) =>
      project.write('content/topics.yaml', project.read('content/topics.yaml').repeat(2)),
    found: `content/topics.yaml:5 duplicate-id`,
  },
  {
    what: 'a question with the id of a page',
    edit: (project) => {
      project.copy(backups, 'content/questions/words');
      project.replace('content/questions/words/question.yaml', 'order: 1', 'order: 9');
    },
    found: `content/questions/words/question.yaml:1 duplicate-id`,
  },
  {
    what: 'an unknown topic',
    edit: (project) => project.replace(facts, 'topic: storage', 'topic: storaeg'),
    found: `${facts}:1 unknown-id`,
  },
  {
    what: 'an unknown source of a page',
    edit: (project) =>
      project.replace('content/pages/words/page.yaml', 'document: handbook', 'document: booklet'),
    found: `content/pages/words/page.yaml:4 unknown-id`,
  },
  {
    what: 'an unknown standard',
    edit: (project) => project.replace(facts, 'iso-27001', 'iso-27002'),
    found: `${facts}:3 unknown-id`,
  },
  {
    what: 'an unknown document',
    edit: (project) => project.replace(facts, '[handbook-copy]', '[handbook-copy, leaflet]'),
    found: `${facts}:9 unknown-id`,
  },
  {
    what: 'an unknown clause',
    edit: (project) => project.replace(facts, '"1.1"', '"1.2"'),
    found: `${facts}:8 unknown-id`,
  },
  {
    what: 'an unknown related answer',
    edit: (project) => project.replace(facts, '[location,', '[places,'),
    found: `${facts}:7 unknown-id`,
  },
  {
    what: 'a step that the list of steps does not have',
    edit: (project) => project.replace('content/standards.yaml', 'id: plan', 'id: plam'),
    found: `content/standards.yaml:13 unknown-id`,
  },
  {
    what: 'a scheme that serves an unknown need',
    edit: (project) => project.replace('content/schemes.yaml', '[security]', '[safety]'),
    found: `content/schemes.yaml:25 unknown-id`,
  },
  {
    what: 'a scheme that says what the list of standards says',
    edit: (project) =>
      project.replace(
        'content/schemes.yaml',
        '  needs: [security]',
        '  number: null\n  needs: [security]',
      ),
    found: `content/schemes.yaml:25 fact-said-twice`,
  },
  {
    what: 'a scheme of its own without a fact',
    edit: (project) => project.replace('content/schemes.yaml', '  edition: null\n', ''),
    found: `content/schemes.yaml:1 missing-fact`,
  },
  {
    what: 'an annotation of an unknown clause',
    edit: (project) =>
      project.replace('content/annotations.yaml', '[location]', '[location, clause-1-9]'),
    found: `content/annotations.yaml:8 unknown-id`,
  },
  {
    what: 'an unknown contact',
    edit: (project) => project.replace('content/gaps.yaml', 'ask: desk', 'ask: reception'),
    found: `content/gaps.yaml:5 unknown-id`,
  },
  {
    what: 'an unknown topic on the home page',
    edit: (project) => project.replace('content/home.yaml', 'id: storage', 'id: store'),
    found: `content/home.yaml:1 unknown-id`,
  },
  {
    what: 'an unknown answer on the home page',
    edit: (project) => project.replace('content/home.yaml', 'location', 'place'),
    found: `content/home.yaml:4 unknown-id`,
  },
  {
    what: 'an unknown glossary term',
    edit: (project) => project.replace(zh, '<Term id="copy">', '<Term id="clone">'),
    found: `${zh}:13 unknown-id`,
  },
  {
    what: 'an unknown clause in a text',
    edit: (project) => {
      for (const file of [zh, en]) {
        project.replace(file, '<Clause number="1.1" />', '<Clause number="1.7" />');
      }
    },
    found: [`${zh}:13`, `${en}:14`].map((place) => `${place} unknown-id`),
  },
  {
    what: 'a clause without the one above it',
    edit: (project) => project.replace('content/clauses/01.yaml', '"1.1.1"', '"1.2.1"'),
    found: `content/clauses/01.yaml:6 clause-without-parent`,
  },
  {
    what: 'a document file that is not there',
    edit: (project) => project.replace('content/documents.yaml', 'handbook.txt', 'handbook.pdf'),
    found: [
      `content/documents.yaml:7 missing-document`,
      `content/documents/handbook.txt stray-file`,
    ],
  },
  {
    what: 'a missing image',
    edit: (project) => project.delete('content/questions/location/map.svg'),
    found: ['zh.mdx:14', 'en.mdx:15'].map(
      (place) => `content/questions/location/${place} missing-image`,
    ),
  },
  {
    what: 'a dead internal link and a dead anchor',
    edit: (project) =>
      project.replace(
        zh,
        'location.html#regions',
        'location.html#zones), [二](/zh/q/locations.html',
      ),
    found: [`${zh}:17 dead-anchor`, `${zh}:17 dead-link`],
  },
]);

buildRefuses([
  // One that the content alone shows, for the report of a whole build.
  {
    what: 'an unknown source',
    edit: (project) => project.replace(facts, 'document: handbook', 'document: booklet'),
    found: `${facts}:5 unknown-id`,
  },
  // What only the pages show.
  {
    what: 'a dead file, a dead anchor of a made page and a link out of the folder of the site',
    edit: (project) =>
      project.replace(
        zh,
        '/zh/q/location.html#regions',
        '/zh/plans.pdf), [二](/zh/book.html#zones), [三](../../../plans.html',
      ),
    found: [`${zh}:17 dead-link`, `${zh}:17 dead-anchor`, `${zh}:17 link-out-of-folder`],
  },
]);

test('a build refuses what works on a server only', async () => {
  const project = new Project();
  const markup =
    '<script is:inline type="module" src="/favicon.svg"></script><link rel="preload" as="image" href="/favicon.svg" crossorigin>';
  project.replace('src/layouts/Page.astro', '</head>', `${markup}</head>`);
  const { code, output } = await project.build();
  expect(code).toBe(1);
  // Every page has it: the first few are told, each with its content file.
  for (const fault of ['external-module', 'crossorigin'])
    expect(output).toMatch(
      new RegExp(`content/pages/duties/en\\.mdx \\(page en/duties\\.html\\): .+ \\[${fault}\\]\n`),
    );
  expect(output).toMatch(/and \d+ more of this kind \[external-module\]/);
  project.remove();
});
