import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addQuestions } from '../../scripts/scale/questions.ts';
import { readLibrary } from '../../src/content/library.ts';
import { reportOn } from '../../src/content/report.ts';

const library = readLibrary(process.cwd());
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A project with the content of this one and generated questions. */
function withQuestions(count: number, seed: number): string {
  const project = mkdtempSync(join(tmpdir(), 'scale-'));
  folders.push(project);
  for (const name of ['content', 'public'])
    cpSync(resolve(name), join(project, name), { recursive: true });
  addQuestions(project, library, count, seed);
  return project;
}

/** Every file below `content/`, by its path. */
const filesIn = (project: string) =>
  Object.fromEntries(
    (readdirSync(join(project, 'content'), { recursive: true }) as string[])
      .sort()
      .filter((file) => statSync(join(project, 'content', file)).isFile())
      .map((file) => [file, readFileSync(join(project, 'content', file), 'utf8')]),
  );

test('the same seed adds the same questions, another adds others', () => {
  const first = filesIn(withQuestions(20, 3));
  expect(filesIn(withQuestions(20, 3))).toEqual(first);
  const other = filesIn(withQuestions(20, 4));
  expect(Object.keys(other)).toEqual(Object.keys(first));
  expect(other['questions/scale-7/en.mdx']).not.toBe(first['questions/scale-7/en.mdx']);
});

test('what is added keeps every rule of the content', { timeout: 60_000 }, () => {
  const project = withQuestions(60, 1);
  const { status } = spawnSync(process.execPath, [resolve('scripts/translated.ts'), '--all'], {
    cwd: project,
  });
  expect(status).toBe(0);
  expect(reportOn(project, '2026-11-27').problems).toEqual([]);
});
