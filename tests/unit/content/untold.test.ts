import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { answerHashes } from '../../../src/content/answer-hashes.ts';
import { entryHashes, ownHashes } from '../../../src/content/drawn-entries.ts';
import { readManuscript } from '../../../src/content/manuscript.ts';
import { Content } from './content.ts';

/** The small content as it is after `npm run release`. */
function released(): Content {
  const content = new Content();
  const { manuscript } = readManuscript(content.root);
  if (!manuscript) throw new Error('The fixture cannot be read.');
  content.write(
    'release.yaml',
    stringify({
      updates: manuscript.lists.updates.data.map(({ id }) => id),
      answers: answerHashes(manuscript),
      own: ownHashes(manuscript),
      entries: entryHashes(manuscript),
    }),
  );
  return content;
}

const lineWith = (content: Content, file: string, text: string) =>
  content.read(file).slice(0, content.read(file).indexOf(text)).split('\n').length;

test('what was released as it is has nothing untold', () => {
  expect(released().problems()).toEqual([]);
});

test('a change in a list is told at the entry that was edited, with the answers that show it', () => {
  const content = released();
  const { manuscript } = readManuscript(content.root);
  const [gap] = manuscript?.lists.gaps.data ?? [];
  if (!gap) throw new Error('The fixture has no gap.');
  content.replace('gaps.yaml', gap.subject.en, `${gap.subject.en} at all`);
  const { problems } = content.report();
  expect(problems.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
    `untold-entry content/gaps.yaml:${lineWith(content, 'gaps.yaml', `id: ${gap.id}`)}`,
  ]);
  expect(problems[0]?.what).toContain(`“${gap.id}”`);
  expect(problems[0]?.fix).toContain('"open-points"');
});

test('a changed clause is told at the clause, for the terms and the promises that it limits', () => {
  const content = released();
  const [chapter] = readManuscript(content.root).manuscript?.chapters ?? [];
  const clause = chapter?.data.clauses.find(({ text }) => text);
  if (!chapter || !clause?.text) throw new Error('The fixture has no clause.');
  const file = chapter.file.replace('content/', '');
  content.replace(file, clause.text.en, `${clause.text.en} Always.`);
  const { problems } = content.report();
  expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
    `untold-entry ${chapter.file}`,
  ]);
  expect(problems[0]?.what).toContain(`“${clause.number}”`);
  expect(problems[0]?.fix).toContain('"terms"');
});

test('an entry that was taken away is told of in its list', () => {
  const content = released();
  const { manuscript } = readManuscript(content.root);
  const last = manuscript?.lists.gaps.data.at(-1);
  if (!last) throw new Error('The fixture has no gap.');
  const text = content.read('gaps.yaml');
  content.write('gaps.yaml', text.slice(0, text.lastIndexOf(`- id: ${last.id}`)) || '[]');
  const told = content.report().problems.filter(({ code }) => code === 'untold-entry');
  expect(told.map(({ what }) => what.includes(`“${last.id}”`))).toEqual([true]);
});

test('a change of its own text is told at the text', () => {
  const content = released();
  content.replace('questions/backups/zh.mdx', '副本在同一地域', '副本都在同一地域');
  expect(content.problems()).toEqual(['untold-change questions/backups/zh.mdx']);
});
