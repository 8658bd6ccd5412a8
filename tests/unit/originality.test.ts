import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { copiedRuns, fingerprintsOf } from '../../scripts/copied-runs.ts';

/** One test starts a process of its own, which a busy machine lets wait. */
vi.setConfig({ testTimeout: 60_000 });

const source =
  '水厂每天清晨化验三次水样，结果当天公布在门口的公告牌上。\nEvery valve is opened once a year.';
const sources = fingerprintsOf(source);

test('no run of words in content is taken over from a source', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/originality.ts'], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^\d{2,} files read, 0 copied runs\.$/m);
  expect(status).toBe(0);
});

test('a copied run is found whole, by its line, whatever its width, case and punctuation', () => {
  const text =
    'title: x\n- 据称，每天清晨，化验三次水样；结果当天公布了\n- EVERY valve\n  is opened — once a year!';
  expect(copiedRuns(text, sources, [])).toEqual([
    { line: 2, text: '每天清晨化验三次水样结果当天公布' },
    { line: 3, text: 'everyvalveisopenedonceayear' },
  ]);
});

test('fifteen characters in common are words, sixteen are a copy', () => {
  expect(copiedRuns('每天清晨化验三次水样结果当天公', sources, [])).toEqual([]);
  expect(copiedRuns('每天清晨化验三次水样结果当天公布', sources, [])).toHaveLength(1);
});

test('an official name is no copy, alone or among words of our own', () => {
  const names = ['每天清晨化验三次水样结果'];
  expect(copiedRuns('每天清晨化验三次水样结果当天公布', sources, names)).toEqual([]);
  expect(copiedRuns('每天清晨化验三次水样结果当天公布', sources, [])).toHaveLength(1);
});

test('fingerprints do not hold what they stand for', () => {
  expect([...sources].join(' ')).not.toMatch(/\p{sc=Han}|valve/u);
});
