import { escapeText } from '../../html/escape.ts';
import { type Lang, langs, languages } from '../../i18n/languages.ts';
import { typesetWords } from '../../i18n/typeset.ts';
import type { Term } from '../../schema/glossary.ts';
import { foreignTag } from './foreign.ts';
import { marked } from './marked.ts';
import type { Setting } from './setting.ts';

/** The terms that a page leads to, explained at its end; a script shows each beside its word instead. */
export function notesOf(ids: readonly string[], { lang, glossary, glossaryPage }: Setting): string {
  const t = typesetWords[lang];
  const entries = ids
    .flatMap((id) => glossary.get(id) ?? [])
    .map(
      (term) =>
        `<div id="term-${term.id}"><dt>${marked(term.term[lang], lang)}${namesOf(term, lang)}</dt>` +
        `<dd><p>${marked(term.definition[lang], lang)}${languages[lang].space}<a href="${glossaryPage}#${term.id}">${t.more}</a></p></dd></div>`,
    );
  return `<details class="term-notes" data-skip data-on-page><summary>${t.notes(entries.length)}</summary><dl>${entries.join('')}</dl></details>`;
}

function namesOf({ term, abbr }: Term, lang: Lang): string {
  const translated = langs.find((one) => one !== lang);
  const other = term[translated ?? lang];
  const [form] = abbr;
  const short =
    form && !term[lang].includes(form) && !other.includes(form)
      ? ` <span class="abbr">${marked(form, lang)}</span>`
      : '';
  const full =
    other === term[lang]
      ? ''
      : ` <span class="fine" lang="${foreignTag(lang)}">${escapeText(other)}</span>`;
  return short + full;
}
