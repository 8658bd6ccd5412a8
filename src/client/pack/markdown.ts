import { lineOf } from '../../html/text.ts';
import { browserTree } from '../browser-tree.ts';
import { type Markdowns, register } from '../share/files.ts';
import { handedOver } from '../share/load.ts';
import { part } from './document.ts';

let asked: Promise<Markdowns> | undefined;

/** The whole pack as Markdown: title, the answers in order, and below them the pack's own address. */
export async function packMarkdown(ids: readonly string[], link: string): Promise<string> {
  const file = part<HTMLElement>('[data-markdown]').dataset.markdown ?? '';
  asked ??= handedOver<Markdowns>(file, register.markdowns);
  asked.catch(() => {
    asked = undefined;
  });
  const all = await asked;
  const [title, facts] = ['[data-pack-title]', '[data-pack-facts]'].map((selector) =>
    escaped(lineOf(browserTree, part(selector))),
  );
  const answers = ids.map((id, i) => (all[id] ?? '').replace(/^## /, `## ${i + 1} `));
  return `${[`# ${title}`, facts, ...answers, `<${link}>`].join('\n\n')}\n`;
}

/** Text that Markdown would read as markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
