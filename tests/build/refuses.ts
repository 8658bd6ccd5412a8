import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sentence } from '../../src/content/problem.ts';
import { reportOn } from '../../src/content/report.ts';
import { builtProject } from './built-project.ts';
import { Project } from './project.ts';

export interface Broken {
  /** Completes the sentence “the build refuses …”. */
  what: string;
  edit: (project: Project) => void;
  /** Each problem as it is printed: file, line, what is wrong, what to do. */
  says: string | string[];
}

/** Breaks good content in one way at a time, and expects the check that every build begins with to say so. */
export function refuses(cases: readonly Broken[]): void {
  let project: Project;

  beforeAll(() => {
    project = new Project();
    expect(reportOn(project.root, '2021-01-05').problems).toEqual([]);
  });
  afterEach(() => project.restore());
  afterAll(() => project.remove());

  test.each(cases)('the build refuses $what', ({ edit, says }) => {
    edit(project);
    const { problems } = reportOn(project.root, '2021-01-05');
    expect(problems.map(sentence)).toEqual([says].flat());
  });
}

/** The same with whole builds, for what only the pages show; each leaves the last good build alone. */
export function buildRefuses(cases: readonly Broken[]): void {
  let project: Project;
  let good: Record<string, string>;

  beforeAll(() => {
    project = builtProject();
    good = project.dist();
  });
  afterEach(() => project.restore());
  afterAll(() => project.remove());

  test.each(cases)('a build refuses $what, and leaves dist/ alone', async ({ edit, says }) => {
    edit(project);
    const { code, output } = await project.build();
    expect(reported(output)).toEqual([says].flat());
    expect(output.trimEnd().split('\n').at(-1)).toBe(
      'Nothing was changed: dist/ is as it was before.',
    );
    expect(code).toBe(1);
    expect(project.dist()).toEqual(good);
  });
}

/** The problems of a report, whose heading counts them, without their codes. */
function reported(output: string): string[] {
  const [, count, list] =
    /^(\d+) problems? in content\/:\n((?: {2}.+\n)+)/m.exec(output) ??
    expect.fail(`The build named no problem:\n${output}`);
  const problems = (list ?? '').trimEnd().split('\n');
  expect(problems).toHaveLength(Number(count));
  return problems.map((line) => line.trim().replace(/ \[[a-z-]+\]$/, ''));
}
