import { copyingWords } from '../../i18n/copying.ts';
import styles from '../../styles/copying.css?inline';
import { addStyles } from '../add-styles.ts';
import { say } from '../say.ts';
import type { Copy } from './citation.ts';
import { toClipboard } from './clipboard.ts';
import { copyOf } from './copies.ts';
import { lang } from './language.ts';
import { toggleMore } from './more.ts';
import { publicAddress } from './site.ts';

addStyles(styles);
const t = copyingWords[lang];

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const anchor = target.closest<HTMLAnchorElement>('.anchor, [data-anchor]');
  if (anchor && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    void hand({ text: publicAddress(location.href, anchor.hash) }, t.copiedLink);
  }
  const button = target.closest<HTMLButtonElement>('button[data-share]');
  if (button) void press(button);
});

async function press(button: HTMLButtonElement): Promise<void> {
  const bar = button.closest<HTMLElement>('[data-share-bar]');
  const article = button.closest('article');
  const what = button.dataset.share;
  if (!bar || !article || !what) return;
  if (what === 'more') {
    toggleMore(bar, button);
    return;
  }
  const id = bar.dataset.shareBar ?? '';
  try {
    const copy = await copyOf(what, article, id);
    if (what !== 'system') await hand(copy, what === 'link' ? t.copiedLink : t.copied);
    else await navigator.share({ text: copy.text });
  } catch (error) {
    // Closing the system's sheet is no failure.
    if ((error as Error).name !== 'AbortError') say(t.late);
  }
}

async function hand(copy: Copy, done: string): Promise<void> {
  if (await toClipboard(copy, t)) say(done);
}
