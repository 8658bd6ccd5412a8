// An English questionnaire whose questions are formulas that join texts of another sheet, or rich text, with notes, names and a chart.
import {
  columns,
  empty,
  inline,
  number,
  numberFormula,
  plain,
  relationships,
  Sheet,
  shared,
  sharedStrings,
  style,
  textFormula,
  workbook,
} from './ooxml.ts';
import { chartDrawing, columnChart, notes } from './pictures.ts';
import { block, pick, type Row } from './rows.ts';

const HEADER = 4;

/** The text in two halves, cut at the space nearest to its middle. */
function halves(text: string): [string, string] {
  const cuts = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = text.length / 2;
  const cut = cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] as number;
  return [text.slice(0, cut), text.slice(cut + 1)];
}

/** Rich text: the second half is bold. */
const rich = ([a, b]: [string, string]) =>
  `<r>${plain(`${a} `)}</r><r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr>${plain(b)}</r>`;

export function formulasEn() {
  const rows = pick('en', 1, 3);
  const strings = ['Ref', 'Question', 'Weight', 'Response', 'Evidence / comments'].map(plain);
  const assessment = new Sheet();
  const parts = new Sheet();
  assessment.add(1, [inline('A1', 'Third-party security assessment', style.title)]);
  assessment.add(2, [
    textFormula(
      'A2',
      '<f>"Prepared for "&amp;Requester&amp;". Answer every question."</f>',
      'Prepared for Northgate Mutual. Answer every question.',
      style.plain,
    ),
  ]);
  assessment.add(
    HEADER,
    [0, 1, 2, 3, 4].map((i) => shared(`${'ABCDE'[i]}${HEADER}`, i, style.header)),
  );
  parts.add(1, [
    inline('A1', 'Requester', style.plain),
    inline('B1', 'Northgate Mutual', style.plain),
  ]);
  const first = HEADER + 1;
  const last = HEADER + rows.length;
  /** Of four questions the first is rich text, the next two share one formula, and the last has its own. */
  const question = (row: Row, i: number, n: number): string => {
    const [a, b] = halves(row.row);
    parts.add(n, [inline(`A${n}`, a, style.plain), inline(`B${n}`, b, style.plain)]);
    if (i % 4 === 0) {
      strings.push(rich([a, b]));
      return shared(`B${n}`, strings.length - 1, style.locked);
    }
    const pair = Math.floor(i / 4);
    const formula = [
      `<f t="shared" ref="B${n}:B${n + 1}" si="${pair}">Parts!A${n}&amp;" "&amp;Parts!B${n}</f>`,
      `<f t="shared" si="${pair}"/>`,
      `<f>CONCATENATE(Parts!A${n}," ",Parts!B${n})</f>`,
    ][(i % 4) - 1] as string;
    return textFormula(`B${n}`, formula, row.row, style.locked);
  };
  for (const [i, row] of rows.entries()) {
    const n = first + i;
    assessment.add(n, [
      inline(`A${n}`, `Q-${String(i + 1).padStart(3, '0')}`, style.locked),
      question(row, i, n),
      number(`C${n}`, (i % 3) + 1, style.locked),
      // One answer is worked out from another cell.
      i === 4
        ? textFormula(`D${n}`, '<f>"See "&amp;A5</f>', 'See Q-001', style.answer)
        : empty(`D${n}`, style.answer),
      empty(`E${n}`, style.answer),
    ]);
  }
  const summary = new Sheet();
  summary.add(1, [inline('A1', 'Summary', style.title)]);
  summary.add(3, [
    inline('A3', 'Answered', style.plain),
    numberFormula('B3', 'COUNTA(Answers)', 1, style.plain),
  ]);
  summary.add(4, [
    inline('A4', 'Open', style.plain),
    numberFormula('B4', `${rows.length}-B3`, rows.length - 1, style.plain),
  ]);
  summary.add(5, [
    inline('A5', 'Weight answered', style.plain),
    numberFormula(
      'B5',
      `SUMIF(Assessment!D${first}:D${last},"?*",Assessment!C${first}:C${last})`,
      2,
      style.plain,
    ),
  ]);
  const { comments, vml } = notes([
    { ref: `B${first}`, column: 1, row: first - 1, text: 'A link to a public page is enough.' },
    {
      ref: `D${first + 1}`,
      column: 3,
      row: first,
      text: 'Do you need more room? Use the comments.',
    },
  ]);
  const bytes = workbook(
    [
      {
        name: 'Summary',
        xml: summary.xml(columns([20, 10]), '<drawing r:id="rId1"/>'),
      },
      {
        name: 'Assessment',
        xml: assessment.xml(
          columns([10, 70, 8, 40, 40], 2),
          `<autoFilter ref="A${HEADER}:E${last}"/><legacyDrawing r:id="rId1"/>`,
        ),
      },
      { name: 'Parts', xml: parts.xml(columns([50, 50]), '') },
    ],
    {
      'xl/sharedStrings.xml': sharedStrings(strings),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ]),
      'xl/drawings/drawing1.xml': chartDrawing([3, 2], [9, 18]),
      'xl/drawings/_rels/drawing1.xml.rels': relationships([
        ['rId1', 'chart', '../charts/chart1.xml'],
      ]),
      'xl/charts/chart1.xml': columnChart('Summary!$A$3:$A$4', 'Summary!$B$3:$B$4'),
      'xl/worksheets/_rels/sheet2.xml.rels': relationships([
        ['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId2', 'comments', '../comments1.xml'],
      ]),
      'xl/drawings/vmlDrawing1.vml': vml,
      'xl/comments1.xml': comments,
    },
    {
      definedNames: `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Assessment!$A$${HEADER}:$E$${last}</definedName><definedName name="Answers">Assessment!$D$${first}:$D$${last}</definedName><definedName name="Requester">Parts!$B$1</definedName>`,
    },
  );
  const expected = {
    sheet: 'Assessment',
    headerRow: HEADER,
    id: 'A',
    answer: 'D',
    comment: 'E',
    hiddenColumns: ['C'],
    otherSheets: ['Summary', 'Parts'],
    keep: { [`D${first + 4}`]: 'formula' },
    dependentFormulas: ['Summary!B3', 'Summary!B4', 'Summary!B5'],
    ...block('B', first, rows),
  };
  return { bytes, expected };
}
