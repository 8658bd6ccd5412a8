import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../../content/library.ts';
import { filesOf } from '../portable/index.ts';
import { workerFile } from './contents.ts';
import { workerScript } from './worker-script.ts';

/** Writes the service worker. Must come after everything that changes a file, for it knows each by its hash. */
export function offline(): AstroIntegration {
  let project = '';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        // A build that was looked at on the same port would otherwise answer in place of what is being written.
        server.middlewares.use(`/${workerFile}`, async (_request, response) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(await workerScript(project, new Map(), null));
        });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const { site } = readLibrary(project);
        const files = new Map<string, Uint8Array>();
        for (const file of await filesOf(root)) files.set(file, await readFile(join(root, file)));
        await writeFile(
          join(root, workerFile),
          await workerScript(project, files, site.keepOffline),
        );
      },
    },
  };
}
