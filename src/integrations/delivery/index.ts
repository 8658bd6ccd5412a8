import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { caddyfile } from '../../delivery/caddy.ts';
import { headersFile } from '../../delivery/headers-file.ts';
import { nginxContexts } from '../../delivery/nginx.ts';
import { nginxConf } from '../../delivery/nginx-conf.ts';
import { isText } from '../../delivery/types.ts';
import { contentsOf } from '../built/files.ts';
import { afterBuild } from '../built/index.ts';
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
  return afterBuild('delivery', async ({ config, root, pages, write }) => {
    const base = new URL(config.site ?? '').pathname;
    const kept = fileURLToPath(new URL('./compressed/', config.cacheDir));
    const files = await contentsOf(root);
    const delivered = deliveredOf(
      [...files]
        .filter(([file]) => file.endsWith('.html'))
        .map(([file, content]) => pages.found(file, content.toString())),
    );

    await write('_headers', headersFile([...files.keys()], delivered));
    await writeServer(join(root, '..', aside(server)), {
      'nginx.conf': nginxConf(nginxContexts(delivered, base)),
      'nginx-http.conf': nginxContexts(delivered, base).http,
      'nginx-server.conf': nginxContexts(delivered, base).server,
      Caddyfile: caddyfile(delivered, base),
    });
    await Promise.all(
      [...files].map(async ([file, content]) => {
        if (!isText(file) || content.length < worthwhile) return;
        for (const [ending, form] of await compressed(content, kept))
          await write(`${file}.${ending}`, form);
      }),
    );
  });
}

async function writeServer(folder: string, files: Record<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
