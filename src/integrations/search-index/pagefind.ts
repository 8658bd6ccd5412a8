import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Lang } from '../../i18n/languages.ts';
import { normalise } from '../../search/normalise.ts';
import type { SearchRecord } from '../../search/record.ts';
import { runsOf, tokensOf } from '../../search/terms.ts';

/**
 * The language given to Pagefind. The indexer sees the prefix `zh` and indexes words and bigrams; browsers reject a
 * subtag of more than eight letters, so the query is left exactly as the planner made it.
 */
export const indexLanguage: Record<Lang, string> = { zh: 'zh-characters', en: 'en' };

export interface PagefindFiles {
  /** Pagefind's names of the records, in their order. */
  hashes: string[];
  /** Pagefind's script for a worker, as text. */
  worker: string;
  /** What the worker asks for, by the address it asks with; inflated, which the worker tells by a mark, for servers compress it better. */
  files: Map<string, Uint8Array>;
}

/** Indexes the records of one language. Throws what Pagefind reports. */
export async function indexRecords(
  lang: Lang,
  records: readonly SearchRecord[],
  aliases: (place: number) => string[],
): Promise<PagefindFiles> {
  const { index, errors } = await pagefind.createIndex({ maxFragments: 1 });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const [i, record] of records.entries()) {
    const added = await index.addCustomRecord({
      url: `/${i}`,
      language: indexLanguage[lang],
      content: normalise([...record.where, record.title, record.answer, record.text].join('\n')),
      meta: {
        // Pagefind does not segment metadata: the planner's own tokens make titles and other names weigh in.
        titles: tokensOf(runsOf(normalise(record.title))).join(' '),
        aliases: [...new Set(aliases(i).flatMap((name) => tokensOf(runsOf(name))))].join(' '),
      },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
  }
  const output = await index.getFiles();
  if (output.errors.length > 0) throw new Error(`Pagefind: ${output.errors.join('; ')}`);

  const hashes = new Map<number, string>();
  const files = new Map<string, Uint8Array>();
  let worker = '';
  for (const { path, content } of output.files) {
    if (path === 'pagefind-worker.js') worker = new TextDecoder().decode(content);
    else if (path.endsWith('.pf_fragment')) {
      for (const [hash, url] of fragmentsOf(content)) hashes.set(Number(url.slice(1)), hash);
    } else if (/\.(pf_meta|pf_index|pagefind)$|pagefind-entry\.json$/.test(path)) {
      // An index without its language's own stemmer uses the plain one; the other is not needed.
      if (!path.startsWith('wasm.') || path === wasmOf(lang)) files.set(path, inflate(content));
    }
  }
  return {
    worker,
    files,
    hashes: records.map(({ url }, i) => {
      const hash = hashes.get(i);
      if (!hash) throw new Error(`Pagefind lost the record ${url}.`);
      return hash;
    }),
  };
}

const wasmOf = (lang: Lang) => `wasm.${lang === 'en' ? 'en' : 'unknown'}.pagefind`;

function inflate(content: Uint8Array): Uint8Array {
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}

/** Hash and address of each record in a fragment file: one object, or one by hash where several share the file. */
function fragmentsOf(content: Uint8Array): [hash: string, url: string][] {
  const text = new TextDecoder().decode(inflate(content)).replace(/^pagefind_dcd/, '');
  return Object.entries(JSON.parse(text) as Record<string, { url: string }>).map(
    ([hash, { url }]) => [hash, url],
  );
}
