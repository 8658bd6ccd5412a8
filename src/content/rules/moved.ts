import type { Problem } from '../../files/problem.ts';
import { original } from '../../i18n/languages.ts';
import type { Moved } from '../../schema/moved.ts';
import { address } from '../addresses.ts';
import type { Manuscript } from '../manuscript.ts';
import { madePages } from '../places.ts';

const pageOf = (place: string) => place.split('#')[0] ?? '';

/** Who follows a published address arrives in one step: each is declared once, and leads to a page that is there. */
export function checkMoved({ lists, questions, pages }: Manuscript): Problem[] {
  const { file, data, lineOf } = lists['addresses/moved'];
  const there = new Set([
    ...questions.map(({ id }) => address.question(original, id)),
    ...pages.map(({ id }) => address.page(original, id)),
    ...lists.topics.data.map(({ id }) => address.topic(original, id)),
    ...madePages.map((page) => page(original)),
  ]);
  const isThere = (place: string) => there.has(`/${original}${pageOf(place)}`);
  /** The entry of an address, or of the page it is on. */
  const entryOf = (place: string) =>
    data.findIndex(({ from }) => from === place || from === pageOf(place));
  const lineAt = (i: number, field: keyof Moved) => lineOf([i, field]);

  return data.flatMap(({ id, from, to }, i): Problem[] => {
    const first = data.findIndex((each) => each.from === from);
    if (first < i)
      return [
        {
          file,
          line: lineAt(i, 'from'),
          code: 'moved-twice',
          what: `${from} is declared twice; ${file}:${lineAt(first, 'from')} has it already.`,
          fix: 'Keep one of the two.',
        },
      ];
    if (!from.includes('#') && isThere(from))
      return [
        {
          file,
          line: lineAt(i, 'from'),
          code: 'moved-still-there',
          what: `"${id}" says that ${from} is no longer there, and it is.`,
          fix: 'Remove the entry, or the page.',
        },
      ];
    if (to === undefined) return [];
    const wrong = (code: string, what: string, fix: string) => [
      { file, line: lineAt(i, 'to'), code, what, fix },
    ];
    const next = entryOf(to);
    if (next >= 0) {
      const end = endOf(to, data, entryOf);
      const where = `"${id}" leads to ${to}, which is itself declared in line ${lineAt(next, 'from')}`;
      if (end === 'circle')
        return wrong(
          'moved-in-circle',
          `${where}, and so in a circle.`,
          'Say where it is now, or what happened to it (gone).',
        );
      if (end === 'gone')
        return wrong(
          'moved-to-gone',
          `${where} as gone.`,
          'Say what happened to it (gone) here too, or lead elsewhere.',
        );
      return wrong('moved-in-steps', `${where}.`, `Write where that leads: to: ${end}`);
    }
    return isThere(to)
      ? []
      : wrong(
          'moved-nowhere',
          `"${id}" leads to ${to}, which is no page of this site.`,
          'Correct the address, or say what happened to it (gone).',
        );
  });
}

/** Where a way along several entries ends. */
function endOf(
  start: string,
  data: readonly Moved[],
  entryOf: (place: string) => number,
): string | 'circle' | 'gone' {
  const passed = new Set<number>();
  let place = start;
  for (let i = entryOf(place); i >= 0; i = entryOf(place)) {
    const { to } = data[i] ?? {};
    if (to === undefined) return 'gone';
    if (passed.has(i)) return 'circle';
    passed.add(i);
    place = to;
  }
  return place;
}
