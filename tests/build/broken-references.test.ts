import { expect, test } from 'vitest';
import { Project } from './project.ts';
import { buildRefuses, refuses } from './refuses.ts';

const backups = 'content/questions/backups';
const facts = `${backups}/question.yaml`;
const zh = `${backups}/zh.mdx`;
const en = `${backups}/en.mdx`;

refuses([
  {
    what: 'an id used twice in a list',
    edit: (project) =>
      project.write('content/topics.yaml', project.read('content/topics.yaml').repeat(2)),
    says: 'content/topics.yaml:5: The id "storage" is used twice; content/topics.yaml:1 has it already. Give one of them another id.',
  },
  {
    what: 'a question with the id of a page',
    edit: (project) => {
      project.copy(backups, 'content/questions/words');
      project.replace('content/questions/words/question.yaml', 'order: 1', 'order: 9');
    },
    says: 'content/questions/words/question.yaml:1: The id "words" is used twice; content/pages/words/page.yaml:1 has it already. Give one of them another id.',
  },
  {
    what: 'an unknown topic',
    edit: (project) => project.replace(facts, 'topic: storage', 'topic: storaeg'),
    says: `${facts}:1: There is no topic "storaeg". Correct the id, or add it in content/topics.yaml.`,
  },
  {
    what: 'an unknown source of a page',
    edit: (project) =>
      project.replace('content/pages/words/page.yaml', 'document: handbook', 'document: booklet'),
    says: 'content/pages/words/page.yaml:4: There is no source "booklet". Correct the id, or add it in content/sources.yaml.',
  },
  {
    what: 'an unknown standard',
    edit: (project) => project.replace(facts, 'iso-27001', 'iso-27002'),
    says: `${facts}:3: There is no standard "iso-27002". Correct the id, or add it in content/standards.yaml.`,
  },
  {
    what: 'an unknown document',
    edit: (project) => project.replace(facts, '[handbook-copy]', '[handbook-copy, leaflet]'),
    says: `${facts}:9: There is no document "leaflet". Correct the id, or add it in content/documents.yaml.`,
  },
  {
    what: 'an unknown clause',
    edit: (project) => project.replace(facts, '"1.1"', '"1.2"'),
    says: `${facts}:8: There is no clause "1.2". Correct the id, or add it in content/clauses/.`,
  },
  {
    what: 'an unknown related answer',
    edit: (project) => project.replace(facts, '[location,', '[places,'),
    says: `${facts}:7: There is no answer "places". Correct the id, or add it in content/questions/, content/pages/ or as a clause.`,
  },
  {
    what: 'a step that the list of steps does not have',
    edit: (project) => project.replace('content/standards.yaml', 'id: plan', 'id: plam'),
    says: 'content/standards.yaml:13: There is no step "plam". Correct the id, or add it in content/certification-steps.yaml.',
  },
  {
    what: 'a scheme that serves an unknown need',
    edit: (project) => project.replace('content/schemes.yaml', '[security]', '[safety]'),
    says: 'content/schemes.yaml:25: There is no need "safety". Correct the id, or add it in content/needs.yaml.',
  },
  {
    what: 'a scheme that says what the list of standards says',
    edit: (project) =>
      project.replace(
        'content/schemes.yaml',
        '  needs: [security]',
        '  number: null\n  needs: [security]',
      ),
    says: 'content/schemes.yaml:25: The scheme "iso-27001" says its number, which content/standards.yaml says already. Remove it here; correct it there if need be.',
  },
  {
    what: 'a scheme of its own without a fact',
    edit: (project) => project.replace('content/schemes.yaml', '  edition: null\n', ''),
    says: 'content/schemes.yaml:1: The scheme "grading" does not say its edition. Add edition, or null where the source does not state it.',
  },
  {
    what: 'an annotation of an unknown clause',
    edit: (project) =>
      project.replace('content/annotations.yaml', '[location]', '[location, clause-1-9]'),
    says: 'content/annotations.yaml:8: There is no answer "clause-1-9". Correct the id, or add it in content/questions/, content/pages/ or as a clause.',
  },
  {
    what: 'an unknown contact',
    edit: (project) => project.replace('content/gaps.yaml', 'ask: desk', 'ask: reception'),
    says: 'content/gaps.yaml:5: There is no contact "reception". Correct the id, or add it in content/site.yaml.',
  },
  {
    what: 'an unknown topic on the home page',
    edit: (project) => project.replace('content/home.yaml', 'id: storage', 'id: store'),
    says: 'content/home.yaml:1: There is no topic or page "store". Correct the id, or add it in content/topics.yaml or content/pages/.',
  },
  {
    what: 'an unknown answer on the home page',
    edit: (project) => project.replace('content/home.yaml', 'location', 'place'),
    says: 'content/home.yaml:4: There is no answer "place". Correct the id, or add it in content/questions/, content/pages/ or as a clause.',
  },
  {
    what: 'an unknown glossary term',
    edit: (project) => project.replace(zh, '<Term id="copy">', '<Term id="clone">'),
    says: `${zh}:13: <Term id="clone"> names nothing that exists. Correct it, or add "clone" in content/glossary.yaml.`,
  },
  {
    what: 'an unknown clause in a text',
    edit: (project) => {
      for (const file of [zh, en]) {
        project.replace(file, '<Clause number="1.1" />', '<Clause number="1.7" />');
      }
    },
    says: [`${zh}:13`, `${en}:14`].map(
      (place) =>
        `${place}: <Clause number="1.7"> names nothing that exists. Correct it, or add "1.7" in content/clauses/.`,
    ),
  },
  {
    what: 'a clause without the one above it',
    edit: (project) => project.replace('content/clauses/01.yaml', '"1.1.1"', '"1.2.1"'),
    says: 'content/clauses/01.yaml:6: Clause 1.2.1 stands below no clause 1.2. Correct its number, or add the missing clause before it.',
  },
  {
    what: 'a document file that is not there',
    edit: (project) => project.replace('content/documents.yaml', 'handbook.txt', 'handbook.pdf'),
    says: 'content/documents.yaml:7: There is no file "handbook.pdf" in content/documents/. Put it there, or correct the name.',
  },
  {
    what: 'a missing image',
    edit: (project) => project.delete('content/questions/location/map.svg'),
    says: ['zh.mdx:14', 'en.mdx:15'].map(
      (place) =>
        `content/questions/location/${place}: The picture "./map.svg" does not exist. Put the file beside the text and name it with ./, or correct its name.`,
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
    says: [
      `${zh}:17: The link "/zh/q/location.html#zones" leads to the anchor "zones", which zh/q/location.html does not have. Correct the anchor, or give the heading this id.`,
      `${zh}:17: The link "/zh/q/locations.html" leads to no page of the site. Correct it; pages are linked as /zh/q/id.html, and drafts and internal answers are in no build.`,
    ],
  },
]);

buildRefuses([
  // One that the content alone shows, for the report of a whole build.
  {
    what: 'an unknown source',
    edit: (project) => project.replace(facts, 'document: handbook', 'document: booklet'),
    says: `${facts}:5: There is no source "booklet". Correct the id, or add it in content/sources.yaml.`,
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
    says: [
      `${zh}:17: The link "/zh/plans.pdf" leads to no page or file of the site. Correct it; pages are linked as /zh/q/id.html, from the root of the site.`,
      `${zh}:17: The link "/zh/book.html#zones" leads to the anchor "zones", which zh/book.html does not have. Correct the anchor, or give the heading this id.`,
      `${zh}:17: The link "../../../plans.html" leaves the folder of the site, where the reader’s copy has nothing. Link to a page or file of the site, or to a full https:// address.`,
    ],
  },
]);

test('a build refuses what works on a server only', async () => {
  const project = new Project();
  const faults = [
    {
      markup: '<script is:inline type="module" src="/favicon.svg"></script>',
      says: 'The script "/favicon.svg" is an external module, which browsers refuse to load from disk. Import it from the page’s one inline script, or load it as a classic script.',
    },
    {
      markup: '<link rel="preload" as="image" href="/favicon.svg" crossorigin>',
      says: '"/favicon.svg" has a crossorigin attribute, which makes browsers refuse it from disk. Remove the attribute.',
    },
  ];
  const markup = faults.map(({ markup }) => markup).join('');
  project.replace('src/layouts/Page.astro', '</head>', `${markup}</head>`);
  const { code, output } = await project.build();
  expect(code).toBe(1);
  // Every page has it: the first few are told.
  for (const { says } of faults)
    expect(output).toContain(`content/pages/duties/en.mdx (page en/duties.html): ${says}`);
  expect(output).toMatch(/and \d+ more of this kind \[external-module\]/);
  project.remove();
});
