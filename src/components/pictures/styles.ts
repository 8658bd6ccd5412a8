/** The style sheet of each picture by its path; the name of the file is the name of the picture. */
const sheets = import.meta.glob<string>('../../styles/pictures/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
/** What all pictures share. */
const frame = 'picture';

/** The styles of the pictures that the markup of a page shows: it carries those and no others. */
export function pictureStyles(html: string): string {
  const shown = new Set(
    [...html.matchAll(/ data-picture="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
  return shown.size === 0 ? '' : [frame, ...[...shown].sort()].map(styleOf).join('');
}

/** The styles of every picture, for the page that holds everything. */
export function allPictureStyles(): string {
  const names = Object.keys(sheets).map((path) => path.replace(/^.*\/|\.css$/g, ''));
  return [frame, ...names.filter((name) => name !== frame).sort()].map(styleOf).join('');
}

function styleOf(name: string): string {
  const sheet = sheets[`../../styles/pictures/${name}.css`];
  if (sheet === undefined) {
    throw new Error(
      `src/styles/pictures/${name}.css: The picture "${name}" has no style sheet. Add the file, empty if it needs no style of its own.`,
    );
  }
  return sheet;
}
