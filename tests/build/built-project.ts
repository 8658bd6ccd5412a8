import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { Project } from './project.ts';

/** A copy of the fixture as it was built, to be read, changed and built again. */
export function builtProject(): Project {
  const project = new Project();
  for (const folder of ['dist', 'dist-server'])
    cpSync(join(inject('builtFixture'), folder), join(project.root, folder), { recursive: true });
  return project;
}
