import { sha256 } from '../sha256.ts';
import type { Copy } from './copy.ts';
import type { Findings } from './finding.ts';
import type { Manifest } from './manifest.ts';

/** Asks a server for addresses that are not quite those of files, and for what is not there. */
export async function checkRedirects(copy: Copy, manifest: Manifest, found: Findings) {
  const langs = [...manifest.keys()].flatMap((file) => /^(\w+)\/404\.html$/.exec(file)?.[1] ?? []);
  const add = (path: string, what: string) =>
    found.add({
      check: 'redirects',
      level: 'fault',
      what,
      fix: 'docs/deploy.md, “What a host must do”, says how a host should answer.',
      files: [`/${path}`],
    });

  const shows = async (path: string, status: number, ...files: string[]) => {
    const answer = await copy.ask(path);
    if (answer.status !== status) add(path, `Answered with ${answer.status} instead of ${status}.`);
    else if (!files.some((file) => manifest.get(file) === sha256(answer.body)))
      add(path, `Does not show ${files.join(' or ')}.`);
  };
  const leads = async (path: string, to: string) => {
    const { status, headers } = await copy.ask(path);
    const location = headers.get('location');
    const from = new URL(path, copy.address);
    const right =
      location !== null &&
      URL.parse(location, from)?.pathname === new URL(to, copy.address).pathname;
    if (status < 300 || status > 399 || !right)
      add(path, `Answered with ${status} instead of leading to /${to}.`);
  };

  await shows('', 200, 'index.html');
  for (const lang of langs) {
    await shows(`${lang}/`, 200, `${lang}/index.html`);
    await leads(lang, `${lang}/`);
    const page = [...manifest.keys()].find(
      (file) => file.startsWith(`${lang}/q/`) && file.endsWith('.html'),
    );
    if (page) {
      await leads(page.replace(/\.html$/, ''), page);
      await shows(`${lang}/q/`, 404, `${lang}/404.html`);
    }
    await shows(`${lang}/not-a-page.html`, 404, `${lang}/404.html`);
  }
  await shows('not-a-page', 404, '404.html', ...langs.map((lang) => `${lang}/404.html`));
  await shows('_headers', 404, '404.html', ...langs.map((lang) => `${lang}/404.html`));
}

/** Pages that only lead on: what they lead to must be there. */
export function checkMoved(file: string, html: string, manifest: Manifest, found: Findings): void {
  const target = /<meta http-equiv="refresh" content="\d+; *url=([^"]+)"/i.exec(html)?.[1];
  if (target === undefined) return;
  const at = URL.parse(target, `http://site/${file}`);
  if (at && (at.host !== 'site' || manifest.has(decoded(at.pathname.slice(1))))) return;
  found.add({
    check: 'redirects',
    level: 'fault',
    what: `Leads on to ${target}, which is not there.`,
    fix: 'Correct content/addresses/moved.yaml, and build.',
    files: [file],
  });
}

/** The path as it is where it holds what no address may. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
