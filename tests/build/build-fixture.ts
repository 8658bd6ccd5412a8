import type { TestProject } from 'vitest/node';
import { built, Project } from './project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the fixture, built. */
    builtFixture: string;
  }
}

/** Builds the fixture once, for all tests that read what it is built to or go on from there. */
export default async function buildFixture({ provide }: TestProject): Promise<() => void> {
  const project = new Project();
  const { code, output } = await project.build();
  if (code !== 0 || output !== built) throw new Error(`The fixture was not built:\n${output}`);
  provide('builtFixture', project.root);
  return () => project.remove();
}
