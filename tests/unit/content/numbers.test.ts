import { expect, test } from 'vitest';
import { Content } from './content.ts';

test('content without a fault has no problem', () => {
  expect(new Content().problems()).toEqual([]);
});

test('two questions of a topic with one number are refused, and both files are named', () => {
  const content = new Content();
  content.replace('questions/location/question.yaml', 'order: 2', 'order: 1');
  expect(content.problems()).toEqual(['duplicate-number questions/location/question.yaml:2']);
  expect(content.report().problems[0]?.what).toContain(
    'content/questions/backups/question.yaml:2 has it',
  );
});

test('so are two pages', () => {
  const content = new Content();
  const [, order = ''] = /^order: (\d+)$/m.exec(content.read('pages/terms/page.yaml')) ?? [];
  const words = content.read('pages/words/page.yaml');
  content.write('pages/words/page.yaml', words.replace(/^order: \d+$/m, `order: ${order}`));
  expect(content.problems()).toEqual(['duplicate-number pages/words/page.yaml:2']);
});

test('questions of two topics may have the same number, and so may a draft', () => {
  const content = new Content();
  content.write(
    'topics.yaml',
    content.read('topics.yaml') + content.read('topics.yaml').replace('id: storage', 'id: access'),
  );
  content.replace('questions/location/question.yaml', 'order: 2', 'order: 1');
  content.replace('questions/location/question.yaml', 'topic: storage', 'topic: access');
  expect(content.problems()).toEqual([]);
  content.copy('questions/backups', 'questions/copies');
  content.replace('questions/copies/question.yaml', 'order: 1', 'order: 1\ndraft: true');
  expect(content.problems()).toEqual([]);
});
