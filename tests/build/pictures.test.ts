import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Element, elementsOf, parsePage } from '../../src/html/parse.ts';
import { built, Project } from './project.ts';

/**
 * What the pictures of a built page say is what the content says, and a change of content changes them: one build of the
 * content as it is, one of the content changed.
 */
const project = new Project();
const components =
  '<Systems />\n\n<SocReports />\n\n<ReportTypes />\n\n<Standards />\n\n<CertificationPath />\n\n<Steps standard="iso-27001" />';

beforeAll(async () => {
  for (const lang of ['zh', 'en']) {
    project.replace(`content/questions/location/${lang}.mdx`, '<Systems />', components);
  }
  project.write(
    'content/soc-reports.yaml',
    ['soc-1', 'soc-2']
      .map(
        (id) => `- id: ${id}
  name: { zh: ${id}报告, en: ${id} report }
  sourceType: "I"
  aicpaType: ${id === 'soc-1' ? '1' : 'null'}
  subject: { zh: 内控, en: Controls }
  areas: [${id === 'soc-1' ? 'finance' : 'security, availability'}]
  criteria: { zh: 准则, en: Criteria }
  readers: ${id === 'soc-1' ? '{ zh: 审计师, en: Auditors }' : 'null'}
  obtain: null
  use: null
`,
      )
      .join(''),
  );
  expect(await project.build()).toEqual({ code: 0, output: built });
});
afterAll(() => project.remove());

test('the systems stand against their levels', async () => {
  expect(picture('en/q/location.html', 'levels')).toEqual([
    ['System', 'Level 3'],
    ['Storage system', '3'],
  ]);
});

test('each report has a mark where it examines an area', () => {
  expect(picture('en/q/location.html', 'matrix')).toEqual([
    ['Area', 'soc-1 report', 'soc-2 report'],
    ['Controls relevant to financial reporting', 'yes', ''],
    ['Security', '', 'yes'],
    ['Availability', '', 'yes'],
  ]);
});

test('what the source does not state of a report is shown as not stated', () => {
  expect(picture('en/q/location.html', 'comparison')).toEqual([
    ['Report', 'soc-1 report', 'soc-2 report'],
    ['Subject', 'Controls', 'Controls'],
    ['Criteria', 'Criteria', 'Criteria'],
    ['Readers', 'Auditors', 'not stated in the source'],
    ['Use', 'not stated in the source', 'not stated in the source'],
    ['How to get it', 'not stated in the source', 'not stated in the source'],
    ['Type as printed in the source', 'I', 'I'],
  ]);
  const types = textOf(find('en/q/location.html', 'report-types'));
  expect(types).toContain('The source does not state the type of the soc-2 report.');
  expect(types).toMatch(/Type 1.*soc-1 report.*Type 2/s);
});

test('the map shows every scheme, and the file says the same', () => {
  expect(picture('en/map.html', 'comparison assurance').map(([scheme]) => scheme)).toEqual([
    'Scheme',
    'GradingAssessmentAs of 2024-05-06',
    'ISO 27001CertificationAs of 2024-05-06',
  ]);
  const [grading, certificate] = picture('en/map.html', 'comparison assurance').slice(1);
  expect(grading?.[1]).toContain('Level 3: Storage');
  expect(grading?.[4]).toBe(
    'Edition; scope; assessor, auditor or certification body; what a customer can use it for; how to get it',
  );
  expect(certificate?.[2]).toBe('ISO 27001The platform, with its "cloud disk"');

  const lines = project.read('dist/en/assurance.csv').split('\r\n');
  expect(lines[0]?.startsWith('\uFEFF"Scheme","Topic","Level","Kind"')).toBe(true);
  expect(lines[1]).toContain('"Grading","Data storage","Level 3: Storage system","Assessment"');
  // A number that a spreadsheet would take for a formula.
  expect(lines[1]).toContain(`"'=1+1"`);
  expect(lines[2]).toContain('"The platform, with its ""cloud disk"""');
  expect(lines[2]).toContain('"https://north.example/trust/en/q/backups.html"');
  expect(lines).toHaveLength(4);
});

test('the timeline has the sources and the changes, and the answers link to it', () => {
  expect(textOf(find('zh/history.html', 'timeline'))).toMatch(
    /2024-05-06.*北云安全手册.*2025-02.*新增地域.*数据存在哪里/s,
  );
  expect(project.read('dist/zh/q/location.html')).toContain('href="../history.html#new-region"');
});

test('a change of content changes the pictures', async () => {
  project.replace('content/systems.yaml', 'level: 3', 'level: 4');
  project.replace(
    'content/standards.yaml',
    '    - id: plan\n      name: { zh: 策划, en: Plan }\n',
    '    - id: plan\n      name: { zh: 策划, en: Plan }\n    - id: drill\n      name: { zh: 演练, en: Drill }\n      special: true\n',
  );
  project.write(
    'content/certification-steps.yaml',
    `${project.read('content/certification-steps.yaml')}- id: drill\n  name: { zh: 演练, en: Drill }\n`,
  );
  project.replace('content/soc-reports.yaml', 'aicpaType: null', 'aicpaType: 2');
  project.replace('content/soc-reports.yaml', '[finance]', '[privacy]');
  project.replace('content/schemes.yaml', '  edition: null', '  edition: "2024"');
  project.replace('content/annotations.yaml', 'date: "2025-02"', 'date: 2023-01-01');
  expect(await project.build()).toEqual({ code: 0, output: built });

  expect(picture('zh/q/location.html', 'levels')).toEqual([
    ['系统', '第四级'],
    ['存储系统', '四'],
  ]);
  expect(picture('en/q/location.html', 'matrix')[1]).toEqual(['Privacy', 'yes', '']);
  expect(textOf(find('en/q/location.html', 'report-types'))).not.toContain('does not state');
  expect(textOf(find('en/q/location.html', 'path'))).toMatch(/Plan.*Drill/s);
  expect(picture('en/map.html', 'comparison assurance')[1]?.[4]).not.toContain('Edition');
  expect(project.read('dist/en/assurance.csv')).toContain('"Level 4: Storage system"');
  expect(textOf(find('en/index.html', 'assurance-map'))).toMatch(/4Level 4.*Storage/s);
  expect(textOf(find('zh/history.html', 'timeline'))).toMatch(/2023-01-01.*2024-05-06/s);
});

function find(page: string, name: string): Element {
  const found = elementsOf(parsePage(project.read(`dist/${page}`))).find((element) =>
    element.attrs.some((attr) => attr.name === 'data-picture' && attr.value === name),
  );
  return found ?? expect.fail(`${page} has no picture "${name}".`);
}

/** The cells of the picture's table, row by row. */
function picture(page: string, name: string): string[][] {
  return within(find(page, name), ['tr']).map((row) => within(row, ['th', 'td']).map(textOf));
}

function within(element: Element, names: string[]): Element[] {
  return elementsOf(element).filter(({ tagName }) => names.includes(tagName));
}

function textOf(element: Element): string {
  const read = (node: Element['childNodes'][number]): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(read).join('') : '';
  return read(element).replace(/\s+/g, ' ').trim();
}
