import { copyingWords } from '../../i18n/copying.ts';
import { lang } from './language.ts';
import { site } from './site.ts';

/** Shows or hides the less usual ways of handing an answer on, below the bar's own. */
export function toggleMore(bar: HTMLElement, button: HTMLButtonElement): void {
  const open = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!open));
  for (const extra of bar.querySelectorAll('[data-extra]')) extra.remove();
  if (!open) bar.append(...ways().map(([what, label]) => extra(what, label)));
}

function ways(): [what: string, label: string][] {
  const t = copyingWords[lang];
  const languages = Object.keys(site.answers).length;
  return [
    ['markdown', t.copyMarkdown],
    ...(languages > 1
      ? ([
          ['both', t.copyBoth],
          ['short', t.copyShort],
        ] as [string, string][])
      : []),
    ...('share' in navigator ? [['system', t.system] as [string, string]] : []),
  ];
}

function extra(what: string, label: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.share = what;
  button.dataset.extra = '';
  button.textContent = label;
  return button;
}
