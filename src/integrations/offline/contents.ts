import { sha256 } from '../../sha256.ts';
import { digits, type Site } from '../../worker/site.ts';

/** Where the service worker lies: at the root, since it may only keep what lies below it. */
export const workerFile = 'sw.js';

/** What readers open or their pages load; previews, feeds and copies to take away are for others. */
const read = /\.(html|js|css|svg|ico|webmanifest)$/;
const notRead = /^(cards|copies)\//;

/** From where every other page is reached, and the one that says that a page was not kept. */
const entrances = /^((\w+\/)?index|offline)\.html$/;

/**
 * Divides a build into what a reader's device keeps at once, at most `budget` bytes of it, and what it keeps when read.
 * Scripts go first, for pages without them are cut short; then the entrances, and as many pages as there is room for.
 */
export function siteOf(files: ReadonlyMap<string, Uint8Array>, budget: number): Site {
  const wanted = [...files]
    .filter(([file]) => read.test(file) && !notRead.test(file) && file !== workerFile)
    .sort(
      ([a, one], [b, other]) => rank(a) - rank(b) || one.length - other.length || (a < b ? -1 : 1),
    );
  const kept: Site['kept'] = {};
  const whenRead: Site['whenRead'] = {};
  let room = budget;
  for (const [file, content] of wanted) {
    const hash = sha256(content).slice(0, digits);
    if (content.length > room) whenRead[file] = hash;
    else {
      kept[file] = hash;
      room -= content.length;
    }
  }
  return { build: sha256(JSON.stringify([kept, whenRead])).slice(0, digits), kept, whenRead };
}

function rank(file: string): number {
  return file.endsWith('.html') ? (entrances.test(file) ? 1 : 2) : 0;
}
