import { table } from '../markdown/table.ts';
import { pipeline } from './pipeline.ts';

const begin = '<!-- steps: made by `npm run steps` out of src/build/pipeline.ts -->';
const end = '<!-- end of steps -->';

/** The text of a page of documentation with the table of steps between its marks. Throws where it has none. */
export function withSteps(text: string): string {
  const [before, rest] = text.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined)
    throw new Error(
      `There is no place for the steps: put “${begin}” and “${end}” on lines of their own.`,
    );
  return `${before}${begin}\n\n${stepsTable()}\n\n${end}${after}`;
}

/** The steps of a build as a table in Markdown, in the order in which they run. */
function stepsTable(): string {
  const rows = pipeline.map(({ name, phase, does, reads, writes }) => [
    phase,
    name,
    does,
    listed(reads),
    listed(writes),
  ]);
  return table(['phase', 'step', 'does', 'reads', 'writes'], rows);
}

/** What looks like the name of a file as code, so that an asterisk stays one. */
const listed = (names: readonly string[]) =>
  names.map((name) => (/[/.]/.test(name) ? `\`${name}\`` : name)).join(', ');
