import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kept } from '../../src/build/kept.ts';
import { pipeline } from '../../src/build/pipeline.ts';
import { run } from '../../src/build/run.ts';
import { readLibrary } from '../../src/content/library.ts';
import { Scripts } from '../../src/integrations/classic-script.ts';
import { Compressor } from '../../src/integrations/delivery/compress.ts';
import { LeftOut } from '../../src/integrations/left-out.ts';
import type { Project } from './project.ts';

/** Takes the `dist/` of a project, as it was built, through a few steps again, with what its content says by now. */
export async function takeAlone(
  project: Project,
  names: readonly string[],
  { cache, scripts = new Scripts() }: { cache?: string; scripts?: Scripts } = {},
): Promise<void> {
  const steps = pipeline.filter(({ name }) => names.includes(name));
  if (steps.length !== names.length) throw new Error(`Not all of ${names.join(', ')} are steps.`);
  const own = mkdtempSync(join(tmpdir(), 'steps-'));
  try {
    await run(steps, {
      project: project.root,
      root: join(project.root, 'dist'),
      cache: cache ?? own,
      library: readLibrary(project.root),
      scripts,
      kept: new Kept(join(own, 'kept'), ''),
      compressor: new Compressor(join(own, 'compressed')),
      leftOut: new LeftOut(),
    });
  } finally {
    rmSync(own, { recursive: true });
  }
}
