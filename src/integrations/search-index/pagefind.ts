import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Lang } from '../../i18n/languages.ts';
import { normalise } from '../../search/normalise.ts';
import type { SearchRecord } from '../../search/record.ts';
import { tokensOf } from '../../search/terms.ts';

/**
 * The language given to Pagefind. The indexer sees the prefix `zh` and indexes words and bigrams; browsers reject a
 * subtag of more than eight letters, so the query is left exactly as the planner made it.
 */
export const indexLanguage: Record<Lang, string> = { zh: 'zh-characters', en: 'en' };

export interface IndexedRecord extends SearchRecord {
  /** Pagefind's name for it. */
  hash: string;
}

export interface PagefindFiles {
  records: IndexedRecord[];
  /** Pagefind's script for a worker, as text. */
  worker: string;
  /** What the worker asks for, by the address it asks with. */
  files: Map<string, Uint8Array>;
}

/** Indexes the records of one language. Throws what Pagefind reports. */
export async function indexRecords(
  lang: Lang,
  records: readonly SearchRecord[],
  aliases: (record: SearchRecord) => string[],
): Promise<PagefindFiles> {
  const { index, errors } = await pagefind.createIndex({ maxFragments: 1 });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const [i, record] of records.entries()) {
    const names = aliases(record);
    const added = await index.addCustomRecord({
      url: `/${i}`,
      language: indexLanguage[lang],
      content: normalise([...record.where, record.title, record.answer, record.text].join('\n')),
      meta: {
        title: record.title,
        // Pagefind does not segment metadata: the planner's own tokens make titles and aliases weigh in.
        titles: tokensOf(normalise(`${record.number} ${record.title}`)).join(' '),
        aliases: [...new Set(names.flatMap(tokensOf))].join(' '),
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
      files.set(path, inflate(content));
    }
  }
  return {
    worker,
    files,
    records: records.map((record, i) => {
      const hash = hashes.get(i);
      if (!hash) throw new Error(`Pagefind lost the record ${record.url}.`);
      return { ...record, hash };
    }),
  };
}

/** Files come gzipped; inflated, they compress better together, and the worker takes both. */
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
