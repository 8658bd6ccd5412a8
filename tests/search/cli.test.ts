import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const search = (args: string[], input = '') =>
  spawnSync(process.execPath, ['scripts/search.ts', ...args], { encoding: 'utf8', input });

test('results are printed to be read', () => {
  const { stdout, status } = search(['--lang', 'zh', '等保三级']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^1\. /);
  expect(stdout).toContain('/zh/q/mlps-certified-systems.html');
});

test('--json prints id, url, title, answer and score in rank order', () => {
  const found = JSON.parse(search(['--lang', 'en', '--json', 'backup']).stdout);
  expect(Object.keys(found[0])).toEqual(['id', 'url', 'title', 'answer', 'score']);
  const scores = found.map(({ score }: { score: number }) => score);
  expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  expect(
    found.some(
      ({ id, url }: { id: string; url: string }) =>
        id === 'iot-soc-terms' && url.endsWith('#clause-3-1-10'),
    ),
  ).toBe(true);
});

test('no match prints an empty list', () => {
  expect(search(['--lang', 'en', '--json', 'football world cup']).stdout.trim()).toBe('[]');
});

test('--stdin answers each line with one list, in order', () => {
  const { stdout } = search(['--stdin'], 'zh\t租户隔离\nen\tfootball world cup\nen\tsoc 2\n');
  const lists = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lists.map((list) => list[0]?.id)).toEqual([
    'privacy-tenant-isolation',
    undefined,
    'soc-types',
  ]);
});
