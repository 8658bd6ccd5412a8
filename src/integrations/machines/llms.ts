import { address } from '../../content/addresses.ts';
import { machineFile } from '../../content/files-for-machines.ts';
import type { Library } from '../../content/library.ts';
import { siteName } from '../../content/site-name.ts';
import { plainText } from '../../html/characters.ts';
import { formatWords } from '../../i18n/formats.ts';
import { type Lang, langs, languages, original } from '../../i18n/languages.ts';
import { messages } from '../../i18n/messages.ts';

/** `llms.txt` (llmstxt.org): what the site is, and where each answer is to be had as Markdown, from the root. */
export function llmsText(library: Library): string {
  const { site } = library;
  const about = langs.map((lang) => `> ${site.description[lang]}`).join('\n>\n');
  const notes = langs.map((lang) => formatWords[lang].forModels).join('\n\n');
  const name = langs.map((lang) => siteName(site, lang)).join(' · ');
  const parts = [
    `# ${name}`,
    about,
    notes,
    ...langs.map((lang) => listOf(library, lang)),
    `## Optional\n\n${link(formatWords[original].llmsFull, machineFile.llmsFull)}`,
    '',
  ];
  return plainText(parts.join('\n\n'));
}

function listOf(library: Library, lang: Lang): string {
  const { topics, questions, pages } = library;
  const inLanguage = langs.length > 1 ? `${languages[lang].name}: ` : '';
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
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => `## ${inLanguage}${title}\n\n${entries.join('\n')}`)
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

function link(title: string, path: string, said?: string): string {
  return `- [${title.replace(/[[\]]/g, '\\$&')}](${path.slice(1)})${said ? `: ${said}` : ''}`;
}
