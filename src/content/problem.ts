/** Something wrong in `content/`, said so that its author can mend it. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Counted from 1; left out where no single line is at fault. */
  line?: number | undefined;
  what: string;
  fix: string;
}

/** `content/x.yaml:3: what is wrong. What to do.` */
export function sentence({ file, line, what, fix }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${what} ${fix}`;
}

/** All problems of `content/` at once: an author mends them in one go. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in content/:\n${problems.map((p) => `  ${sentence(p)}`).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
