import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { caddyfile } from '../../delivery/caddy.ts';
import { headersFile } from '../../delivery/headers-file.ts';
import { nginxContexts } from '../../delivery/nginx.ts';
import { nginxConf } from '../../delivery/nginx-conf.ts';
import { isText } from '../../delivery/types.ts';
import { filesOf } from '../portable/index.ts';
import { aside } from '../switch-output.ts';
import { compressed } from './compress.ts';
import { deliveredOf } from './delivered.ts';

/** Below this, the header of an answer weighs more than what is saved. */
const worthwhile = 256;

/**
 * Writes what servers need: each file compressed, beside it; `_headers` for hosts that read it; and configurations for nginx
 * and Caddy into `server`, beside the site. Must come after everything that changes a file.
 */
export function delivery(server: string): AstroIntegration {
  let base = '';
  let kept = '';
  return {
    name: 'delivery',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = new URL(config.site ?? '').pathname;
        kept = fileURLToPath(new URL('./compressed/', config.cacheDir));
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = new Map<string, Buffer>();
        for (const file of await filesOf(root)) files.set(file, await readFile(join(root, file)));
        const pages = [...files].filter(([file]) => file.endsWith('.html'));
        const delivered = deliveredOf(new Map(pages.map(([file, html]) => [file, `${html}`])));

        await writeFile(join(root, '_headers'), headersFile([...files.keys()], delivered));
        await writeServer(fileURLToPath(new URL(`../${aside(server)}/`, dir)), {
          'nginx.conf': nginxConf(nginxContexts(delivered, base)),
          'nginx-http.conf': nginxContexts(delivered, base).http,
          'nginx-server.conf': nginxContexts(delivered, base).server,
          Caddyfile: caddyfile(delivered, base),
        });
        await Promise.all(
          [...files].map(async ([file, content]) => {
            if (!isText(file) || content.length < worthwhile) return;
            for (const [ending, form] of await compressed(content, kept))
              await writeFile(join(root, `${file}.${ending}`), form);
          }),
        );
      },
    },
  };
}

async function writeServer(folder: string, files: Record<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
