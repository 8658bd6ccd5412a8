import { afterAll, expect, test } from 'vitest';
import { builtProject } from './built-project.ts';
import { Shown } from './shown.ts';

/** What the pictures of a built page say is what the content says; that they change with it is in changed-content.test.ts. */
const project = builtProject();
const shown = new Shown(project);
afterAll(() => project.remove());

test('the systems stand against their levels', async () => {
  expect(shown.table('en/q/location.html', 'levels')).toEqual([
    ['System', 'Level 3'],
    ['Storage system', '3'],
  ]);
});

test('each report has a mark where it examines an area', () => {
  expect(shown.table('en/q/location.html', 'matrix')).toEqual([
    ['Area', 'soc-1 report', 'soc-2 report'],
    ['Controls relevant to financial reporting', 'yes', ''],
    ['Security', '', 'yes'],
    ['Availability', '', 'yes'],
  ]);
});

test('what the source does not state of a report is shown as not stated', () => {
  expect(shown.table('en/q/location.html', 'comparison')).toEqual([
    ['Report', 'soc-1 report', 'soc-2 report'],
    ['Subject', 'Controls', 'Controls'],
    ['Criteria', 'Criteria', 'Criteria'],
    ['Readers', 'Auditors', 'not stated in the source'],
    ['Use', 'not stated in the source', 'not stated in the source'],
    ['How to get it', 'not stated in the source', 'not stated in the source'],
    ['Type as printed in the source', 'I', 'I'],
  ]);
  const types = shown.text('en/q/location.html', 'report-types');
  expect(types).toContain('The source does not state the type of the soc-2 report.');
  expect(types).toMatch(/Type 1.*soc-1 report.*Type 2/s);
});

test('the map shows every scheme, and the file says the same', () => {
  expect(shown.table('en/map.html', 'comparison assurance').map(([scheme]) => scheme)).toEqual([
    'Scheme',
    'Grading Assessment As of 2024-05-06',
    'ISO 27001 Certification As of 2024-05-06',
  ]);
  const [grading, certificate] = shown.table('en/map.html', 'comparison assurance').slice(1);
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
  expect(shown.text('zh/history.html', 'timeline')).toMatch(
    /2024-05-06.*北云安全手册.*2025-02.*新增地域.*数据存在哪里/s,
  );
  expect(project.read('dist/zh/q/location.html')).toContain('href="../history.html#new-region"');
});

test('the pictures of privacy, terms and duties say what the lists say', () => {
  expect
    .soft(shown.words('en/q/location.html', 'isolation'))
    .toBe(
      'Layers of isolation, from the outside in | Identity | Badge | Checks who comes | Host | Cloud disk | Keeps data | Customer data | The order of the layers is ours; the source does not rank them.',
    );
  expect
    .soft(shown.words('en/q/location.html', 'data-life'))
    .toBe(
      'The life of customer data, and who decides at each step | Keeping | Customer decides | For how many years | Northern Cloud | Keeps three copies | clause 1.1 | There are three copies | not stated in the source | How often copies are renewed | Throughout | Region | Customer decides | Where it is',
    );
  expect
    .soft(shown.words('en/q/location.html', 'log-path'))
    .toBe(
      'The path of a record in the platform operation log | Somebody operates | Repairs | By whom | not stated in the source | Why | Something broke | User’s authorisation | not stated in the source | A product is concerned | Cloud disk | Cloud disk | Keeps data | Works together with: Badge | not stated in the source: For how long',
    );
  expect
    .soft(shown.words('en/q/location.html', 'data-movement'))
    .toBe(
      'When data may move | Does the customer want a move? | Yes | May move | The customer decides. | No | Stays | It stays in place. | not stated in the source: For how long',
    );
  expect
    .soft(shown.words('en/q/location.html', 'promise'))
    .toBe(
      'The promise, and the clauses that limit it | Promise | All data has copies. | Security handbook, chapter 3 | clause 1.3 | Kept for 30 days only. | Copies are kept for 30 days.',
    );
  expect
    .soft(shown.words('en/terms.html', 'deadlines'))
    .toBe(
      'The periods in the terms, the shortest first | Period | For what | Binds | Clause | 30 days | copies kept for 30 days | Northern Cloud | 1.3 | Time kept',
    );
  expect
    .soft(shown.words('en/terms.html', 'terms-outline'))
    .toContain('1 | Data | 1.3 | Time kept | time limit');
  expect
    .soft(shown.words('en/duties.html', 'responsibility'))
    .toBe(
      'Who is responsible for what | Topic | Northern Cloud | Customer | Storage | Copying | Keeps three copies | Q 1.1 | Is data backed up? | clause 1.1 | Data | not stated in the source | Disposal | Both together | Destroyed together | clause 1.1 | Data',
    );
  expect(project.read('dist/en/terms.html')).toContain('Limits the promise: All data has copies.');
});
