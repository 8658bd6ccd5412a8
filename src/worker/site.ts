/** What a build hands its service worker. Paths are relative to the site's root: `zh/q/x.html`. */
export interface Site {
  /** Names the build: a hash of all that follows. */
  build: string;
  /** The files kept at once, each with the start of its SHA-256 in hexadecimal. */
  kept: Record<string, string>;
  /** The files kept when they are first read. */
  whenRead: Record<string, string>;
}

/** How much of a SHA-256 names a file's content, in hexadecimal digits. */
export const digits = 16;

/** The page for a reader who is offline and asks for what is not kept. */
export const offlinePage = 'offline.html';

/** The file that a path below the site's root means, as static hosts read it; none where the site has no such file. */
export function fileFor({ kept, whenRead }: Site, path: string): string | undefined {
  const candidates =
    path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
  return candidates.find((file) => Object.hasOwn(kept, file) || Object.hasOwn(whenRead, file));
}
