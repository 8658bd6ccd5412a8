import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockedPackage } from './locked.ts';

/** What a build was made of. The same commit, on the same Node, makes the same file. */
interface Provenance {
  format: 1;
  /** The day of the newest content, `YYYY-MM-DD`. */
  edition: string;
  /** The commit in full; null where the project lies in no repository of its own. */
  commit: string | null;
  /** Whether tracked files differed from that commit. */
  changedSinceCommit: boolean;
  node: string;
  /** The project's own dependencies, by name, in the versions that were locked. */
  packages: Record<string, string>;
}

/** `provenance.json`. */
export function provenanceOf(
  project: string,
  edition: string,
  locked: readonly LockedPackage[],
  commit: string | undefined,
): string {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  const own = Object.entries({ ...dependencies, ...devDependencies }).filter(([name, version]) =>
    locked.some((entry) => entry.name === name && entry.version === version),
  );
  const provenance: Provenance = {
    format: 1,
    edition,
    commit: commit ?? null,
    changedSinceCommit:
      commit !== undefined && git(project, 'status', '--porcelain', '--untracked-files=no') !== '',
    node: process.versions.node,
    packages: Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(provenance, undefined, 2)}\n`;
}

/** The commit that is checked out; undefined where the project lies in no repository of its own. */
export const commitOf = (project: string) => git(project, 'rev-parse', 'HEAD');

/** What git says; undefined where there is no git, or the project is not the root of a repository. */
function git(project: string, ...args: string[]): string | undefined {
  const asked = (words: string[]) => {
    const { status, stdout } = spawnSync('git', words, { cwd: project, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  };
  return asked(['rev-parse', '--show-prefix']) === '' ? asked(args) : undefined;
}
