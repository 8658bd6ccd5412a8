import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { currentRequest } from '../build/request.ts';
import { type Library, readLibrary } from '../content/library.ts';
import { ContentError } from '../files/problem.ts';
import { withholdTexts } from './withheld.ts';

/** Reads and checks all of `content/` before anything is built, hands it on, and tells Astro where the site is published. */
export function contentCheck(found: (library: Library) => void): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig, logger }) => {
        try {
          const library = currentRequest()?.library ?? readLibrary(fileURLToPath(config.root));
          found(library);
          const { site, questions, pages } = library;
          updateConfig({ site: site.baseUrl });
          if (command !== 'build') return;
          const published = new Set([
            ...questions.map(({ id }) => `questions/${id}`),
            ...pages.map(({ id }) => `pages/${id}`),
          ]);
          const plugin = withholdTexts((kind, id) => published.has(`${kind}/${id}`));
          updateConfig({ vite: { plugins: [plugin, handOn(library)] } });
        } catch (error) {
          // An author who is writing sees the problems on the page and goes on.
          if (command !== 'dev' || !(error instanceof ContentError)) throw error;
          logger.error(error.message);
        }
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add('content');
        server.watcher.on('all', (_event, file) => {
          if (/[\\/]content[\\/].*\.(yaml|mdx)$/.test(file))
            server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Gives the pages the library that has been read, in the place of `src/content/checked-library.ts`. */
function handOn(library: Library): Plugin {
  return {
    name: 'hand-on-library',
    enforce: 'pre',
    load(file) {
      if (!/[\\/]src[\\/]content[\\/]checked-library\.ts$/.test(file)) return null;
      // As V8 writes it: entries that are one and the same stay so, and pages compare them.
      const text = serialize(library).toString('base64');
      const code = `import { deserialize } from 'node:v8';
export const checkedLibrary = deserialize(Buffer.from('${text}', 'base64'));`;
      return { code, moduleType: 'js' };
    },
  };
}
