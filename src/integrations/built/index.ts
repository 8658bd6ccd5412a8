import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { type Library, readLibrary } from '../../content/library.ts';
import { fileAt, Page, Pages } from './pages.ts';

/** A build whose pages Astro has written, and what it is made of. */
export interface Built {
  config: AstroConfig;
  /** The folder of the project. */
  project: string;
  /** The folder that is built. */
  root: string;
  library: Library;
  pages: Pages;
  /** Puts a file into the build, by its address or its path below `root`; a page is found among `pages` from then on. */
  write(address: string, content: string | Uint8Array): Promise<void>;
}

/** One for all integrations of a build. */
const builds = new WeakMap<AstroConfig, Built>();

/** An integration that works on the finished pages. */
export function afterBuild(
  name: string,
  work: (built: Built, logger: AstroIntegrationLogger) => void | Promise<void>,
): AstroIntegration {
  let config: AstroConfig;
  return {
    name,
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = builds.get(config) ?? (await open(config, fileURLToPath(dir)));
        builds.set(config, built);
        await work(built, logger);
      },
    },
  };
}

async function open(config: AstroConfig, root: string): Promise<Built> {
  const project = fileURLToPath(config.root);
  const pages = await Pages.in(root);
  return {
    config,
    project,
    root,
    library: readLibrary(project),
    pages,
    write: async (address, content) => {
      const file = fileAt(address);
      if (typeof content === 'string' && file.endsWith('.html')) {
        if (pages.find(file)?.html === content) return;
        pages.put(new Page(file, content));
      }
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), content);
    },
  };
}
