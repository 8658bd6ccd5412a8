import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { reportOn } from '../../src/content/report.ts';
import { type Problem, sentence } from '../../src/files/problem.ts';
import { builtProject } from './built-project.ts';
import { Project } from './project.ts';

export interface Broken {
  /** Completes the sentence “the build refuses …”. */
  what: string;
  edit: (project: Project) => void;
  /** Each problem by its file, line and code. */
  found: string | string[];
}

/** A problem as tests name it: `content/x.yaml:3 unknown-id`. */
export const named = ({ file, line, code }: Pick<Problem, 'file' | 'line' | 'code'>): string =>
  `${file}${line === undefined ? '' : `:${line}`} ${code}`;

/**
 * Breaks good content in one way at a time, and expects the check that every build begins with to find it. What authors are
 * told is in `wording/`, to be read by people: after a change of words, `npx vitest run --project=build -u` renews it.
 */
export function refuses(wording: string, cases: readonly Broken[]): void {
  let project: Project;
  const told: string[] = [];

  beforeAll(() => {
    project = new Project();
    expect(reportOn(project.root, '2021-01-05').problems).toEqual([]);
  });
  afterEach(() => project.restore());
  afterAll(() => project.remove());

  test.each(cases)('the build refuses $what', ({ what, edit, found }) => {
    edit(project);
    const { problems } = reportOn(project.root, '2021-01-05');
    told.push(`${what}:\n${problems.map((problem) => `  ${sentence(problem)}\n`).join('')}`);
    expect(problems.map(named)).toEqual([found].flat());
  });

  test('what authors are told', async () => {
    await expect(told.join('\n')).toMatchFileSnapshot(`wording/${wording}.txt`);
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

  test.each(cases)('a build refuses $what, and leaves dist/ alone', async ({ edit, found }) => {
    edit(project);
    const { code, output } = await project.build();
    expect(reported(output)).toEqual([found].flat());
    expect(output.trimEnd().split('\n').at(-1)).toBe(
      'Nothing was changed: dist/ is as it was before.',
    );
    expect(code).toBe(1);
    expect(project.dist()).toEqual(good);
  });
}

/** The problems of a report, whose heading counts them. */
function reported(output: string): string[] {
  const [, count, list] =
    /^(\d+) problems? in content\/:\n((?: {2}.+\n)+)/m.exec(output) ??
    expect.fail(`The build named no problem:\n${output}`);
  const problems = (list ?? '').trimEnd().split('\n');
  expect(problems).toHaveLength(Number(count));
  return problems.map((line) => line.trim().replace(/^(\S+?): .* \[([a-z-]+)\]$/, '$1 $2'));
}
