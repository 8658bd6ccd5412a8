import type { Checked } from '../../files/files.ts';
import type { Problem } from '../../files/problem.ts';
import { parties } from '../../schema/responsibility.ts';
import { allNamed } from '../contracts.ts';
import type { Manuscript } from '../manuscript.ts';

type Path = (string | number)[];

/** Every id that a YAML file mentions exists. */
export function checkReferences(manuscript: Manuscript): Problem[] {
  const { lists, site, questions, pages, draftIds } = manuscript;
  const problems: Problem[] = [];
  const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));

  const known = {
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

  const check = (
    kind: keyof typeof known,
    id: string | undefined,
    { file, lineOf }: Checked<unknown>,
    path: Path,
  ) => {
    if (id === undefined || known[kind].ids.has(id)) return;
    problems.push({
      file,
      line: lineOf(path),
      code: 'unknown-id',
      what: `There is no ${kind} "${id}".`,
      fix: `Correct the id, or add it in ${known[kind].home}.`,
    });
  };
  const checkAll = (
    kind: keyof typeof known,
    list: readonly string[],
    file: Checked<unknown>,
    path: Path,
  ) => list.forEach((id, i) => void check(kind, id, file, [...path, i]));

  for (const { facts } of [...questions, ...pages]) {
    check('role', facts.data.owner, facts, ['owner']);
  }
  for (const { facts } of questions) {
    check('topic', facts.data.topic, facts, ['topic']);
    check('standard', facts.data.standard, facts, ['standard']);
    check('source', facts.data.source.document, facts, ['source', 'document']);
    checkAll('answer', facts.data.related, facts, ['related']);
    checkAll('clause', facts.data.clauses, facts, ['clauses']);
    checkAll('document', facts.data.documents, facts, ['documents']);
  }
  for (const { facts } of pages) {
    facts.data.sources.forEach((source, i) => {
      check('source', source.document, facts, ['sources', i, 'document']);
    });
    checkAll('answer', facts.data.related, facts, ['related']);
    checkAll('document', facts.data.documents, facts, ['documents']);
  }
  lists.glossary.data.forEach(({ answers }, i) => {
    checkAll('answer', answers, lists.glossary, [i, 'answers']);
  });
  lists.annotations.data.forEach(({ answers }, i) => {
    checkAll('answer', answers, lists.annotations, [i, 'answers']);
  });
  lists.standards.data.forEach(({ steps }, i) => {
    steps.forEach(({ id }, j) => {
      check('step', id, lists.standards, [i, 'steps', j, 'id']);
    });
  });
  lists.updates.data.forEach(({ answers }, i) => {
    if (answers !== 'all') checkAll('answer', answers, lists.updates, [i, 'answers']);
  });
  lists.schemes.data.forEach(({ topic, needs, answers }, i) => {
    check('topic', topic, lists.schemes, [i, 'topic']);
    needs.forEach((need, j) => {
      check('need', need, lists.schemes, [i, 'needs', j]);
    });
    answers.forEach((answer, j) => {
      check('question', answer, lists.schemes, [i, 'answers', j]);
    });
  });
  lists.gaps.data.forEach(({ nearest, ask }, i) => {
    checkAll('answer', nearest, lists.gaps, [i, 'nearest']);
    check('contact', ask, lists.gaps, [i, 'ask']);
  });
  lists.home.data.forEach(({ id, asked }, i) => {
    check('topic or page', id, lists.home, [i, 'id']);
    asked.forEach(({ answer }, j) => {
      check('answer', answer, lists.home, [i, 'asked', j, 'answer']);
    });
  });
  lists.documents.data.forEach(({ ask }, i) => {
    check('contact', ask, lists.documents, [i, 'ask']);
  });
  lists.products.data.forEach(({ term }, i) => {
    check('term', term, lists.products, [i, 'term']);
  });
  lists['data-life'].data.forEach(({ terms }, i) => {
    terms.forEach(({ clause }, j) => {
      check('clause', clause, lists['data-life'], [i, 'terms', j, 'clause']);
    });
  });
  lists['log-path'].data.forEach((station, i) => {
    check('product', station.product, lists['log-path'], [i, 'product']);
    checkAll('product', station.with, lists['log-path'], [i, 'with']);
  });
  lists.promises.data.forEach(({ answer, limits }, i) => {
    check('question', answer, lists.promises, [i, 'answer']);
    limits.forEach(({ clause }, j) => {
      check('clause', clause, lists.promises, [i, 'limits', j, 'clause']);
    });
  });
  lists.responsibilities.data.forEach(({ topics }, i) => {
    topics.forEach((topic, j) => {
      for (const who of parties) {
        checkAll('answer', topic[who]?.basis ?? [], lists.responsibilities, [
          i,
          'topics',
          j,
          who,
          'basis',
        ]);
      }
    });
  });
  return problems;
}
