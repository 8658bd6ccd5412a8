import type { AstroIntegration } from 'astro';
import type { Build } from '../../build/step.ts';
import { contentsOf } from '../built/files.ts';
import { Scripts } from '../classic-script.ts';
import { workerFile } from './contents.ts';
import { workerScript } from './worker-script.ts';

/** Writes the service worker, which knows each file by its hash. */
export async function offline({ project, root, library, scripts, write }: Build): Promise<void> {
  const files = await contentsOf(root);
  await write(workerFile, await workerScript(scripts, project, files, library.site.keepOffline));
}

/** While authors write: a build that was looked at on the same port would otherwise answer in place of what is being written. */
export function noWorkerWhileWriting(): AstroIntegration {
  return {
    name: 'no-worker-while-writing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${workerFile}`, async (_request, response) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(await workerScript(new Scripts(), server.config.root, new Map(), null));
        });
      },
    },
  };
}
