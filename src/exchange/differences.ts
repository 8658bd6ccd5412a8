import { diffLines } from 'diff';
import type { Change } from './changes.ts';

/** What would change, file by file and field by field, removed lines after `-`, added ones after `+`. */
export function differences(changes: readonly Change[]): string {
  const files = Map.groupBy(changes, ({ file }) => file);
  return [...files]
    .map(([file, own]) => [file, ...own.map(fieldDifference)].join('\n'))
    .join('\n\n');
}

function fieldDifference({ column, before, after }: Change): string {
  const lines = diffLines(`${before}\n`, `${after}\n`).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => `  ${added ? '+' : '-'} ${line}`)
      : [],
  );
  return [`  ${column.name}:`, ...lines.filter((line) => !/^ {2}[+-] $/.test(line))].join('\n');
}
