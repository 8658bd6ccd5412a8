/** Something wrong in `content/`, said so that its author can mend it. */
export interface Problem {
  /** What kind of thing is wrong, in lasting words for programs: `missing-field`. The same wherever it is found. */
  code: string;
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

/** More problems of one kind than this have one cause, as a rule: the first few are told, and how many more there are. */
const many = 20;
const few = 5;

/** Problems as lines, in the order they were found, each with its code; `all`: each, however many there are. */
export function listed(problems: readonly Problem[], all = false): string[] {
  const kinds = Map.groupBy(problems, ({ code }) => code);
  const told = new Map<string, number>();
  return problems.flatMap((problem) => {
    const { code } = problem;
    const place = (told.get(code) ?? 0) + 1;
    told.set(code, place);
    const count = kinds.get(code)?.length ?? 0;
    const line = `${sentence(problem)} [${code}]`;
    if (all || count <= many || place < few) return line;
    return place === few ? [line, `and ${count - few} more of this kind [${code}]`] : [];
  });
}

/** All problems of `content/` at once: an author mends them in one go. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super([`${count} in content/:`, ...listed(problems).map((line) => `  ${line}`)].join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
