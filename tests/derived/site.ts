import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { type Seen, seenOf } from './seen.ts';

/** A Markdown text as another parser reads it. */
export interface Twin extends Seen {
  source: string;
  head: string;
}

/** A built site, read file by file. */
export class BuiltSite {
  readonly root: string;
  readonly files: readonly string[];
  readonly base: string;
  readonly #pages = new Map<string, Seen>();

  constructor(root: string) {
    this.root = root;
    this.files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
    const canonical = /rel="canonical" href="([^"]+)"/.exec(this.read('zh/index.html'))?.[1] ?? '';
    this.base = canonical.slice(0, -'zh/index.html'.length);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  named(pattern: RegExp): string[] {
    return this.files.filter((file) => pattern.test(file));
  }

  page(file: string): Seen {
    const known = this.#pages.get(file) ?? seenOf(this.read(file));
    this.#pages.set(file, known);
    return known;
  }

  /** The pages of answers and other matter: those that have a twin. */
  get pages(): string[] {
    return this.named(/^(zh|en)\/.*\.md$/).map((file) => file.replace(/md$/, 'html'));
  }

  twin(file: string): Twin {
    return twinOf(this.read(file));
  }

  /** The texts of which `llms-full.txt` is made, by the page that each is of. */
  full(): Map<string, Twin> {
    const parts = this.read('llms-full.txt').split(/^(?=---\ntitle: )/m);
    return new Map(
      parts.map((part) => {
        const url = /^url: (.*)$/m.exec(part)?.[1] ?? '';
        return [url.slice(this.base.length), twinOf(part)];
      }),
    );
  }
}

/** A Markdown text without a head, as another parser reads it. */
export function markdownSeen(body: string): Seen {
  const { html } = markdownToHtml(body, {
    features: { headingAttributes: true, smartPunctuation: false },
  });
  return seenOf(html);
}

function twinOf(source: string): Twin {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  return { ...markdownSeen(body), source: body, head };
}
