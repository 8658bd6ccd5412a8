import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Library } from '../content/library.ts';
import { inlineScripts, Scripts } from '../integrations/classic-script.ts';
import { contentCheck } from '../integrations/content-check.ts';
import { desk } from '../integrations/desk.ts';
import { LeftOut } from '../integrations/left-out.ts';
import { noWorkerWhileWriting } from '../integrations/offline/index.ts';
import { aside } from '../integrations/switch-output.ts';
import { pipeline } from './pipeline.ts';
import { run } from './run.ts';
import type { AnyStep } from './step.ts';

/**
 * What Astro is given: content is checked before anything else, and the pipeline, or other steps, takes over the pages that Astro
 * has written into a folder of the project.
 */
export function siteBuild(steps = pipeline, folder = aside('dist')): AstroIntegration[] {
  const scripts = new Scripts();
  let library: Library | undefined;
  return [
    contentCheck((found) => {
      library = found;
    }),
    desk(),
    inlineScripts(scripts),
    mdx(),
    noWorkerWhileWriting(),
    afterwards(steps, folder, scripts, () => library),
  ];
}

function afterwards(
  steps: readonly AnyStep[],
  folder: string,
  scripts: Scripts,
  checked: () => Library | undefined,
): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'pipeline',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        if (config.base !== '/')
          throw new Error('astro.config.mjs: remove `base`; relative links need none.');
        updateConfig({ outDir: new URL(`./${folder}/`, config.root) });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir }) => {
        const library = checked();
        if (!library) throw new Error('The content was not checked before the build.');
        const leftOut = new LeftOut();
        await run(steps, {
          project: fileURLToPath(config.root),
          root: fileURLToPath(dir),
          cache: fileURLToPath(config.cacheDir),
          library,
          scripts,
          leftOut,
        });
        for (const line of leftOut.lines) console.log(line);
      },
    },
  };
}
