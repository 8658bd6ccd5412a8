import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where the last good build stands for the moment of the switch. */
const aside = '.dist-old';

/** Puts the last good build back where a switch was killed half-way. */
export function finishSwitch(project: string): void {
  const [wanted, old] = [join(project, 'dist'), join(project, aside)];
  if (!existsSync(wanted) && existsSync(old)) renameSync(old, wanted);
}

/**
 * Builds aside and switches at the very end: a build that fails or is killed leaves the last good `dist/` as it was.
 * Must be the last integration.
 */
export function switchOutput(): AstroIntegration {
  let wanted = '';
  return {
    name: 'switch-output',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        wanted = fileURLToPath(config.outDir);
        updateConfig({ outDir: new URL('./.dist-next/', config.root) });
      },
      'astro:build:done': ({ dir }) => {
        const old = fileURLToPath(new URL(`../${aside}/`, dir));
        rmSync(old, { recursive: true, force: true });
        if (existsSync(wanted)) renameSync(wanted, old);
        renameSync(fileURLToPath(dir), wanted);
        rmSync(old, { recursive: true, force: true });
      },
    },
  };
}
