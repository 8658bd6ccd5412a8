import type { z } from 'astro/zod';
import type { Checked } from '../../files/files.ts';
import type { Problem } from '../../files/problem.ts';
import { page, question } from '../../schema/question.ts';
import { referencesIn, type Target } from '../../schema/reference.ts';
import { allNamed } from '../contracts.ts';
import { listNames, listSchemas, type Manuscript } from '../manuscript.ts';

/** Every id that a YAML file mentions, as its schema says, exists. */
export function checkReferences(manuscript: Manuscript): Problem[] {
  const { lists, site, questions, pages, draftIds } = manuscript;
  const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));

  const known: Record<Target, { ids: ReadonlySet<string>; home: string }> = {
    topic: { ids: ids(lists.topics.data), home: 'content/topics.yaml' },
    source: { ids: ids(lists.sources.data), home: 'content/sources.yaml' },
    role: { ids: ids(lists.roles.data), home: 'content/roles.yaml' },
    standard: { ids: ids(lists.standards.data), home: 'content/standards.yaml' },
    need: { ids: ids(lists.needs.data), home: 'content/needs.yaml' },
    step: {
      ids: ids(lists['certification-steps'].data),
      home: 'content/certification-steps.yaml',
    },
    document: { ids: ids(lists.documents.data), home: 'content/documents.yaml' },
    'topic or page': {
      ids: ids([...lists.topics.data, ...pages]),
      home: 'content/topics.yaml or content/pages/',
    },
    product: { ids: ids(lists.products.data), home: 'content/products.yaml' },
    term: { ids: ids(lists.glossary.data), home: 'content/glossary.yaml' },
    question: { ids: new Set([...ids(questions), ...draftIds]), home: 'content/questions/' },
    group: { ids: ids(lists['gap-groups'].data), home: 'content/gap-groups.yaml' },
    contact: { ids: ids(site.data.contacts), home: 'content/site.yaml' },
    clause: {
      ids: new Set(allNamed(manuscript).map(({ reference }) => reference)),
      home: 'content/clauses/',
    },
    answer: {
      ids: new Set([...ids([...questions, ...pages]), ...draftIds, ...ids(allNamed(manuscript))]),
      home: 'content/questions/, content/pages/ or as a clause',
    },
  };

  const naming: [schema: z.ZodType, files: readonly Checked<unknown>[]][] = [
    [question, questions.map(({ facts }) => facts)],
    [page, pages.map(({ facts }) => facts)],
    ...listNames.map((name): [z.ZodType, Checked<unknown>[]] => [listSchemas[name], [lists[name]]]),
  ];
  return naming.flatMap(([schema, files]) =>
    files.flatMap(({ file, data, lineOf }) =>
      referencesIn(schema, data)
        .filter(({ to, id }) => !known[to].ids.has(id))
        .map(
          ({ to, id, path }): Problem => ({
            file,
            line: lineOf(path),
            code: 'unknown-id',
            what: `There is no ${to} "${id}".`,
            fix: `Correct the id, or add it in ${known[to].home}.`,
          }),
        ),
    ),
  );
}
