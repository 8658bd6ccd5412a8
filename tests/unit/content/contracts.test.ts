import { expect, test } from 'vitest';
import { clauseOf, readLibrary } from '../../../src/content/library.ts';
import { Content } from './content.ts';

/** The small content with a second contract, whose chapters lie in a folder of its own. */
function withSecond(): Content {
  const content = new Content();
  content.copy('pages/terms', 'pages/processing');
  content.replace('pages/processing/page.yaml', 'order: 1\n', 'order: 14\n');
  content.copy('clauses/01.yaml', 'clauses/processing/01.yaml');
  content.delete('release.yaml');
  return content;
}

test('a second contract has clauses of the same numbers, each with a name of its own', () => {
  const content = withSecond();
  expect(content.problems()).toEqual([]);
  const { chapters } = readLibrary(content.root);
  expect(chapters.map(({ id, contract }) => [id, contract])).toEqual([
    ['clause-1', 'terms'],
    ['processing-clause-1', 'processing'],
  ]);
  expect(clauseOf(readLibrary(content.root), 'processing 1.1').id).toBe('processing-clause-1-1');
  expect(clauseOf(readLibrary(content.root), '1.1').id).toBe('clause-1-1');
});

test('answers refer to clauses of each', () => {
  const content = withSecond();
  const file = 'questions/location/question.yaml';
  content.replace(file, 'related: [', 'related: [processing-clause-1-1, ');
  content.replace(file, 'clauses: ["1.3"]', 'clauses: ["1.3", "processing 1.1"]');
  expect(content.problems()).toEqual([]);
  content.replace(file, '"processing 1.1"', '"processing 9.1"');
  expect(content.problems()).toEqual([`unknown-id ${file}:${lineOf(content, file, 'clauses:')}`]);
});

test('a contract without a page, and one that two pages would show, are told', () => {
  const content = withSecond();
  content.delete('pages/processing');
  expect(content.problems()).toEqual(['contract-without-page clauses/processing/01.yaml']);
  const other = withSecond();
  other.delete('clauses/processing');
  expect(other.problems()).toEqual(['contract-shown-twice pages/processing/page.yaml:1']);
});

function lineOf(content: Content, file: string, text: string): number {
  return content.read(file).slice(0, content.read(file).indexOf(text)).split('\n').length;
}
