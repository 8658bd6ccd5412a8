import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { reportOn } from '../../../src/content/report.ts';
import type { Problem } from '../../../src/files/problem.ts';

const fixture = 'tests/build/fixture/content';

/** The small content of another provider, to be edited by one test and checked as every build checks it. */
export class Content {
  readonly root = mkdtempSync(join(tmpdir(), 'content-'));

  constructor() {
    onTestFinished(() => rmSync(this.root, { recursive: true }));
    cpSync(fixture, join(this.root, 'content'), { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.root, 'content', file), 'utf8');
  }

  write(file: string, text: string): void {
    const path = join(this.root, 'content', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
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

  copy(from: string, to: string): void {
    cpSync(join(this.root, 'content', from), join(this.root, 'content', to), { recursive: true });
  }

  delete(file: string): void {
    rmSync(join(this.root, 'content', file), { recursive: true });
  }

  report(today = '2025-04-01'): { problems: Problem[]; warnings: Problem[] } {
    return reportOn(this.root, today);
  }

  /** Each problem as `code file:line`, without the folder. */
  problems(): string[] {
    return this.report().problems.map(place);
  }

  /** The same of warnings. */
  warnings(today?: string): string[] {
    return this.report(today).warnings.map(place);
  }
}

function place({ code, file, line }: Problem): string {
  return `${code} ${file.replace(/^content\//, '')}${line === undefined ? '' : `:${line}`}`;
}
