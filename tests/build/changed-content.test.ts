import { afterAll, beforeAll, expect, test } from 'vitest';
import { attribute, elementsOf, parsePage } from '../../src/html/parse.ts';
import { Project } from './project.ts';
import { Shown } from './shown.ts';

/** One build of content that was changed in many places: whatever shows it must have changed. */
const project = new Project();
const shown = new Shown(project);
const markup = '<img src=x onerror=alert(self)><script>alert(self)</script>';

beforeAll(async () => {
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
  project.replace('content/products.yaml', 'layer: host', 'layer: edge');
  project.replace('content/data-life.yaml', 'For how many years', 'For how many days');
  project.replace('content/log-path.yaml', 'consent: not-stated', 'consent: given');
  project.replace('content/data-movement.yaml', 'outcome: stays', 'outcome: moves');
  project.replace('content/promises.yaml', 'Kept for 30 days only.', 'Gone after 30 days.');
  project.replace('content/clauses/01.yaml', 'length: P30D, on: provider', 'length: P2M, on: both');
  project.replace('content/clauses/01.yaml', 'marks: [deadline]', 'marks: [deadline, limits]');
  project.replace('content/responsibilities.yaml', 'provider:', 'customer:');
  project.replace('content/topics.yaml', 'zh: 数据存储', `zh: '数据存储${markup}'`);
  const backups = 'content/questions/backups/zh.mdx';
  project.replace(backups, 'question: 数据有备份吗？', `question: '数据有备份吗？${markup}'`);
  project.replace(backups, '有副本不等于不会丢失。', `'有副本不等于不会丢失。${markup}'`);
  project.replace('content/site.yaml', 'zh: 北云', `zh: '北云${markup}'`);
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
});
afterAll(() => project.remove());

test('the pictures of schemes, reports, standards and time change', () => {
  expect(shown.table('zh/q/location.html', 'levels')).toEqual([
    ['系统', '第四级'],
    ['存储系统', '四'],
  ]);
  expect(shown.table('en/q/location.html', 'matrix')[1]).toEqual(['Privacy', 'yes', '']);
  expect(shown.text('en/q/location.html', 'report-types')).not.toContain('does not state');
  expect(shown.text('en/q/location.html', 'path')).toMatch(/Plan.*Drill/s);
  expect(shown.table('en/map.html', 'comparison assurance')[1]?.[4]).not.toContain('Edition');
  expect(project.read('dist/en/assurance.csv')).toContain('"Level 4: Storage system"');
  expect(shown.text('en/index.html', 'assurance-map')).toMatch(/4 Level 4.*Storage/s);
  expect(shown.text('zh/history.html', 'timeline')).toMatch(/2023-01-01.*2024-05-06/s);
});

test('the pictures of privacy, terms and duties change', () => {
  expect
    .soft(shown.words('en/q/location.html', 'isolation'))
    .toContain('Checks who comes | Edge | Cloud disk');
  expect
    .soft(shown.words('en/q/location.html', 'data-life'))
    .toContain('Customer decides | For how many days');
  expect
    .soft(shown.words('en/q/location.html', 'log-path'))
    .toContain('User’s authorisation | given');
  expect
    .soft(shown.words('en/q/location.html', 'data-movement'))
    .toContain('No | May move | It stays in place.');
  expect
    .soft(shown.words('en/q/location.html', 'promise'))
    .toContain('clause 1.3 | Gone after 30 days.');
  expect
    .soft(shown.words('en/terms.html', 'deadlines'))
    .toContain('2 months | copies kept for 30 days | Both');
  expect
    .soft(shown.words('en/terms.html', 'terms-outline'))
    .toContain('Time kept | limits liability | time limit');
  expect
    .soft(shown.words('en/duties.html', 'responsibility'))
    .toContain('Copying | not stated in the source | Keeps three copies');
});

test('HTML in titles and texts is shown as text, on every page', () => {
  const pages = Object.keys(project.dist()).filter((file) => file.endsWith('.html'));
  expect(project.read('dist/zh/q/backups.html')).toContain('&lt;img src=x');
  for (const page of pages) {
    for (const element of elementsOf(parsePage(project.read(`dist/${page}`)))) {
      expect(attribute(element, 'onerror'), page).toBeUndefined();
      if (element.tagName !== 'script') continue;
      const code = element.childNodes
        .map((child) => ('value' in child ? child.value : ''))
        .join('');
      expect(code, page).not.toBe('alert(self)');
    }
  }
});
