import { posix } from 'node:path';
import { dense, type Element, type Seen, seenOf, sentencesOf, value, wordsOf } from './seen.ts';
import { type BuiltSite, markdownSeen } from './site.ts';

/** Every text that is made of pages or content, but for pages. */
const derived =
  /(\.(md|txt|csv|json|xml|atom|webmanifest)|^share\/(answers|markdown)\..*\.js)$|^search\/(search|index)\..*\.js$/;

/** Sentences of one text that do not stand in another, and words that stand in one of them alone. */
export function differences(page: Seen, text: Seen): string[] {
  const missing = (from: Seen, to: Seen) => {
    const all = sentencesOf(to.text).join('');
    return sentencesOf(from.text).filter((sentence) => !all.includes(sentence));
  };
  const [seen, told] = [wordsOf(page.text), wordsOf(text.text)];
  return [
    ...missing(page, text).map((sentence) => `lacks: ${sentence}`),
    ...missing(text, page).map((sentence) => `has more: ${sentence}`),
    ...[...seen].filter((word) => !told.has(word)).map((word) => `lacks the word: ${word}`),
    ...[...told].filter((word) => !seen.has(word)).map((word) => `has the word: ${word}`),
  ];
}

/** What differs between each page and what is made of it. */
export function twinFaults(site: BuiltSite): string[] {
  const full = site.full();
  return site.pages.flatMap((file) => {
    const page = site.page(file);
    const part = full.get(file);
    return [
      ...differences(page, site.twin(file.replace(/html$/, 'md'))).map((what) => `twin ${what}`),
      ...(part ? differences(page, part).map((what) => `llms-full.txt ${what}`) : []),
    ].map((fault) => `${file}: ${fault}`);
  });
}

/** What is read here of an answer in the API. */
interface Answer {
  id: string;
  url: string;
  title: string;
  answer: string;
  body: string;
  doesNotProve: string[];
  notStated: string[];
  statusNote?: string;
  changes: string[];
}

/** Whether an element of an answer's page holds what the source or the editors say, and not a word of the site. */
const isSaid = (element: Element) => isWithin(element, 'answer') && isText(element);

const isText = (element: Element) =>
  ['data-title', 'data-answer', 'data-body'].some((name) => value(element, name) !== undefined) ||
  (element.tagName === 'li' && isWithin(element, 'caveats')) ||
  (element.tagName === 'p' && isWithin(element, 'changed') && !hasClass(element, 'fine|apart'));

function isWithin({ parentNode }: Element, name: string): boolean {
  return (
    parentNode !== null &&
    'tagName' in parentNode &&
    (hasClass(parentNode, name) || isWithin(parentNode, name))
  );
}

function hasClass(element: Element, names: string): boolean {
  return new RegExp(`(^| )(${names})( |$)`).test(value(element, 'class') ?? '');
}

/** What differs between the answers in the API and their pages. */
export function answerFaults(site: BuiltSite): string[] {
  return site.named(/^api\/answers\.\w\w\.json$/).flatMap((file) => {
    const { answers, changes } = JSON.parse(site.read(file)) as {
      answers: Answer[];
      changes: { id: string; title: string; text: string; source: string }[];
    };
    return answers.flatMap((answer) => {
      const page = answer.url.slice(site.base.length);
      const own = changes.filter(({ id }) => answer.changes.includes(id));
      const told = [
        answer.title,
        answer.answer,
        markdownSeen(answer.body).text,
        ...answer.doesNotProve,
        ...answer.notStated,
        answer.statusNote ?? '',
        ...own.flatMap(({ title, text }) => [title, text]),
      ].join('\n');
      const said = seenOf(site.read(page), isSaid).text;
      const everything = dense(site.page(page).text);
      const words = wordsOf(site.page(page).text);
      const record = dense(told);
      return [
        ...sentencesOf(told)
          .filter((sentence) => !everything.includes(sentence))
          .map((sentence) => `${page}: the API has more: ${sentence}`),
        ...sentencesOf(said)
          .filter((sentence) => !record.includes(sentence))
          .map((sentence) => `${page}: the API lacks: ${sentence}`),
        ...[...wordsOf(told)]
          .filter((word) => !words.has(word))
          .map((word) => `${page}: the API has the word: ${word}`),
      ];
    });
  });
}

/** Characters that no reader sees, in any text that is made for programs or to be taken away. */
export function invisible(site: BuiltSite): string[] {
  const heads = site
    .named(/\.html$/)
    .flatMap((file) =>
      [
        ...site
          .read(file)
          .matchAll(/<title>([^<]*)|<meta [^>]*content="([^"]*)"|"application\/ld\+json">([^<]*)/g),
      ].map(([text]) => [file, text] as const),
    );
  const files = site.named(derived).map((file) => [file, site.read(file)] as const);
  return [...files, ...heads].flatMap(([file, text]) =>
    [...text.replace(/^\ufeff/, '').matchAll(/[\u00a0\u00ad\u200b\u2060\u202f\ufeff]/g)]
      .slice(0, 1)
      .map(({ 0: found, index }) => {
        const code = found.codePointAt(0)?.toString(16);
        return `${file}: U+${code} in “${text.slice(Math.max(0, index - 20), index + 20)}”`;
      }),
  );
}

/** Texts of hidden elements and of controls that stand in what is made of the pages. */
export function unseenTexts(site: BuiltSite): string[] {
  const pages = site.pages.map((file) => site.page(file));
  const seen = pages.flatMap(({ text }) => sentencesOf(text)).join('');
  const unseen = new Set(
    pages
      .flatMap((page) => page.unseen.flatMap(sentencesOf))
      // A text that is shown somewhere may be told; a word or two may stand in any sentence.
      .filter((sentence) => sentence.length >= 5 && !seen.includes(sentence)),
  );
  return site
    .named(/\.(md|txt|csv|json|xml)$|^share\/(answers|markdown)\..*\.js$/)
    .flatMap((file) => {
      const text = sentencesOf(site.read(file)).join('\n');
      return [...unseen]
        .filter((sentence) => text.includes(sentence))
        .map((sentence) => `${file}: ${sentence}`);
    });
}

/** Links of texts that lead to no file, or to a place that the file does not have. */
export function deadLinks(site: BuiltSite): string[] {
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    const known =
      ids.get(file) ?? (file.endsWith('.md') ? site.twin(file).ids : site.page(file).ids);
    ids.set(file, known);
    return known;
  };
  const dead = (from: string, href: string): boolean => {
    if (!href.startsWith(site.base) && /^[a-z][a-z\d+.-]*:/i.test(href)) return false;
    const [address = '', anchor = ''] = href.replace(site.base, '/').split('#');
    const path = decodeURI(address.replace(/\?.*$/, ''));
    const found = path.startsWith('/')
      ? path.slice(1)
      : path === ''
        ? from
        : posix.join(posix.dirname(from), path);
    const file = found === '' || found.endsWith('/') ? `${found}index.html` : found;
    if (!site.files.includes(file)) return true;
    return /\.(html|md)$/.test(file) && anchor !== '' && !idsOf(file).has(decodeURI(anchor));
  };
  const linksOf = (file: string): string[] => {
    if (file === 'llms-full.txt') return [...site.full().values()].flatMap(({ links }) => links);
    if (/\.(md|txt)$/.test(file)) return site.twin(file).links;
    const inFull = site.read(file).split(site.base).slice(1);
    return inFull.map((rest) => site.base + (/^[^\s")\\<>']*/.exec(rest)?.[0] ?? ''));
  };
  return site
    .named(
      /^(zh|en)\/.*\.md$|^llms.*\.txt$|^api\/.*\.json$|\.csv$|^share\/markdown\..*\.js$|\/updates.*\.(json|atom)$/,
    )
    .flatMap((file) =>
      linksOf(file)
        .filter((href) => dead(file, href))
        .map((href) => `${file}: ${href}`),
    );
}

/** Entities that were escaped twice, and markup where there is text alone. */
export function markup(site: BuiltSite): string[] {
  const twice = /&amp;(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/i;
  const entity = /&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/i;
  const tag = /<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?>/i;
  const found = (file: string, text: string, patterns: RegExp[]) =>
    patterns.flatMap((pattern) => {
      const hit = pattern.exec(text);
      return hit ? [`${file}: ${text.slice(Math.max(0, hit.index - 20), hit.index + 30)}`] : [];
    });
  const plain = (value: unknown, name = ''): string[] => {
    // These are Markdown.
    if (typeof value === 'string')
      return ['body', 'text', 'after', 'remark'].includes(name) ? [] : [value];
    return Object.entries(value ?? {}).flatMap(([key, inner]) =>
      plain(inner, Array.isArray(value) ? name : key),
    );
  };
  return [
    ...site.named(/\.(html|xml|atom)$/).flatMap((file) => found(file, site.read(file), [twice])),
    ...site
      .named(/^(zh|en)\/.*\.md$/)
      .flatMap((file) => found(file, withoutCode(site.twin(file).source), [tag, twice])),
    ...site
      .named(/^api\/answers\.\w\w\.json$|\/updates.*\.json$/)
      .flatMap((file) =>
        plain(JSON.parse(site.read(file))).flatMap((text) => found(file, text, [tag, entity])),
      ),
    ...site.named(/\.csv$/).flatMap((file) => found(file, site.read(file), [tag, entity])),
  ];
}

const withoutCode = (markdown: string) =>
  markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/(`+)[^`][\s\S]*?\1/g, '');
