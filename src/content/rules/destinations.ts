import type { Problem } from '../../files/problem.ts';
import { langs } from '../../i18n/languages.ts';
import { address } from '../addresses.ts';
import { contractFolder } from '../contracts.ts';
import type { Manuscript } from '../manuscript.ts';
import { ownAnchors, Places } from '../places.ts';
import { addressesIn } from './links.ts';

const inside = 'https://inside.invalid';

/** Internal links lead to pages and anchors that are there, and no heading takes an anchor that its page has already. */
export function checkDestinations(manuscript: Manuscript): Problem[] {
  const places = new Places(manuscript);
  const { baseUrl } = manuscript.site.data;
  const faultOf = (url: string, page: string) => faultAt(url, page, places, baseUrl);

  const inBodies = [...manuscript.questions, ...manuscript.pages].flatMap(({ id, facts, texts }) =>
    langs.flatMap((lang) => {
      const page = ('kind' in facts.data ? address.page : address.question)(lang, id);
      const { file, nodes } = texts[lang];
      return nodes.flatMap(({ node, line }) => {
        if (node.type !== 'link' && node.type !== 'definition') return [];
        const fault = faultOf(node.url ?? '', page);
        return fault ? [{ file, line, ...fault }] : [];
      });
    }),
  );
  const contractOf = (folder: string) =>
    manuscript.pages.find((page) => contractFolder(page, manuscript) === folder)?.id ?? '';
  const inClauses = manuscript.chapters.flatMap(({ file, folder, data, lineOf }) =>
    data.clauses.flatMap((clause, i) =>
      (['text', 'after', 'remark'] as const).flatMap((field) =>
        langs.flatMap((lang) =>
          addressesIn(clause[field]?.[lang] ?? '').flatMap((url) => {
            const fault = faultOf(url, address.page(lang, contractOf(folder)));
            return fault ? [{ file, line: lineOf(['clauses', i, field, lang]), ...fault }] : [];
          }),
        ),
      ),
    ),
  );
  return [
    ...inBodies,
    ...inClauses,
    ...takenAnchors(manuscript),
    ...movedNowhere(manuscript, places),
  ];
}

type Fault = Pick<Problem, 'code' | 'what' | 'fix'>;

function faultAt(url: string, page: string, places: Places, baseUrl: string): Fault | undefined {
  const target = URL.parse(url, inside + page);
  if (!target) return;
  const below = target.href.startsWith(baseUrl);
  if (target.origin !== inside && !below) return;
  let path: string;
  let anchor: string;
  try {
    path = decodeURI(below ? `/${target.href.slice(baseUrl.length)}` : target.pathname);
    path = path.replace(/[?#].*$/, '');
    anchor = decodeURIComponent(target.hash.slice(1));
  } catch {
    return;
  }
  if (places.isDead(path)) {
    return {
      code: 'dead-link',
      what: `The link "${url}" leads to no page of the site.`,
      fix: 'Correct it; pages are linked as /zh/q/id.html, and drafts and internal answers are in no build.',
    };
  }
  const leads = places.pageAt(path);
  if (leads === undefined || !places.lacksAnchor(leads, anchor)) return;
  return {
    code: 'dead-anchor',
    what: `The link "${url}" leads to the anchor "${anchor}", which ${leads.slice(1)} does not have.`,
    fix: 'Correct the anchor, or give the heading this id.',
  };
}

function takenAnchors(manuscript: Manuscript): Problem[] {
  return [...manuscript.questions, ...manuscript.pages].flatMap((folder) => {
    const taken = ownAnchors(folder, manuscript);
    return langs.flatMap((lang) =>
      folder.texts[lang].nodes.flatMap(({ node, line }): Problem[] => {
        const id = node.type === 'heading' ? String(node.data?.hProperties?.id ?? '') : '';
        if (!taken.has(id)) return [];
        return [
          {
            code: 'duplicate-anchor',
            file: folder.texts[lang].file,
            line,
            what: `The page has the anchor "${id}" already, beside the headings of its text.`,
            fix: 'Give the heading another id, the same in both languages.',
          },
        ];
      }),
    );
  });
}

/** Declared places that their page lacks. */
function movedNowhere({ lists }: Manuscript, places: Places): Problem[] {
  const { file, data, lineOf } = lists['addresses/moved'];
  return data.flatMap(({ id, to }, i): Problem[] => {
    const [path = '', anchor = ''] = to?.split('#') ?? [];
    const page = langs
      .map((lang) => `/${lang}${path}`)
      .find((each) => places.lacksAnchor(each, anchor));
    if (page === undefined) return [];
    return [
      {
        code: 'moved-nowhere',
        file,
        line: lineOf([i, 'to']),
        what: `"${id}" leads to ${to}, and ${page} has no such anchor.`,
        fix: 'Correct the anchor, or lead to the page without one.',
      },
    ];
  });
}
