import type { AstroIntegration } from 'astro';
import { contentsOf } from '../built/files.ts';
import { afterBuild } from '../built/index.ts';
import { workerFile } from './contents.ts';
import { workerScript } from './worker-script.ts';

/** Writes the service worker. Must come after everything that changes a file, for it knows each by its hash. */
export function offline(): AstroIntegration {
  const { name, hooks } = afterBuild('offline', async ({ project, root, library, write }) => {
    const files = await contentsOf(root);
    await write(workerFile, await workerScript(project, files, library.site.keepOffline));
  });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:server:setup': ({ server }) => {
        // A build that was looked at on the same port would otherwise answer in place of what is being written.
        server.middlewares.use(`/${workerFile}`, async (_request, response) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(await workerScript(server.config.root, new Map(), null));
        });
      },
    },
  };
}
