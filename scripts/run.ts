import { spawnSync } from 'node:child_process';

/** Runs a part of a command: a script of the project, or a program of its packages. Where it fails, the command ends as it did. */
export function run(program: string, ...args: string[]): void {
  const script = program.endsWith('.ts');
  const { status } = spawnSync(
    script ? process.execPath : program,
    script ? [program, ...args] : args,
    { stdio: 'inherit', shell: !script && process.platform === 'win32' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
