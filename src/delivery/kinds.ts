/** Files that are delivered alike. */
export type Kind = 'worker' | 'hashed' | 'cards' | 'printed' | 'copies' | 'files' | 'pages';

/** What a path of the site may look like. */
export type Pattern = { file: string } | { folder: string } | { ending: string };

/** By path, first match first; what matches none is a page, one that says that there is no such page included. */
export const kinds: readonly { kind: Kind; patterns: readonly Pattern[] }[] = [
  { kind: 'worker', patterns: [{ file: 'sw.js' }] },
  { kind: 'hashed', patterns: [{ folder: 'search' }, { folder: 'share' }] },
  { kind: 'cards', patterns: [{ folder: 'cards' }] },
  { kind: 'printed', patterns: [{ ending: 'pdf' }] },
  { kind: 'copies', patterns: [{ folder: 'copies' }] },
  {
    kind: 'files',
    patterns: [
      'atom',
      'csv',
      'ico',
      'jpg',
      'json',
      'md',
      'png',
      'rss',
      'svg',
      'txt',
      'webmanifest',
      'webp',
      'xml',
      'zip',
    ].map((ending) => ({ ending })),
  },
];

export function kindOf(path: string): Kind {
  return kinds.find(({ patterns }) => patterns.some((p) => matches(p, path)))?.kind ?? 'pages';
}

function matches(pattern: Pattern, path: string): boolean {
  if ('file' in pattern) return path === pattern.file;
  if ('folder' in pattern) return path.startsWith(`${pattern.folder}/`);
  return path.endsWith(`.${pattern.ending}`);
}
