import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import type { Copy } from './copy.ts';
import type { Findings } from './finding.ts';

interface Feed {
  self: string | undefined;
  title: string | undefined;
  entries: { id?: string | undefined; title?: string | undefined; day?: string | undefined }[];
}

/** Whether a file of the copy is a feed by its name. */
export const isFeed = (file: string) => /(^|\/)updates(\.|\/)[\w.-]*(atom|json)$/.test(file);

/** Reads a feed as a reader of feeds does. */
export function checkFeed(file: string, text: string, copy: Copy, found: Findings): void {
  const add = (what: string, fix: string, level: 'fault' | 'note' = 'fault') =>
    found.add({ check: 'feeds', level, what, fix, files: [file] });
  const again = 'Publish the whole build again.';
  let feed: Feed;
  try {
    feed = file.endsWith('.atom') ? atom(text) : json(text);
  } catch (error) {
    add(`No reader of feeds can read it: ${(error as Error).message}.`, again);
    return;
  }
  if (!feed.title || feed.entries.some(({ id, title, day }) => !id || !title || !isDay(day)))
    add('An entry, or the feed itself, lacks its name, its title or its day.', again);
  const ids = feed.entries.map(({ id }) => id);
  if (new Set(ids).size < ids.length) add('Two entries have the same name.', again);
  if (!feed.self?.endsWith(`/${file}`)) add(`Says that it is at ${feed.self}.`, again);
  else if (copy.address && !feed.self.startsWith(copy.address))
    add(
      `Is published at ${copy.address}, and says that it is at ${feed.self.slice(0, -file.length)}.`,
      'Right for a test; otherwise set baseUrl in content/site.yaml, and build.',
      'note',
    );
}

function atom(text: string): Feed {
  const { title, links, entries } = parseAtomFeed(text);
  return {
    title: title?.value,
    self: links?.find(({ rel }) => rel === 'self')?.href,
    entries: (entries ?? []).map(({ id, title, updated }) => ({
      id,
      title: title?.value,
      day: updated,
    })),
  };
}

function json(text: string): Feed {
  const { title, feed_url, items } = parseJsonFeed(JSON.parse(text));
  return {
    title,
    self: feed_url,
    entries: (items ?? []).map(({ id, title, date_published }) => ({
      id,
      title,
      day: date_published,
    })),
  };
}

const isDay = (day: string | undefined) => day !== undefined && !Number.isNaN(Date.parse(day));
