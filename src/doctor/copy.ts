import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** A copy of the site to be examined. */
export interface Copy {
  /** As it was named. */
  name: string;
  /** Where a server answers, its address with a slash at its end. */
  address?: string;
  /** What is at a path below the copy, which begins with no slash. Throws where nobody answers. */
  ask(path: string): Promise<Answer>;
  /** Every file there is; only a folder can tell. */
  files?: readonly string[];
}

/** The copy that a folder or an `http:` or `https:` address names. Throws, saying what to give instead. */
export function copyAt(name: string): Copy {
  if (/^https?:\/\//i.test(name)) return served(name);
  if (!existsSync(name) || !statSync(name).isDirectory())
    throw new Error(
      `${name} is neither a folder nor an address. Give the folder of the site (dist), or its address with https://.`,
    );
  return folder(name);
}

function folder(root: string): Copy {
  return {
    name: root,
    files: filesBelow(root),
    ask: async (path) => {
      const body = contentOf(join(root, path));
      return { status: body ? 200 : 404, headers: new Headers(), body: body ?? Buffer.alloc(0) };
    },
  };
}

/** By path, with `/` on every system. A link to a folder counts as a file: it may lead anywhere, even back here. */
function filesBelow(folder: string, within = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = within + entry.name;
    return entry.isDirectory() ? filesBelow(join(folder, entry.name), `${path}/`) : [path];
  });
}

/** Undefined where no file is there. Throws where it cannot be read. */
function contentOf(path: string): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
}

/** In seconds, for one file. */
const patience = 60;

function served(name: string): Copy {
  let address: URL;
  try {
    address = new URL(name);
  } catch {
    throw new Error(`${name} is no address. Write it as https://example.com/trust/.`);
  }
  address.hash = '';
  address.search = '';
  // An address with or without its last part is meant alike.
  address.pathname = address.pathname.replace(/\/index\.html$|\/?$/, '/');
  return {
    name,
    address: address.href,
    ask: async (path) => {
      const url = new URL(path.split('/').map(encodeURIComponent).join('/'), address);
      try {
        const response = await fetch(url, {
          redirect: 'manual',
          headers: { 'accept-encoding': 'br, gzip' },
          signal: AbortSignal.timeout(patience * 1000),
        });
        return {
          status: response.status,
          headers: response.headers,
          body: Buffer.from(await response.arrayBuffer()),
        };
      } catch (error) {
        const { cause, message } = error as Error;
        const why = cause instanceof Error ? cause.message || cause.name : message;
        throw new Error(
          `${url.href} does not answer: ${why}. Is the server up, and the address right?`,
        );
      }
    },
  };
}
