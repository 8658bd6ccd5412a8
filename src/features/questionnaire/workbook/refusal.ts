import type { Lang } from '../../../i18n/languages.ts';

/** The most bytes of a file, and the most rows of a sheet, that are read. */
export const mostBytes = 20 * 1024 * 1024;
export const mostRows = 20_000;

/** Why a file is not taken, in one sentence that says what to do. */
const zh = {
  'too-large': '文件超过20 MB；请删去图片或无关的工作表后再试。',
  encrypted: '文件已加密；请在表格软件中去掉打开密码，另存后再试。',
  xls: '这是旧格式的.xls文件；请在表格软件中另存为.xlsx。',
  word: '这是文字处理文档；请把问题复制到表格中，另存为.xlsx或.csv。',
  pdf: '这是PDF文件；请向对方索取表格，或把问题复制到表格中，另存为.xlsx或.csv。',
  'not-a-workbook': '这不是可以读取的表格；请在表格软件中另存为.xlsx或.csv。',
  broken: '文件已损坏或不完整；请在表格软件中打开并另存，再试一次。',
  bomb: '文件解压后大得不合常理，没有读取；请在表格软件中打开并另存，再试一次。',
  dtd: '文件含有工作簿不允许的文档类型定义（DTD），没有读取；请在表格软件中打开并另存。',
  encoding: '无法识别文件的编码；请另存为UTF-8编码的CSV。',
  'no-question-column': '没有找到问题所在的列；请指定工作表、表头行和问题列。',
  'no-rows': '表头下面没有问题；请检查工作表和问题列是否选对。',
  'too-many-rows': '工作表超过20,000行；请拆成几个文件。',
} as const;

export type RefusalCode = keyof typeof zh;

const en: Record<RefusalCode, string> = {
  'too-large':
    'The file is larger than 20 MB; remove pictures or sheets that are not needed, and try again.',
  encrypted:
    'The file is encrypted; remove its password in a spreadsheet program, save it, and try again.',
  xls: 'This is a file of the old .xls format; save it as .xlsx in a spreadsheet program.',
  word: 'This is a word processor’s document; copy the questions into a spreadsheet and save it as .xlsx or .csv.',
  pdf: 'This is a PDF; ask for the spreadsheet, or copy the questions into one and save it as .xlsx or .csv.',
  'not-a-workbook':
    'This is not a table that can be read; save it as .xlsx or .csv in a spreadsheet program.',
  broken:
    'The file is damaged or incomplete; open it in a spreadsheet program, save it, and try again.',
  bomb: 'The file unpacks to more than any workbook needs and was not read; open it in a spreadsheet program, save it, and try again.',
  dtd: 'The file holds a document type definition (DTD), which no workbook may, and was not read; open it in a spreadsheet program and save it.',
  encoding: 'The encoding of the file is not known; save it as a CSV in UTF-8.',
  'no-question-column':
    'No column of questions was found; choose the sheet, the header row and the column of questions.',
  'no-rows': 'There is no question below the header; check the sheet and the column of questions.',
  'too-many-rows': 'The sheet has more than 20,000 rows; split it into several files.',
};

export const refusalWords: Record<Lang, Record<RefusalCode, string>> = { zh, en };

/** A file that is not taken. The message is the English sentence. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(refusalWords.en[code]);
    this.name = 'Refusal';
    this.code = code;
  }
}
