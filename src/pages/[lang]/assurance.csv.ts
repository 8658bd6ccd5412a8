import type { APIRoute } from 'astro';
import { absolute, address } from '../../content/addresses.ts';
import { assuranceMap, factNames } from '../../content/assurance.ts';
import { csv } from '../../content/csv.ts';
import { library } from '../../content/library.ts';
import { plain } from '../../html/characters.ts';
import { assuranceWords } from '../../i18n/assurance.ts';
import { type Lang, langPaths } from '../../i18n/languages.ts';
import { messages } from '../../i18n/messages.ts';

export const getStaticPaths = () => (library().schemes.length > 0 ? langPaths() : []);

/** The assurance map for spreadsheets: one line per scheme, addresses in full, for it is read out of context. */
export const GET: APIRoute = ({ params }) => {
  const lang = params.lang as Lang;
  const t = assuranceWords[lang];
  const everything = library();
  const head = [
    t.scheme,
    t.topic,
    t.level,
    ...factNames.map((fact) => t.facts[fact]),
    t.source,
    t.version,
    t.asOf,
    t.answers,
  ];
  const rows = assuranceMap(everything).map(
    ({ name, topic, levels, facts, provenance, answers }) => [
      name[lang],
      topic.title[lang],
      levels
        .map(
          ({ level, systems }) =>
            `${messages[lang].levelName(level)}${messages[lang].colon}${systems.map(({ name }) => name[lang]).join(messages[lang].comma)}`,
        )
        .join(messages[lang].stop),
      ...factNames.map((fact) => facts[fact]?.[lang] ?? t.notStatedInSource),
      `${provenance.source.title[lang]} ${provenance.section[lang]}`,
      provenance.source.version,
      provenance.source.date,
      answers.map(({ id }) => absolute(address.question(lang, id), everything.site)).join(' '),
    ],
  );
  return new Response(csv(plain([head, ...rows])), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
