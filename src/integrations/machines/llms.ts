import { address } from '../../content/addresses.ts';
import type { Library } from '../../content/library.ts';
import { plainText } from '../../html/characters.ts';
import { formatWords } from '../../i18n/formats.ts';
import { type Lang, langs, languages } from '../../i18n/languages.ts';
import { messages } from '../../i18n/messages.ts';
import { machineFile } from './names.ts';

/** `llms.txt` (llmstxt.org): what the site is, and where each answer is to be had as Markdown, from the root. */
export function llmsText(library: Library): string {
  const [first = 'zh'] = langs;
  const { site } = library;
  const about = langs.map((lang) => `> ${site.description[lang]}`).join('\n>\n');
  const notes = langs.map((lang) => formatWords[lang].forModels).join('\n\n');
  const name = langs.map((lang) => siteName(library, lang)).join(' · ');
  const parts = [
    `# ${name}`,
    about,
    notes,
    ...langs.map((lang) => listOf(library, lang)),
    `## Optional\n\n${link(formatWords[first].llmsFull, machineFile.llmsFull)}`,
    '',
  ];
  return plainText(parts.join('\n\n'));
}

function listOf(library: Library, lang: Lang): string {
  const { topics, questions, pages } = library;
  const parts = [
    ...topics.map(({ id, title }) => ({
      title: title[lang],
      entries: questions
        .filter(({ topic }) => topic.id === id)
        .map(({ id, text }) =>
          link(
            text[lang].question,
            machineFile.markdown(address.question(lang, id)),
            text[lang].answer,
          ),
        ),
    })),
    {
      title: messages[lang].documents,
      entries: pages.map(({ id, text }) =>
        link(text[lang].title, machineFile.markdown(address.page(lang, id)), text[lang].answer),
      ),
    },
    {
      title: formatWords[lang].title,
      entries: [
        link(formatWords[lang].json, machineFile.answers(lang)),
        link(formatWords[lang].title, machineFile.markdown(address.formats(lang))),
      ],
    },
  ];
  return parts
    .map(({ title, entries }) => `## ${languages[lang].name}: ${title}\n\n${entries.join('\n')}`)
    .join('\n\n');
}

/** `llms-full.txt`: the Markdown of every answer and page, one after the other. */
export function llmsFullText(library: Library, twinOf: (page: string) => string): string {
  const { questions, pages } = library;
  return langs
    .flatMap((lang) => [
      ...questions.map(({ id }) => address.question(lang, id)),
      ...pages.map(({ id }) => address.page(lang, id)),
    ])
    .map(twinOf)
    .join('\n');
}

function siteName({ site }: Library, lang: Lang): string {
  return `${site.provider[lang]}${lang === 'en' ? ' ' : ''}${site.name[lang]}`;
}

function link(title: string, path: string, said?: string): string {
  return `- [${title.replace(/[[\]]/g, '\\$&')}](${path.slice(1)})${said ? `: ${said}` : ''}`;
}
