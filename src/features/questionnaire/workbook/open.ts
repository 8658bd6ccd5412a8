import { openCsv } from './csv.ts';
import { mostBytes, Refusal } from './refusal.ts';
import type { Workbook } from './table.ts';
import { openXlsx } from './xlsx.ts';

/** Opens a questionnaire by what its bytes are, whatever its name says. Throws a Refusal. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  if (bytes.length > mostBytes) throw new Refusal('too-large');
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Refusal(compound(bytes));
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Refusal('pdf');
  if (begins(bytes, [0x50, 0x4b])) return openXlsx(bytes);
  return openCsv(bytes);
}

/** The old container of Office files; an encrypted workbook lies in one too, under a name in UTF-16. */
function compound(bytes: Uint8Array): 'encrypted' | 'xls' | 'word' | 'not-a-workbook' {
  const names = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) return 'encrypted';
  if (names.includes('WordDocument')) return 'word';
  return /Workbook|Book/.test(names) ? 'xls' : 'not-a-workbook';
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
