import { encoded, encodingOf, unitsOf } from './encoding.ts';
import { cellName } from './places.ts';
import { planOf } from './plan.ts';
import { Refusal } from './refusal.ts';
import type { Table, Workbook } from './table.ts';
import { joined } from './zip.ts';

const [tab, lineFeed, carriageReturn, quote] = [9, 10, 13, 34];
/** `,` `;` tab `|`: in this order where a file would fit several. */
const separators = [44, 59, tab, 124];
/** So many records tell how many columns there are. */
const sampled = 200;

/** A field, quotes included, by the units of the file. */
interface Field {
  start: number;
  end: number;
}

/** Opens a table of separated values (RFC 4180), with whatever separator, line end and encoding it has. Throws a Refusal. */
export function openCsv(bytes: Uint8Array): Workbook {
  const encoding = encodingOf(bytes);
  const units = unitsOf(bytes, encoding);
  const decoder = new TextDecoder(encoding.name, { ignoreBOM: true });
  const part = ({ start, end }: Field) => {
    const from = encoding.mark + start * encoding.width;
    return bytes.subarray(from, encoding.mark + end * encoding.width);
  };
  const announced = announcedSeparator(units);
  const separator =
    announced?.separator ??
    separators
      // In GB18030 the second byte of a sign may be this one.
      .filter((sign) => encoding.name !== 'gb18030' || sign < 64)
      .map((sign) => ({ sign, fit: fitOf(recordsOf(units, sign, 0, sampled)) }))
      .sort((a, b) => b.fit - a.fit)[0]?.sign ??
    44;
  // What announces the separator is no row, as in a spreadsheet program.
  const records = recordsOf(units, separator, announced?.end ?? 0);
  const textOf = (field: Field) => unquoted(decoder.decode(part(field)));
  const rows = new Map(
    records.flatMap((fields, i) => {
      const texts = new Map(
        fields
          .map((field, column) => [column + 1, textOf(field)] as const)
          .filter(([, text]) => text.trim() !== ''),
      );
      return texts.size === 0 ? [] : [[i + 1, { hidden: false, texts }] as const];
    }),
  );
  if (rows.size === 0) throw new Refusal('no-rows');
  const table: Table = {
    name: '',
    hidden: false,
    rows,
    hiddenColumns: new Set(),
    barrier: ({ row, column }) => {
      const fields = records[row - 1];
      if (!fields) return 'no-place';
      const field = fields[column - 1];
      return field && textOf(field) !== '' ? 'text' : undefined;
    },
    choices: () => undefined,
    lastColumn: ({ column }) => column,
  };

  return {
    kind: 'csv',
    tables: [table],
    write: (target, columns, answers) => {
      if (target !== table) throw new Error('The table is not one of this file.');
      const { puts, left } = planOf(table, columns, answers);
      const mark = String.fromCharCode(separator);
      const edits = [...Map.groupBy(puts, ({ row }) => row)].flatMap(([row, own]) => {
        const fields = records[row - 1] ?? [];
        const inside = own.flatMap(({ column, text }) => {
          const field = fields[column - 1];
          return field ? [{ ...field, text: quoted(text) }] : [];
        });
        const beyond = own
          .filter(({ column }) => column > fields.length)
          .sort((a, b) => a.column - b.column);
        const end = fields.at(-1)?.end ?? 0;
        let behind = '';
        let column = fields.length;
        for (const put of beyond) {
          behind += mark.repeat(put.column - column) + quoted(put.text);
          column = put.column;
        }
        // The last field may itself have been written: what comes behind it is put there.
        const last = inside.find(
          (edit) => edit.end === end && fields.length > 0 && edit.start === fields.at(-1)?.start,
        );
        if (behind === '') return inside;
        if (last) {
          last.text += behind;
          return inside;
        }
        return [...inside, { start: end, end, text: behind }];
      });
      edits.sort((a, b) => a.start - b.start);
      const pieces: Uint8Array[] = [bytes.subarray(0, encoding.mark)];
      let at = 0;
      for (const { start, end, text } of edits) {
        pieces.push(part({ start: at, end: start }), encoded(text, encoding));
        at = end;
      }
      pieces.push(part({ start: at, end: units.length }));
      return {
        bytes: edits.length === 0 ? bytes : joined(pieces),
        cells: puts.map(cellName),
        left,
      };
    },
  };
}

/** `sep=;` in the first line, which Excel understands. */
function announcedSeparator(
  units: ArrayLike<number>,
): { separator: number; end: number } | undefined {
  const head = String.fromCharCode(
    ...Array.from({ length: Math.min(7, units.length) }, (_, i) => units[i] ?? 0),
  );
  const [line, sign = ''] = /^sep=(.)(?:\r\n|\n|\r)/i.exec(head) ?? [];
  return line === undefined ? undefined : { separator: sign.charCodeAt(0), end: line.length };
}

/** The fields of each record. A quote opens a field only at its beginning. */
function recordsOf(
  units: ArrayLike<number>,
  separator: number,
  from: number,
  most = Number.POSITIVE_INFINITY,
): Field[][] {
  const records: Field[][] = [];
  let at = from;
  while (at < units.length && records.length < most) {
    const fields: Field[] = [];
    for (;;) {
      const start = at;
      if (units[at] === quote) {
        at++;
        while (at < units.length && (units[at] !== quote || units[at + 1] === quote))
          at += units[at] === quote ? 2 : 1;
        at++;
      }
      while (
        at < units.length &&
        units[at] !== separator &&
        units[at] !== lineFeed &&
        units[at] !== carriageReturn
      )
        at++;
      at = Math.min(at, units.length);
      fields.push({ start, end: at });
      if (units[at] !== separator) break;
      at++;
    }
    records.push(fields);
    if (units[at] === carriageReturn) at++;
    if (units[at] === lineFeed) at++;
  }
  return records;
}

/** How well a separator fits: how many records have as many columns as most of them, and how many columns that are. */
function fitOf(records: readonly Field[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns = 1, times = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return columns === 1 ? 0 : times / records.length + Math.min(columns, 20) / 100;
}

function unquoted(field: string): string {
  if (!field.startsWith('"')) return field;
  const end = field.lastIndexOf('"');
  return end === 0
    ? field.slice(1)
    : field.slice(1, end).replaceAll('""', '"') + field.slice(end + 1);
}

/**
 * A spreadsheet program runs what begins as a formula does, in quotes too: an apostrophe in front makes it a text
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function quoted(text: string): string {
  const safe = /^[\s]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('\u0000', '').replaceAll('"', '""')}"`;
}
