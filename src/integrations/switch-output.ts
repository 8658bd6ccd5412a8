import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where the last good build stands for the moment of the switch. */
const old = '.dist-old';

/** Where a build writes a folder before the switch, by the name that the folder gets. */
export const aside = (folder: string) => `.${folder}-next`;

/** Puts the last good build back where a switch was killed half-way. */
export function finishSwitch(project: string): void {
  const [wanted, before] = [join(project, 'dist'), join(project, old)];
  if (!existsSync(wanted) && existsSync(before)) renameSync(before, wanted);
}

/**
 * Builds aside and switches at the very end: a build that fails or is killed leaves the last good `dist/` as it was.
 * `beside` names folders that are made again by every build and put beside it. Must be the last integration.
 */
export function switchOutput(...beside: string[]): AstroIntegration {
  let wanted = '';
  return {
    name: 'switch-output',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        wanted = fileURLToPath(config.outDir);
        updateConfig({ outDir: new URL(`./${aside('dist')}/`, config.root) });
      },
      'astro:build:done': ({ dir }) => {
        const at = (folder: string) => fileURLToPath(new URL(`../${folder}/`, dir));
        rmSync(at(old), { recursive: true, force: true });
        if (existsSync(wanted)) renameSync(wanted, at(old));
        renameSync(fileURLToPath(dir), wanted);
        for (const folder of beside) {
          rmSync(at(folder), { recursive: true, force: true });
          renameSync(at(aside(folder)), at(folder));
        }
        rmSync(at(old), { recursive: true, force: true });
      },
    },
  };
}
