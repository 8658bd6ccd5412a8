import { markdownToHtml } from 'satteri';
import { markdownFeatures } from './features.ts';

/** One paragraph of YAML text as HTML: links and emphasis only, `<` and `&` are always text. */
export function inlineMarkdown(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const { html } = markdownToHtml(safe, { features: markdownFeatures });
  return html.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
