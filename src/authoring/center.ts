import { stringify } from 'yaml';
import type { Lang } from '../i18n/known-languages.ts';
import { type Ask, centerWords, schemeNames } from './center-words.ts';
import { skeletonOf } from './skeleton.ts';

/** What is known of a new center; everything else is left for its authors to say. */
export interface NewCenter {
  provider: string;
  /** The original first. */
  languages: readonly [Lang, ...Lang[]];
  /** Ids of `schemeNames`. */
  schemes: readonly string[];
  /** An accent by day and, where it is given, by night. */
  colours: readonly string[];
  /** A mail address or a place to write to. */
  contact: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * The files of a new center by their path: a content that builds at once and answers nothing. What customers usually ask of each scheme
 * stands among the open points, and as a draft to be filled in.
 */
export function centerOf(center: NewCenter): Map<string, string> {
  const { provider, languages, schemes, colours, contact, today } = center;
  const inEach = <T>(make: (lang: Lang) => T) =>
    Object.fromEntries(languages.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
  const words = (pick: (t: (typeof centerWords)[Lang]) => string) =>
    inEach((lang) => pick(centerWords[lang]));
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`;
  const questionOf = (scheme: string, lang: Lang) => {
    const { names, ask } = schemeNames[scheme] as { names: Record<Lang, string>; ask: Ask };
    return centerWords[lang].asked[ask](provider, names[lang]);
  };

  const files = new Map<string, string>();
  const write = (file: string, about: string, value: unknown) =>
    files.set(`content/${file}`, `# ${about}\n${stringify(value, { lineWidth: 0 })}`);
  write('site.yaml', 'The site as a whole. docs/your-own-center.md says what comes next.', {
    languages,
    name: words((t) => t.site),
    provider: inEach(() => provider),
    baseUrl: 'https://trust.example.com/',
    description: words((t) => t.description(provider)),
    contacts: [{ id: 'contact', name: words((t) => t.contact(contact)), use: words((t) => t.use) }],
  });
  const [light, dark] = colours;
  if (light)
    write('brand.yaml', 'How the site looks like its provider’s.', {
      accent: { light, ...(dark ? { dark } : {}) },
    });
  write('roles.yaml', 'Who sees to the answers: roles, never persons.', [
    { id: 'editor', name: words((t) => t.editor), duty: words((t) => t.duty) },
  ]);
  write('sources.yaml', 'The documents that answers are drawn from. Put yours before this one.', [
    {
      id: 'this-center',
      title: words((t) => t.source(provider)),
      short: words((t) => t.sourceShort),
      version: today,
      date: today,
    },
  ]);
  write(
    'topics.yaml',
    'The topics, in the order shown. One without a finished answer is not shown.',
    [
      {
        id: 'assurance',
        title: words((t) => t.topic),
        label: words((t) => t.topicLabel),
        summary: words((t) => t.topicSummary(provider)),
      },
    ],
  );
  write(
    'gaps.yaml',
    'What is not answered, and whom to ask. Remove a point once its question is answered.',
    schemes.map((scheme) => ({
      id: `${scheme}-open`,
      subject: inEach((lang) => schemeNames[scheme]?.names[lang] ?? scheme),
      text: inEach((lang) => centerWords[lang].open(questionOf(scheme, lang))),
      nearest: [],
      ask: 'contact',
      askedAs: inEach((lang) => [questionOf(scheme, lang)]),
    })),
  );
  write('pages/open-points/page.yaml', 'The page of what is not answered.', {
    kind: 'gaps',
    order: 1,
    sources: [{ document: 'this-center', section: words((t) => t.section) }],
    related: [],
    owner: 'editor',
    visibility: 'public',
    status: 'current',
    reviews: [{ date: today, outcome: 'unchanged' }],
    reviewBy: nextYear,
  });
  for (const lang of languages) {
    const t = centerWords[lang];
    const head = stringify(
      {
        title: t.openTitle,
        label: t.openLabel,
        answer: t.openAnswer,
        askedAs: t.openAskedAs,
        doesNotProve: [],
        notStated: [],
      },
      { lineWidth: 0 },
    );
    files.set(`content/pages/open-points/${lang}.mdx`, `---\n${head}---\n\n${t.openBody}\n`);
  }
  for (const [i, scheme] of schemes.entries()) {
    const question = {
      id: scheme,
      topic: 'assurance',
      order: i + 1,
      owner: 'editor',
      text: inEach((lang) => questionOf(scheme, lang)),
    };
    for (const [file, text] of skeletonOf(question, languages)) files.set(file, text);
  }
  return files;
}
