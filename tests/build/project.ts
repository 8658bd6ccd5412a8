import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

export interface Outcome {
  code: number | null;
  /** Standard output and error, in the order they came. */
  output: string;
}

const fixture = resolve('tests/build/fixture/content');
const copied = [
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** What a build says where no book was printed. */
export const builtInClone =
  'Left out: copies/trust-center-zh.pdf and copies/trust-center-en.pdf, never printed. Run: npm run pdf\nBuilt dist/.\n';

/** The same of a copy of the project, which is no clone. */
export const built = `Left out: the commit in provenance.json, for this folder is no repository that git can read. Build in a clone, where git is installed.\n${builtInClone}`;

/** A copy of this project in a folder of its own, with the small content of another provider. */
export class Project {
  readonly root: string;

  /** `name` is that of the folder, in a folder of its own. */
  constructor(name = 'project') {
    this.root = join(mkdtempSync(join(tmpdir(), 'project-')), name);
    mkdirSync(this.root);
    for (const name of copied) cpSync(name, join(this.root, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.root, 'node_modules'), 'junction');
    this.restore();
  }

  /** Puts the content back as it was. */
  restore(): void {
    rmSync(join(this.root, 'content'), { recursive: true, force: true });
    cpSync(fixture, join(this.root, 'content'), { recursive: true });
  }

  remove(): void {
    rmSync(dirname(this.root), { recursive: true, force: true });
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  /** Replaces text that must be there, so that no edit fails unseen. */
  replace(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
    this.write(
      file,
      text.replace(from, () => to),
    );
  }

  delete(file: string): void {
    rmSync(join(this.root, file), { recursive: true });
  }

  copy(from: string, to: string): void {
    cpSync(join(this.root, from), join(this.root, to), { recursive: true });
  }

  build(env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    return this.start('scripts/build.ts', env).done;
  }

  /** Runs one of the project's scripts, the build unless another is named. */
  start(script = 'scripts/build.ts', env: NodeJS.ProcessEnv = {}, args: readonly string[] = []) {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: this.root,
      // What the test runner sets would make Vite build for development.
      env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, NO_COLOR: '1', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const done = new Promise<Outcome>((resolve) => {
      // How long each step took differs from build to build.
      child.on('close', (code) =>
        resolve({ code, output: output.replace(/^ *\d+\.\d s {2}.*\n/gm, '') }),
      );
    });
    return { child, done };
  }

  /** The SHA-256 of every file of `dist/`, by its path. */
  dist(): Record<string, string> {
    const root = join(this.root, 'dist');
    return Object.fromEntries(
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [
          relative(root, path),
          createHash('sha256').update(readFileSync(path)).digest('hex'),
        ]),
    );
  }
}
