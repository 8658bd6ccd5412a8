import { addStyles } from '../../../../client/add-styles.ts';
import { say } from '../../../../client/say.ts';
import { knownLangs, type Lang } from '../../../../i18n/known-languages.ts';
import { factOf, isAnswer } from '../../facts/fact.ts';
import { mostBytes, Refusal, refusalWords } from '../../workbook/refusal.ts';
import type { Chosen, Opened } from '../session/protocol.ts';
import { questionnaireWords } from '../words.ts';
import { button, make, part } from './elements.ts';
import { Engine } from './engine.ts';
import {
  decidedIn,
  decisionsOn,
  forgetFile,
  isOnlyHere,
  keepFile,
  keptFiles,
  keptOf,
} from './kept.ts';
import { LayoutForm } from './layout-form.ts';
import { RowList } from './list.ts';
import { Outputs } from './outputs.ts';
import styles from './review.css?inline';
import { Review } from './review.ts';
import { Tables } from './tables.ts';
import type { Open, Work } from './work.ts';

addStyles(styles);
const lang = knownLangs.find((id) => document.documentElement.lang.startsWith(id)) ?? 'zh';
const t = questionnaireWords[lang];
const form = part<HTMLFormElement>('[data-ask]');
const refused = part('[data-refused]');
const told = part('[data-told]');
const matching = part('[data-matching]');
const layoutForm = part('[data-layout]');
const reviewPart = part('[data-review]');

// It comes with the page: whatever is read afterwards, nothing more is asked for.
const engine = new Engine(form.dataset.worker ?? '');
const facts = engine.ask('facts', []);
facts.catch(() => refuse(t.late));

let open: Open | undefined;
let work: Work | undefined;
/** Counts what the reader has opened: what an earlier file brings late is left. */
let turn = 0;
let unkeptTold = false;

const list = new RowList(t, changed);
const outputs = new Outputs(t, engine, form.dataset.pack ?? '');
const layout = new LayoutForm(t, lang, engine, (chosen, language) => {
  void attempt(() => match(chosen, language));
});

function refuse(sentence: string): void {
  refused.textContent = sentence;
  refused.hidden = sentence === '';
}

/** Whatever goes wrong is said in one sentence, and the page goes on. */
async function attempt(act: () => Promise<void>): Promise<void> {
  refuse('');
  try {
    await act();
  } catch (error) {
    told.textContent = '';
    matching.hidden = true;
    if (error instanceof Refusal) refuse(refusalWords[lang][error.code]);
    else if (error instanceof DOMException) refuse(t.unread);
    else refuse(/load|worker/.test(String(error)) ? t.late : t.broken);
  }
}

function takeFile(file: File): Promise<void> {
  return attempt(async () => {
    if (file.size > mostBytes) throw new Refusal('too-large');
    told.textContent = t.opening;
    const bytes = new Uint8Array(await file.arrayBuffer());
    await begin({ name: file.name, file }, () => engine.ask('open', [bytes]));
  });
}

function takeText(text: string): Promise<void> {
  return attempt(() => begin({ name: '', file: undefined }, () => engine.ask('paste', [text])));
}

async function begin(from: Omit<Open, 'opened'>, opening: () => Promise<Opened>): Promise<void> {
  const own = ++turn;
  await facts;
  const opened = await opening();
  if (own !== turn) return;
  told.textContent = '';
  work = undefined;
  open = { ...from, opened };
  reviewPart.hidden = true;
  form.hidden = true;
  const before = keptOf(opened.fingerprint, from.name)?.file;
  await layout.show(opened, before);
  layoutForm.hidden = false;
  layout.title.focus();
}

async function match(chosen: Chosen, language: Lang | undefined): Promise<void> {
  if (!open) return;
  const own = ++turn;
  const [rows, known] = await Promise.all([engine.ask('rows', [chosen]), facts]);
  if (own !== turn) return;
  const review = new Review(rows, (id) => isAnswer(factOf(known, lang, id)));
  const kept = keptOf(open.opened.fingerprint, open.name);
  const decisions = kept ? decisionsOn(rows, chosen.sheet, kept) : [];
  for (const [place, decision] of decisions) {
    if (decision === 'refused' || isAnswer(factOf(known, lang, decision.id)))
      review.restore(place, decision);
  }
  work = { chosen, review, tables: new Tables(review, known, t, language) };
  layoutForm.hidden = true;
  await goOn(own);
  const n = review.decided.length;
  if (n > 0) say(kept?.same ? t.carried(n) : t.carriedOver(n));
}

/** Matches the rows that have not been matched yet. */
async function goOn(own: number): Promise<void> {
  if (!work) return;
  const { review, tables, chosen } = work;
  const of = review.rows.length;
  const bar = matching.querySelector('progress');
  const show = () => {
    if (bar) {
      bar.max = of;
      bar.value = review.matched;
    }
    part('[data-progress]').textContent = t.progress(review.matched, of);
  };
  show();
  reviewPart.hidden = true;
  matching.hidden = false;
  part('[data-matching] button').focus();
  const whole = await engine.ask('match', [review.matched], (from, matches) => {
    review.take(from, matches);
    show();
  });
  if (own !== turn) return;
  matching.hidden = true;
  reviewPart.hidden = false;
  part('[data-review] [data-do=resume]').hidden = whole;
  told.textContent = whole ? '' : t.stopped(review.matched, of);
  list.show(review, tables, chosen.layout.comment !== undefined);
  showCounts();
  part('[data-counts]').focus();
}

function showCounts(): void {
  if (!work) return;
  const { all, answered, related, open: left, accepted, refused: no } = work.review.counts;
  part('[data-counts]').textContent = t.counts(answered, all, related, left);
  part('[data-decisions]').textContent = t.decided(accepted, no);
  if (open) outputs.show(open, work);
}

/** Every decision is kept at once: whoever closes the page, or loses it, goes on from there. */
function changed(): void {
  if (!work || !open) return;
  const { review, chosen } = work;
  const { fingerprint } = open.opened;
  const before = keptFiles().get(fingerprint)?.decided ?? [];
  const decided = decidedIn(review, chosen.sheet, before);
  const kept = keepFile(fingerprint, { ...chosen, name: open.name, decided });
  if (!kept && !unkeptTold) {
    unkeptTold = true;
    refuse(t.unkept);
  }
  showCounts();
}

function startAnew(): void {
  turn++;
  void engine.ask('stop', []).catch(() => {});
  open = undefined;
  work = undefined;
  form.reset();
  refuse('');
  told.textContent = '';
  for (const one of [layoutForm, matching, reviewPart]) one.hidden = true;
  form.hidden = false;
  showKept();
  form.querySelector<HTMLElement>('[name=file]')?.focus();
}

function showKept(): void {
  const files = [...keptFiles()].filter(([, { decided }]) => decided.length > 0);
  const place = part('[data-kept]');
  place.hidden = files.length === 0;
  place.querySelector('ul')?.replaceChildren(
    ...files.map(([fingerprint, { name, decided }]) => {
      const called = name || t.pastedName;
      return make(
        'li',
        {},
        make('b', {}, called),
        ` ${t.keptCount(decided.length)} `,
        button('forget-kept', t.forget, {
          'aria-label': t.forgetOf(called),
          'data-fingerprint': fingerprint,
        }),
      );
    }),
  );
}

document.addEventListener('click', ({ target }) => {
  const pressed = (target as Element).closest<HTMLElement>('main button[data-do]');
  const format = pressed?.dataset.format === 'csv' ? 'csv' : 'xlsx';
  switch (pressed?.dataset.do) {
    case 'stop':
      void engine.ask('stop', []);
      break;
    case 'resume':
      void attempt(() => goOn(turn));
      break;
    case 'answered':
      list.acceptAnswered();
      break;
    case 'other':
      startAnew();
      break;
    case 'save':
      void attempt(() => outputs.save());
      break;
    case 'table':
    case 'open':
      void attempt(() => outputs.table(pressed.dataset.do as 'table' | 'open', format));
      break;
    case 'forget':
      if (open) forgetFile(open.opened.fingerprint);
      work?.review.clear();
      list.refresh();
      showCounts();
      say(t.forgotten);
      break;
    case 'forget-kept':
      forgetFile(pressed.dataset.fingerprint ?? '');
      showKept();
      form.querySelector<HTMLElement>('[name=file]')?.focus();
      say(t.forgotten);
      break;
  }
});

form.addEventListener('change', ({ target }) => {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (!file) return;
  // The same file can be chosen again, after it was mended.
  input.value = '';
  void takeFile(file);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void takeText((form.elements.namedItem('rows') as HTMLTextAreaElement).value);
});

// A file that misses its place would otherwise be opened in place of the page.
for (const happens of ['dragover', 'drop'] as const) {
  document.addEventListener(happens, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file && happens === 'drop') void takeFile(file);
  });
}
document.addEventListener('paste', (event) => {
  const [file] = event.clipboardData?.files ?? [];
  if (!file) return;
  event.preventDefault();
  void takeFile(file);
});
addEventListener('beforeunload', (event) => {
  // What the device does not keep would be lost.
  if (isOnlyHere() && (work?.review.decided.length ?? 0) > 0) event.preventDefault();
});

showKept();
form.hidden = false;
