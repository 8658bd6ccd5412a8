import type { Form } from './columns.ts';

/** Marks a cell that holds JSON because the text itself would not survive in one. */
const marker = 'json:';

/** What XML cannot carry, or spreadsheets change on the way; a text is also marked where it looks marked. */
const fragile = /[^\P{Cc}\t\n]|[\ufeff\ufffe\uffff]|_x[0-9a-fA-F]{4}_|^json:|^$|\p{Surrogate}/u;

/** Whether a text would come out of a workbook otherwise than it went in. */
function changes(text: string): boolean {
  // write-excel-file looks texts up in a plain object, and takes the names of what every object has for its own.
  return fragile.test(text) || text in {};
}

/** A value as a spreadsheet shows it; what is absent is an empty cell. `cellValue` is its inverse. */
export function cellText(form: Form, value: unknown): string {
  if (value === undefined) return '';
  if (form === 'list') {
    const list = value as string[];
    if (list.some((item) => changes(item) || item.includes('\n'))) return marker + ascii(list);
    return list.join('\n');
  }
  if (form === 'json') {
    if (Array.isArray(value) && value.length === 0) return '';
    const json = JSON.stringify(value);
    return fragile.test(json) ? ascii(value) : json;
  }
  const text = String(value);
  return form === 'text' && changes(text) ? marker + ascii(text) : text;
}

/** What a cell says; `undefined` where it is empty. Throws a SyntaxError on JSON that is none. */
export function cellValue(form: Form, cell: string): unknown {
  if (cell === '') return form === 'list' || form === 'json' ? [] : undefined;
  if (cell.startsWith(marker) && form !== 'json') return JSON.parse(cell.slice(marker.length));
  switch (form) {
    case 'list':
      return cell.split('\n').filter((line) => line.trim() !== '');
    case 'json':
      return JSON.parse(cell);
    case 'number':
      // What is no number is left for the schema to refuse.
      return /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
    case 'boolean':
      return /^true$/i.test(cell) ? true : /^false$/i.test(cell) ? false : cell;
    case 'text':
      return cell;
  }
}

function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]|_(?=x)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
