import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Library, readLibrary } from '../content/library.ts';
import { ContentError } from '../content/problem.ts';
import { withholdTexts } from './withheld.ts';

/** Reads and checks all of `content/` before anything is built, hands it on, and tells Astro where the site is published. */
export function contentCheck(found: (library: Library) => void): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig, logger }) => {
        try {
          const library = readLibrary(fileURLToPath(config.root));
          found(library);
          const { site, questions, pages } = library;
          updateConfig({ site: site.baseUrl });
          if (command !== 'build') return;
          const published = new Set([
            ...questions.map(({ id }) => `questions/${id}`),
            ...pages.map(({ id }) => `pages/${id}`),
          ]);
          const plugin = withholdTexts((kind, id) => published.has(`${kind}/${id}`));
          updateConfig({ vite: { plugins: [plugin] } });
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
