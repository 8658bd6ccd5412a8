import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

/** Each starts a process of its own, which a busy machine lets wait. */
vi.setConfig({ testTimeout: 60_000 });

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
/** Each command by the script that does its work. */
const commands = Object.entries(scripts).flatMap(([name, command]) => {
  const [, script] = /^node scripts\/([\w-]+)\.ts$/.exec(command) ?? [];
  return script ? [{ name, script }] : [];
});

/** Nothing to read, and nothing that a command could harm. */
const nowhere = mkdtempSync(join(tmpdir(), 'nowhere-'));
afterAll(() => rmSync(nowhere, { recursive: true }));

function run(script: string, ...args: string[]) {
  const file = resolve(`scripts/${script}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: nowhere,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each(commands)(
  '$name says how it is called where an option is mistaken',
  ({ name, script }) => {
    const { status, stdout, stderr } = run(script, '--nonsense');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [wrong, empty, does, , call] = stderr.split('\n');
    expect([wrong, empty]).toEqual(["Unknown option '--nonsense'.", '']);
    expect(does).toMatch(/^[A-Z].*\.$/);
    expect(call).toMatch(new RegExp(`^ {2}npm (run )?(-s )?${name}( |$)`));
    expect(stderr).toMatch(/^ {2}--help +this text$/m);
    expect(readdirSync(nowhere)).toEqual([]);
  },
);

describe('a command', () => {
  test('that is asked for help prints the same, and that is no failure', () => {
    const help = run('headers', '--help');
    expect({ ...help, stdout: '' }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run('headers', '--nonsense').stderr).toBe(
      `Unknown option '--nonsense'.\n\n${help.stdout}`,
    );
  });

  test.each<[script: string, args: string[], says: string]>([
    ['check-content', ['--on'], "Option '--on <value>' argument missing."],
    ['check-content', ['--json=x'], "Option '--json' does not take an argument."],
    ['doctor', ['a', 'b'], 'Name one folder or address, or none to examine this machine.'],
    ['check-content', ['content'], "Unexpected argument 'content'."],
    ['check-content', ['--on', 'soon'], '--on soon is not a day. Write it as 2027-01-31.'],
    ['export', ['--format', 'pdf'], 'Say which format.'],
    ['export', ['--format', 'constructor'], 'Say which format.'],
    ['import', ['answers.pdf'], 'Name one edited table.'],
    ['new', ['page'], 'Say what to begin: a question or a center.'],
    ['search', ['--lang', 'fr', 'SOC'], '"fr" is not a language of the site.'],
    ['search', [], 'Say what to search for.'],
    ['translated', [], 'Name questions or pages.'],
    ['eval-search', ['a', 'b'], 'Name one file of queries, or none.'],
  ])('%s %j', (script, args, says) => {
    const { status, stdout, stderr } = run(script, ...args);
    expect({ status, stdout, says: stderr.split('\n')[0] }).toEqual({
      status: 2,
      stdout: '',
      says,
    });
    expect(stderr).toContain('npm run ');
  });
});

test('every command can be asked for help: it is a script of the project, or a program that has its own', () => {
  const others = Object.entries(scripts).filter(
    ([, command]) => !/^node scripts\/[\w-]+\.ts( [\w ]+)?$/.test(command),
  );
  expect(others).toEqual([
    ['dev', 'astro dev'],
    ['format', 'biome check --write .'],
  ]);
});

test('a program that a command needs and the machine lacks is named in one sentence', () => {
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/bench-load.ts')], {
    cwd: nowhere,
    encoding: 'utf8',
    env: { ...process.env, PATH: nowhere },
  });
  expect(status).toBe(1);
  expect(stderr).toContain(
    'wrk is needed, and cannot be found on this machine. Debian: apt-get install wrk.\n',
  );
  expect(stderr).not.toContain('    at ');
});
