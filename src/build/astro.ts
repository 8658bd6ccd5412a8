import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Library } from '../content/library.ts';
import { inlineScripts, Scripts } from '../integrations/classic-script.ts';
import { contentCheck } from '../integrations/content-check.ts';
import { Compressor } from '../integrations/delivery/compress.ts';
import { desk } from '../integrations/desk.ts';
import { LeftOut } from '../integrations/left-out.ts';
import { noWorkerWhileWriting } from '../integrations/offline/index.ts';
import { aside } from '../integrations/switch-output.ts';
import { codeOf, Kept } from './kept.ts';
import { pipeline } from './pipeline.ts';
import { currentRequest } from './request.ts';
import { run } from './run.ts';
import type { AnyStep } from './step.ts';
import { silent } from './tell.ts';

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
  let began = 0;
  return {
    name: 'pipeline',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        began = performance.now();
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
        const teller = currentRequest()?.teller ?? silent;
        teller.end('pages', performance.now() - began);
        const project = fileURLToPath(config.root);
        const cache = fileURLToPath(config.cacheDir);
        await run(
          steps,
          {
            project,
            root: fileURLToPath(dir),
            cache,
            library,
            scripts,
            compressor: new Compressor(join(cache, 'compressed')),
            kept: new Kept(join(cache, 'kept'), codeOf(project)),
            leftOut,
          },
          teller,
        );
        for (const line of leftOut.lines) teller.say(line);
      },
    },
  };
}
