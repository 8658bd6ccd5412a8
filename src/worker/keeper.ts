/// <reference lib="webworker" />
import { digits, type Site } from './site.ts';

/** At most so many files are on their way at once: the reader's own page comes first. */
const atOnce = 3;

/** Marks, as a path within it, a cache that holds its whole build. */
const complete = '?complete';

/** A cache that holds a whole build, and what it holds. */
interface KeptBuild {
  name: string;
  hashes: Site['kept'];
}

/**
 * Keeps the files of one build in a cache of its own. Each file is checked against its hash before it is kept, so a
 * download that was cut short, or a file of another build, never gets in.
 */
export class Keeper {
  readonly #site: Site;
  /** The address of the site's root, ending in a slash. */
  readonly #root: string;
  /** Several sites may share an origin. */
  readonly #prefix: string;

  constructor(site: Site, root: string) {
    this.#site = site;
    this.#root = root;
    this.#prefix = `trust-center ${root} `;
  }

  /** Rejects where a file does not come, is not what the build made, or finds no room. What has come so far stays for the next try. */
  async keepAll(): Promise<void> {
    const cache = await this.#own();
    const older = await this.#completeCaches();
    const waiting = Object.entries(this.#site.kept);
    const keepNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [file, hash] = next;
        if (await cache.match(this.#address(file))) continue;
        await cache.put(
          this.#address(file),
          (await this.#unchanged(file, hash, older)) ?? (await this.#fetched(file, hash)),
        );
      }
    };
    try {
      await Promise.all(Array.from({ length: atOnce }, keepNext));
      await cache.put(this.#address(complete), Response.json(this.#site.kept));
    } catch (error) {
      waiting.length = 0;
      // What fills the device is given back at once.
      if (error instanceof DOMException && error.name === 'QuotaExceededError')
        await this.forgetAll([this.#name]);
      throw error;
    }
  }

  /** The builds before the last one go. The last one stays: pages of it may still be open, and load parts of it. */
  async forgetOlder(): Promise<void> {
    const older = await this.#completeCaches();
    const names = (await this.#names()).filter(
      (name) => name !== this.#name && name !== older.at(-1)?.name,
    );
    await this.forgetAll(names);
  }

  async forgetAll(names?: readonly string[]): Promise<void> {
    for (const name of names ?? (await this.#names())) await caches.delete(name);
  }

  /** A file of this build, from the device, else from the network. Rejects where it is in neither. */
  async read(file: string): Promise<Response> {
    const cache = await this.#own();
    const kept = await cache.match(this.#address(file));
    if (kept) return kept;
    const hash = this.#site.kept[file] ?? this.#site.whenRead[file] ?? '';
    const response = await this.#fetched(file, hash);
    // Where there is no room, the page is read all the same.
    await cache.put(this.#address(file), response.clone()).catch(() => {});
    return response;
  }

  /** A file that only an older build has: its pages may still be open. */
  async readOlder(address: string): Promise<Response | undefined> {
    for (const { name } of await this.#completeCaches()) {
      const found = await (await caches.open(name)).match(address);
      if (found) return found;
    }
    return undefined;
  }

  get #name(): string {
    return this.#prefix + this.#site.build;
  }

  #address(file: string): string {
    return this.#root + file;
  }

  #own(): Promise<Cache> {
    return caches.open(this.#name);
  }

  async #names(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.#prefix));
  }

  /** The caches that hold a whole build other than this one, oldest first. */
  async #completeCaches(): Promise<KeptBuild[]> {
    const found: KeptBuild[] = [];
    for (const name of await this.#names()) {
      if (name === this.#name) continue;
      const mark = await (await caches.open(name)).match(this.#address(complete));
      if (mark) found.push({ name, hashes: (await mark.json()) as Site['kept'] });
    }
    return found;
  }

  /** The same content, where an older build has kept it. */
  async #unchanged(
    file: string,
    hash: string,
    older: readonly KeptBuild[],
  ): Promise<Response | undefined> {
    const holder = older.find(({ hashes }) => hashes[file] === hash);
    return holder && (await caches.open(holder.name)).match(this.#address(file));
  }

  async #fetched(file: string, hash: string): Promise<Response> {
    const response = await fetch(this.#address(file), { cache: 'no-cache', priority: 'low' });
    const content = await response.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (!response.ok || found.slice(0, digits) !== hash)
      throw new Error(`${file} is not as this build made it.`);
    // Made anew: browsers refuse an answer that a redirect has led to.
    const type = response.headers.get('content-type') ?? '';
    return new Response(content, {
      // What the page's own policy cannot say, and the host's answer would have said.
      headers: {
        'content-type': type,
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
      },
    });
  }
}
