import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Kept } from '../../src/build/kept.ts';
import { run } from '../../src/build/run.ts';
import type { AnyStep, Build, Editing } from '../../src/build/step.ts';
import { withSteps } from '../../src/build/steps-table.ts';
import type { Library } from '../../src/content/library.ts';
import { Scripts } from '../../src/integrations/classic-script.ts';
import { Compressor } from '../../src/integrations/delivery/compress.ts';
import { LeftOut } from '../../src/integrations/left-out.ts';

test('docs/architecture.md lists the steps that there are; if not, run: npm run steps', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  expect(text).toBe(withSteps(text));
});

describe('a run of steps', () => {
  let root = '';
  beforeEach(() => {
    root = join(mkdtempSync(join(tmpdir(), 'steps-')), 'dist');
    mkdirSync(root);
    writeFileSync(join(root, 'a.html'), 'a');
    writeFileSync(join(root, 'b.html'), 'b');
  });
  afterEach(() => rmSync(join(root, '..'), { recursive: true }));

  const about = { does: '', reads: [], writes: [] };
  const freeze: AnyStep = {
    ...about,
    name: 'the end of edits',
    phase: 'freeze',
    run: (build) => build.freeze(),
  };
  const edits = (build: Editing) => build.edit('/a.html', 'A');
  const edit: AnyStep = { ...about, name: 'capitals', phase: 'edit', run: edits };
  // What the compiler refuses below is tried as a program would that got around it.
  const late = (phase: 'read' | 'derive' | 'ship') =>
    ({ ...about, name: 'late', phase, run: edits }) as unknown as AnyStep;
  const take = (...steps: AnyStep[]) =>
    run(steps, {
      project: join(root, '..'),
      root,
      cache: join(root, '../cache'),
      // No step here asks for the content.
      library: {} as Library,
      scripts: new Scripts(),
      kept: new Kept(join(root, '../kept'), ''),
      compressor: new Compressor(join(root, '../cache')),
      leftOut: new LeftOut(),
    });
  const written = (name: string) => readFileSync(join(root, name), 'utf8');

  test('gives each step the pages as the one before left them, and writes them once they are final', async () => {
    const seen: string[] = [];
    const look = ({ pages }: Build) => {
      seen.push(`${pages.at('a.html').html} ${written('a.html')}`);
    };
    await take(edit, { ...about, name: 'before', phase: 'edit', run: look }, freeze, {
      ...about,
      name: 'after',
      phase: 'derive',
      run: look,
    });
    expect(seen).toEqual(['A a', 'A A']);
    expect(written('b.html')).toBe('b');
  });

  test('refuses to change a page once pages are final, and names the step and the page', async () => {
    for (const phase of ['derive', 'ship'] as const)
      await expect(take(freeze, late(phase))).rejects.toThrow(
        'The step “late” changes the page a.html, which is final since “the end of edits”.',
      );
    expect(written('a.html')).toBe('a');
  });

  test('refuses to change a page before edits begin', async () => {
    await expect(take(late('read'))).rejects.toThrow(
      'The step “late” changes the page a.html. Only steps of the phase “edit” do.',
    );
  });

  test('refuses to write over a page past its edits', async () => {
    const over: AnyStep = {
      ...about,
      name: 'over',
      phase: 'ship',
      run: ({ write }) => write('/b.html', 'B'),
    };
    await expect(take(freeze, over)).rejects.toThrow(
      'The step “over” writes over the page b.html.',
    );
    expect(written('b.html')).toBe('b');
  });

  test('leaves a page open for the step that finishes it, and for no other', async () => {
    const finish: AnyStep = {
      ...about,
      name: 'figures',
      phase: 'derive',
      finishes: () => ['/a.html'],
      run: edits,
    };
    await take(freeze, finish);
    expect(written('a.html')).toBe('A');
    await expect(take(freeze, late('derive'), finish)).rejects.toThrow('“late”');
  });

  test('refuses a step that stands behind one of a later phase', async () => {
    await expect(take(freeze, edit)).rejects.toThrow(
      'The step “capitals” is of the phase “edit” and stands behind “the end of edits”, which is of “freeze”.',
    );
  });

  test('is typed so that only steps which may change pages can', () => {
    // @ts-expect-error A step of a later phase has no `edit`.
    const step: AnyStep = { ...about, name: 'late', phase: 'derive', run: edits };
    expect(step.phase).toBe('derive');
  });
});
