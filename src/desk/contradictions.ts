import { type Manuscript, mdxFiles } from '../content/manuscript.ts';
import { plainText } from '../files/markdown-tree.ts';
import type { Lang } from '../i18n/languages.ts';
import type { System } from '../schema/facts.ts';
import type { Finding } from './finding.ts';

const blocks = new Set(['paragraph', 'heading', 'tableRow']);

/** Sentences that give a system another level, or a source another version, than the lists of facts do. */
export function contradictions(manuscript: Manuscript): Finding[] {
  const { systems, sources } = manuscript.lists;
  return mdxFiles(manuscript).flatMap(({ lang, mdx }) => {
    const { answer } = mdx.data as { answer: string };
    const passages = [
      { text: answer, line: mdx.lineOf(['answer']) },
      ...mdx.nodes
        .filter(({ node }) => blocks.has(node.type))
        .map(({ node, line }) => ({ text: plainText(node), line })),
    ];
    return passages.flatMap(({ text, line }) =>
      text
        .split(/(?<=[。！？；])|(?<=[.!?;])\s/)
        .flatMap((sentence) =>
          [
            ...systems.data.map((system) => wrongLevel(sentence, system, systems.data, lang)),
            ...sources.data.map(({ title, version }) =>
              wrongVersion(sentence, title[lang], version),
            ),
          ]
            .filter((what) => what !== undefined)
            .map((what) => ({ file: mdx.file, line, what })),
        ),
    );
  });
}

const levels: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };

/** A sentence may name several systems with their levels; it is at fault only where none of its levels fits. */
export function wrongLevel(
  sentence: string,
  { name, short, level }: System,
  all: readonly System[],
  lang: Lang,
): string | undefined {
  const named = [name[lang], short[lang]].find((form) =>
    sentence.toLowerCase().includes(form.toLowerCase()),
  );
  if (!named) return;
  const said =
    lang === 'zh'
      ? [...sentence.matchAll(/(?<!上|下|各)([一二三四五])级/g)].map(
          ([, digit = '']) => levels[digit],
        )
      : [...sentence.matchAll(/\blevel (\d)/gi)].map(([, digit]) => Number(digit));
  if (said.length === 0 || said.includes(level)) return;
  const elsewhere = all.filter((system) => system.level === level).length;
  return `Says level ${said.join(', ')} of “${named}”; content/systems.yaml has level ${level}, like ${elsewhere} of ${all.length} systems.`;
}

export function wrongVersion(sentence: string, title: string, version: string): string | undefined {
  if (!sentence.includes(title)) return;
  const [, said] = /(?:版本|version )(\d{8})/i.exec(sentence) ?? [];
  return said && said !== version
    ? `Says version ${said} of “${title}”; content/sources.yaml has ${version}.`
    : undefined;
}
