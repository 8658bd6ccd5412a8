import { dependents, type Names } from './formulas.ts';
import { cellName, holds, rangeOf } from './places.ts';
import { planOf } from './plan.ts';
import { Refusal } from './refusal.ts';
import { cellAt, editsFor, mergeAt, readSheet, type Sheet, sharedStrings } from './sheet.ts';
import { unlockedStyles } from './styles.ts';
import type { Barrier, Table, Workbook } from './table.ts';
import { attribute, type Edit, edited, walk } from './xml.ts';
import { Zip } from './zip.ts';

interface Part {
  name: string;
  hidden: boolean;
  path: string;
  xml: string;
  sheet: Sheet;
}

/** Opens a workbook of Office Open XML (ECMA-376). Throws a Refusal. */
export function openXlsx(bytes: Uint8Array): Workbook {
  const zip = new Zip(bytes);
  const names = zip.names;
  if (names.some((name) => name.startsWith('word/'))) throw new Refusal('word');
  const root = targetsOf(zip, '').find(({ type }) => type === 'officeDocument');
  const main = root?.path ?? 'xl/workbook.xml';
  if (!names.includes(main) || !main.endsWith('.xml')) throw new Refusal('not-a-workbook');
  const workbook = textOf(zip, main);
  const targets = targetsOf(zip, main);
  const pathOf = (type: string) => targets.find((target) => target.type === type)?.path;
  const strings = pathOf('sharedStrings');
  const shared = strings && names.includes(strings) ? sharedStrings(textOf(zip, strings)) : [];
  const styles = pathOf('styles');
  const unlocked = styles && names.includes(styles) ? unlockedStyles(textOf(zip, styles)) : [];

  const parts: Part[] = [];
  const defined = new Map<string, string>();
  let name: string | undefined;
  let meaning = '';
  walk(
    workbook,
    (tag) => {
      if (tag.name === 'sheet' && tag.kind !== 'close') {
        const target = targets.find(({ id }) => id === attribute(tag, 'id'));
        // Charts and dialogs may be sheets too; they have no cells.
        if (target?.type !== 'worksheet' || !names.includes(target.path)) return;
        const { path } = target;
        const xml = textOf(zip, path);
        parts.push({
          name: attribute(tag, 'name') ?? '',
          hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
          path,
          xml,
          sheet: readSheet(xml, shared),
        });
      }
      if (tag.name === 'definedName') {
        if (tag.kind === 'open') {
          name = attribute(tag, 'name');
          meaning = '';
        } else if (name !== undefined) {
          defined.set(name.toLowerCase(), meaning);
          name = undefined;
        }
      }
    },
    (text) => {
      if (name !== undefined) meaning += text;
    },
  );
  if (parts.length === 0) throw new Refusal('not-a-workbook');
  const known: Names = {
    sheets: parts.map(({ name }) => name),
    defined,
    tables: tablesOf(zip, parts),
  };
  const tables = parts.map((part) => tableOf(part, unlocked, parts, known));

  return {
    kind: 'xlsx',
    tables,
    write: (table, columns, answers) => {
      const at = tables.indexOf(table);
      const target = parts[at];
      if (!target) throw new Error('The table is not one of this workbook.');
      const { puts, left } = planOf(table, columns, answers);
      const edits = new Map<string, Edit[]>();
      const add = (path: string, more: readonly Edit[]) =>
        edits.set(path, [...(edits.get(path) ?? []), ...more]);
      if (puts.length > 0) add(target.path, editsFor(target.sheet, puts));

      const formulas = parts.flatMap(({ sheet }, i) =>
        [...sheet.rows.values()]
          .flatMap(({ cells }) => cells)
          .filter(({ formula }) => formula !== undefined)
          .map((cell) => ({ sheet: i, cell })),
      );
      const stale = puts.length > 0 ? dependents(formulas, known, at, puts) : [];
      for (const { sheet, cell } of stale) {
        const path = parts[sheet]?.path;
        if (path && cell.value) add(path, [{ ...cell.value, text: '' }]);
      }
      if (puts.length > 0 && formulas.length > 0) add(main, calculateOnLoad(workbook));

      const sources = new Map(parts.map(({ path, xml }) => [path, xml]));
      sources.set(main, workbook);
      const changed = [...edits].flatMap(([path, list]) =>
        list.length === 0
          ? []
          : [[path, new TextEncoder().encode(edited(sources.get(path) ?? '', list))] as const],
      );
      return {
        bytes: changed.length === 0 ? bytes : zip.with(new Map(changed)),
        cells: puts.map(cellName),
        left,
      };
    },
  };
}

function tableOf(
  { name, hidden, sheet }: Part,
  unlocked: readonly boolean[],
  parts: readonly Part[],
  names: Names,
): Table {
  const lists = sheet.lists.map(({ ranges, source }) => ({
    ranges,
    values: valuesOf(source, sheet, parts, names),
  }));
  return {
    name,
    hidden,
    hiddenColumns: sheet.hiddenColumns,
    rows: new Map(
      [...sheet.rows].flatMap(([number, { hidden, cells }]) => {
        const texts = new Map(
          cells.filter(({ text }) => text.trim() !== '').map(({ column, text }) => [column, text]),
        );
        return texts.size === 0 ? [] : [[number, { hidden, texts }] as const];
      }),
    ),
    barrier: (place): Barrier | undefined => {
      const row = sheet.rows.get(place.row);
      if (!row) return 'no-place';
      const cell = cellAt(sheet, place);
      if (cell?.formula !== undefined) return 'formula';
      if (cell && cell.text !== '') return 'text';
      const merge = mergeAt(sheet, place);
      if (merge && (merge.from.row !== place.row || merge.from.column !== place.column))
        return 'merged';
      const style = cell?.style ?? row.style ?? sheet.columnStyles.get(place.column) ?? '0';
      return sheet.locked && !unlocked[Number(style)] ? 'locked' : undefined;
    },
    choices: (place) => {
      const list = lists.find(({ ranges }) => ranges.some((range) => holds(range, place)));
      return list?.values;
    },
    lastColumn: (place) => {
      const merge = mergeAt(sheet, place);
      return merge && merge.from.row === place.row && merge.from.column === place.column
        ? merge.to.column
        : place.column;
    },
  };
}

/** The values of a list: written out, or the texts of the cells that it names. */
function valuesOf(
  source: string,
  own: Sheet,
  parts: readonly Part[],
  { sheets, defined }: Names,
): string[] {
  const literal = /^"((?:[^"]|"")*)"$/.exec(source)?.[1];
  if (literal !== undefined) {
    return literal
      .replaceAll('""', '"')
      .split(',')
      .map((value) => value.trim());
  }
  const place = defined.get(source.toLowerCase()) ?? source;
  const [, quoted, plain, area = ''] =
    /^=?(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(place) ?? [];
  const wanted = (quoted?.replaceAll("''", "'") ?? plain)?.toLowerCase();
  const sheet =
    wanted === undefined
      ? own
      : parts[sheets.findIndex((name) => name.toLowerCase() === wanted)]?.sheet;
  const range = rangeOf(area);
  if (!sheet || !range) return [];
  return [...sheet.rows.values()].flatMap(({ cells }) =>
    cells.filter((cell) => holds(range, cell) && cell.text !== '').map(({ text }) => text),
  );
}

/** What a part leads to. */
interface Target {
  id: string;
  /** The last word of its type. */
  type: string;
  path: string;
}

function targetsOf(zip: Zip, part: string): Target[] {
  const [folder, file] = [part.slice(0, part.lastIndexOf('/') + 1), part.split('/').pop()];
  const path = `${folder}_rels/${file}.rels`;
  if (!zip.names.includes(path)) return [];
  const targets: Target[] = [];
  walk(textOf(zip, path), (tag) => {
    const target = attribute(tag, 'Target');
    if (tag.name !== 'Relationship' || target === undefined) return;
    // What lies outside the file is never asked for.
    if (attribute(tag, 'TargetMode') === 'External') return;
    targets.push({
      id: attribute(tag, 'Id') ?? '',
      type: attribute(tag, 'Type')?.split('/').pop() ?? '',
      path: resolved(folder, target),
    });
  });
  return targets;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The ranges of the tables that lie on sheets, by name. */
function tablesOf(zip: Zip, parts: readonly Part[]): Map<string, string> {
  const tables = new Map<string, string>();
  for (const { name, path } of parts) {
    for (const { type, path: table } of targetsOf(zip, path)) {
      if (type !== 'table' || !zip.names.includes(table)) continue;
      walk(textOf(zip, table), (tag) => {
        if (tag.name !== 'table' || tag.kind === 'close') return;
        const own = (attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? '').toLowerCase();
        tables.set(own, `'${name.replaceAll("'", "''")}'!${attribute(tag, 'ref') ?? ''}`);
      });
    }
  }
  return tables;
}

function textOf(zip: Zip, part: string): string {
  const bytes = zip.read(part) ?? new Uint8Array();
  try {
    // A mark of the byte order stays, for it is to be written back. No program writes parts in UTF-16, though it might.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('broken');
  }
}

/** What may stand behind `calcPr` in `workbook.xml` (ECMA-376, CT_Workbook). */
const behindCalcPr =
  /^(oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst)$/;

function calculateOnLoad(workbook: string): Edit[] {
  let edit: Edit | undefined;
  let settled = false;
  let depth = 0;
  walk(workbook, (tag) => {
    const { name, prefix, kind, start, end, attributes } = tag;
    if (kind === 'close') depth -= 1;
    if (name === 'calcPr' && kind !== 'close') {
      settled = true;
      if (/^(1|true)$/.test(attribute(tag, 'fullCalcOnLoad') ?? '')) edit = undefined;
      else {
        const others = attributes.replace(/\s+fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '');
        const close = kind === 'empty' ? '/>' : '>';
        edit = { start, end, text: `<${prefix}calcPr${others} fullCalcOnLoad="1"${close}` };
      }
    }
    const last = name === 'workbook' && kind === 'close';
    const behind = depth === 1 && kind !== 'close' && behindCalcPr.test(name);
    if (!settled && (last || behind)) {
      settled = true;
      edit = { start, end: start, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
    }
    if (kind === 'open') depth += 1;
  });
  return edit ? [edit] : [];
}
