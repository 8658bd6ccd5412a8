import { parse } from 'csv-parse/sync';
import papaparse from 'papaparse';

/** The rows that readers of others find in a CSV file, told nothing but what files have by convention: a byte order mark. */
export function readByOthers(text: string): string[][][] {
  const plain = text.replace(/^\ufeff/, '');
  const { data } = papaparse.parse<string[]>(plain);
  // It takes the end of the last line for the beginning of another.
  if (data.at(-1)?.join('') === '') data.pop();
  return [data, parse(plain)];
}
