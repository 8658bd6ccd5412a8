import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

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
        const old = fileURLToPath(new URL('../.dist-old/', dir));
        rmSync(old, { recursive: true, force: true });
        if (existsSync(wanted)) renameSync(wanted, old);
        renameSync(fileURLToPath(dir), wanted);
        rmSync(old, { recursive: true, force: true });
      },
    },
  };
}
