// A Chinese questionnaire as banks send it: protected, with a logo above a header in row 7, inline strings and merged section rows.
import {
  columns,
  empty,
  inline,
  list,
  merges,
  numberFormula,
  relationships,
  Sheet,
  style,
  workbook,
} from './ooxml.ts';
import { logo, pictureDrawing } from './pictures.ts';
import { label, pick } from './rows.ts';

const NAME = '供应商安全问卷';
const SECTIONS = ['一、资质与认证', '二、数据安全', '三、合同与服务', '四、其他事项'];

export function protectedZh() {
  const rows = pick('zh', 0, 3);
  const perSection = Math.ceil(rows.length / SECTIONS.length);
  const sheet = new Sheet();
  sheet.add(2, [inline('C2', '海川银行信息科技外包供应商安全问卷', style.title)]);
  sheet.add(3, [inline('C3', '请逐项作答。是否需要盖章？否，电子版即可。', style.plain)]);
  sheet.add(
    7,
    ['序号', '类别', '问题', '是否满足', '说明及佐证', '复核意见（我行填写）'].map((text, i) =>
      inline(`${'ABCDEF'[i]}7`, text, style.header),
    ),
    ' ht="30" customHeight="1"',
  );
  const labels = [];
  const sectionRows = [];
  let n = 7;
  for (const [i, row] of rows.entries()) {
    if (i % perSection === 0) {
      n++;
      sectionRows.push(n);
      sheet.add(n, [inline(`A${n}`, SECTIONS[i / perSection] as string, style.section)]);
    }
    n++;
    const section = Math.floor(i / perSection);
    sheet.add(n, [
      inline(`A${n}`, `${section + 1}.${(i % perSection) + 1}`, style.locked),
      inline(`B${n}`, SECTIONS[section]?.slice(2) as string, style.locked),
      inline(`C${n}`, row.row, style.locked),
      i === 2 ? inline(`D${n}`, '是', style.answer) : empty(`D${n}`, style.answer),
      // In the first row of the last section the bank has locked the remarks.
      i === 3 * perSection
        ? empty(`E${n}`, style.locked)
        : i === 2
          ? inline(`E${n}`, '已于2025年提交。', style.answer)
          : empty(`E${n}`, style.answer),
      empty(`F${n}`, style.locked),
    ]);
    labels.push(label(`C${n}`, row));
  }
  const first = sectionRows[0] as number;
  sheet.add(4, [
    inline('D4', '已答', style.plain),
    numberFormula('E4', `COUNTA(D${first}:D${n})`, 1, style.plain),
  ]);
  sheet.add(5, [
    inline('A5', '填报单位：', style.plain),
    empty('C5', style.answer),
    inline('D5', '完成率', style.plain),
    numberFormula('E5', `E4/${rows.length}`, 1 / rows.length, style.plain),
  ]);
  const xml = sheet.xml(
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="7" topLeftCell="A8" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns([8, 16, 60, 12, 50, 20])}`,
    `<sheetProtection sheet="1" objects="1" scenarios="1"/>${merges(['C2:E2', 'C3:E3', ...sectionRows.map((row) => `A${row}:F${row}`)])}<conditionalFormatting sqref="D${first}:D${n}"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"否"</formula></cfRule></conditionalFormatting>${list(`D${first}:D${n}`, '是,否,不适用')}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><drawing r:id="rId1"/>`,
  );
  const bytes = workbook(
    [{ name: NAME, xml }],
    {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ]),
      'xl/drawings/drawing1.xml': pictureDrawing([0, 0], [2, 3], '海川银行标志'),
      'xl/drawings/_rels/drawing1.xml.rels': relationships([
        ['rId1', 'image', '../media/image1.png'],
      ]),
      'xl/media/image1.png': logo(),
    },
    {
      definedNames: `<definedName name="_xlnm.Print_Titles" localSheetId="0">${NAME}!$7:$7</definedName>`,
    },
  );
  const filled = labels[2]?.cell.slice(1);
  const locked = labels[3 * perSection]?.cell.slice(1);
  const expected = {
    sheet: NAME,
    headerRow: 7,
    id: 'A',
    question: 'C',
    answer: 'D',
    answerList: ['是', '否', '不适用'],
    comment: 'E',
    firstRow: first + 1,
    lastRow: n,
    sectionRows,
    protected: true,
    keep: {
      [`D${filled}`]: 'already filled',
      [`E${filled}`]: 'already filled',
      [`E${locked}`]: 'locked',
      C5: 'not an answer',
    },
    dependentFormulas: [`${NAME}!E4`, `${NAME}!E5`],
    rows: rows.length,
    labels,
  };
  return { bytes, expected };
}
