import { copyingWords } from '../../i18n/copying.ts';
import type { Lang } from '../../i18n/languages.ts';
import { lapsedWords } from '../../i18n/lapsed.ts';
import { messages } from '../../i18n/messages.ts';
import type { Citation } from '../../sharing/citation.ts';
import { hasLapsed } from '../lapsed.ts';

/** Plain text for any field, the same as markup for what takes rich text. */
export interface Copy {
  text: string;
  html?: Node;
}

/** What surrounds an answer where it is quoted: source and date in one line. */
function sourceLine({ sources, asOf }: Citation, lang: Lang): string {
  const { stop, comma } = messages[lang];
  const t = copyingWords[lang];
  return `${t.source}${sources.join(stop)}${stop}${t.asOf(asOf.join(comma))}`;
}

function warningsOf({ warnings, reviewBy }: Citation, lang: Lang): string[] {
  const [before, after] = lapsedWords[lang];
  return [...warnings, ...(hasLapsed(reviewBy) ? [before + reviewBy + after] : [])].map(
    (warning) => `${copyingWords[lang].warning}${warning}`,
  );
}

export function plainCopy(citation: Citation, lang: Lang, link: string): Copy {
  const { question, answer } = citation;
  const lines = [...warningsOf(citation, lang), answer, sourceLine(citation, lang)];
  const html = document.createElement('div');
  html.lang = lang;
  const title = document.createElement('p');
  const bold = document.createElement('b');
  bold.textContent = question;
  title.append(bold);
  const address = document.createElement('p');
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.textContent = link;
  address.append(anchor);
  html.append(title, ...lines.map(paragraph), address);
  return { text: [question, ...lines, link].join('\n'), html };
}

export function markdownCopy(citation: Citation, lang: Lang, link: string): Copy {
  const quoted = warningsOf(citation, lang).map((warning) => `> ${escaped(warning)}`);
  const blocks = [
    `**${escaped(citation.question)}**`,
    ...quoted,
    escaped(citation.answer),
    escaped(sourceLine(citation, lang)),
    `<${link}>`,
  ];
  return { text: `${blocks.join('\n\n')}\n` };
}

/** Two copies under each other. */
export function joined(one: Copy, other: Copy): Copy {
  const html = document.createElement('div');
  html.append(...[one.html, other.html].filter((part) => part !== undefined));
  return { text: `${one.text}\n\n${other.text}`, html };
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

/** Text that Markdown would read as markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
