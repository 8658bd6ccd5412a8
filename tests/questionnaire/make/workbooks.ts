// Every file that is made, and what is expected of each.
import { gb18030Commas, utf16Tabs } from './csv.ts';
import { formulasEn } from './formulas-en.ts';
import { expected as libreoffice } from './libreoffice.ts';
import { macro } from './macro.ts';
import { phoneticRuns } from './phonetic.ts';
import { protectedZh } from './protected-zh.ts';
import { twoSheets } from './two-sheets.ts';

export const made = {
  'protected-zh.xlsx': protectedZh(),
  'formulas-en.xlsx': formulasEn(),
  'two-sheets.xlsx': twoSheets(),
  'macro.xlsm': macro(),
  'phonetic.xlsx': phoneticRuns(),
  'utf16-tabs.csv': utf16Tabs(),
  'gb18030-commas.csv': gb18030Commas(),
};

export const expected = {
  ...Object.fromEntries(Object.entries(made).map(([name, file]) => [name, file.expected])),
  'libreoffice.xlsx': libreoffice,
};
