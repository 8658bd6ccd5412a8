import { afterEach, expect, test, vi } from 'vitest';
import { annotations } from '../../src/content/github.ts';
import { listed, type Problem } from '../../src/files/problem.ts';

afterEach(() => vi.unstubAllEnvs());

const lost = (i: number): Problem => ({
  code: 'lost-address',
  file: 'content/addresses/ledger.txt',
  line: i + 1,
  what: `The build has lost the published address /${i}.html.`,
  fix: 'Keep it.',
});
const other: Problem = {
  code: 'dead-link',
  file: 'page zh/q/a.html',
  what: 'The link "b" leads nowhere, 100 %:\nnowhere.',
  fix: 'Correct it.',
};

test('a problem is told with its place and code', () => {
  expect(listed([lost(0), { ...other, what: 'It is wrong.' }])).toEqual([
    'content/addresses/ledger.txt:1: The build has lost the published address /0.html. Keep it. [lost-address]',
    'page zh/q/a.html: It is wrong. Correct it. [dead-link]',
  ]);
});

test('of thousands of one kind the first few are told, how many more there are, and whatever is of another kind', () => {
  const problems = [...Array.from({ length: 6000 }, (_, i) => lost(i)), other];
  const lines = listed(problems);
  expect(lines).toHaveLength(7);
  expect(lines[4]).toContain('ledger.txt:5: ');
  expect(lines[5]).toBe('and 5995 more of this kind [lost-address]');
  expect(lines[6]).toContain('[dead-link]');
  expect(listed(problems, true)).toHaveLength(6001);
});

test('as many as a person mends in one go are told each', () => {
  expect(listed(Array.from({ length: 20 }, (_, i) => lost(i)))).toHaveLength(20);
});

test('a workflow of GitHub is told where each problem is; nobody else is', () => {
  vi.stubEnv('GITHUB_ACTIONS', '');
  expect(annotations([lost(0)], 'error')).toEqual([]);
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  expect(annotations([{ ...lost(0), file: 'content/a,b.yaml' }], 'error')).toEqual([
    '::error file=content/a%2Cb.yaml,line=1,title=lost-address::The build has lost the published address /0.html. Keep it.',
  ]);
  expect(annotations([other], 'warning')).toEqual([
    '::warning title=dead-link::The link "b" leads nowhere, 100 %25:%0Anowhere. Correct it.',
  ]);
});
