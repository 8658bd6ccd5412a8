import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ChangingPages, fileAt, Page } from '../integrations/built/pages.ts';
import { isCompressed } from '../integrations/delivery/compress.ts';
import { sha256 } from '../sha256.ts';
import { type AnyStep, type Build, type Editing, type Freezing, phases } from './step.ts';
import { silent, type Teller } from './tell.ts';

/** What a build begins with. */
export type Start = Omit<Build, 'pages' | 'write' | 'remove' | 'sumOf'>;

/** Takes the pages in `root` through all steps, those of the phase `read` at the same time, and tells of each how long it took. */
export async function run(
  steps: readonly AnyStep[],
  start: Start,
  teller: Teller = silent,
): Promise<void> {
  checkOrder(steps);
  const site = await Site.open(start, steps);
  const take = async (step: AnyStep) => {
    const began = performance.now();
    teller.begin(step.name);
    await step.run(site.as(step), (done, of) => teller.progress(done, of));
    await site.close(step);
    teller.end(step.name, performance.now() - began);
  };
  // They read what Astro wrote and nothing of each other's.
  await all(steps.filter(({ phase }) => phase === 'read').map(take));
  for (const step of steps) if (step.phase !== 'read') await take(step);
}

/** Waits for all, so that nothing is at work any more when one has failed. */
async function all(working: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(working)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** Throws where a step stands before one of an earlier phase. */
function checkOrder(steps: readonly AnyStep[]): void {
  for (const [i, { name, phase }] of steps.entries()) {
    const before = steps[i - 1];
    if (before && phases.indexOf(before.phase) > phases.indexOf(phase))
      throw new Error(
        `The step “${name}” is of the phase “${phase}” and stands behind “${before.name}”, which is of “${before.phase}”. Put it before that one, in src/build/pipeline.ts.`,
      );
  }
}

/** A site that is being built. It keeps the pages as the steps left them, and writes them once they are final. */
class Site {
  readonly #start: Start;
  readonly #pages: ChangingPages;
  readonly #edited = new Set<string>();
  readonly #sums = new Map<string, string>();
  /** The pages that stay open, by the step that finishes them. */
  readonly #open: Map<string, AnyStep>;
  #frozen: AnyStep | undefined;

  private constructor(start: Start, pages: ChangingPages, open: Map<string, AnyStep>) {
    this.#start = start;
    this.#pages = pages;
    this.#open = open;
  }

  static async open(start: Start, steps: readonly AnyStep[]): Promise<Site> {
    const open = steps.flatMap((step) =>
      'finishes' in step ? step.finishes().map((page) => [fileAt(page), step] as const) : [],
    );
    return new Site(start, await ChangingPages.in(start.root), new Map(open));
  }

  /** The build as a step sees it: each sees the same, and may do what its phase allows. */
  as(step: AnyStep): Editing & Freezing {
    return {
      ...this.#start,
      pages: this.#pages,
      write: (address, content) => this.#write(step, address, content),
      remove: (address) => rm(join(this.#start.root, fileAt(address))),
      sumOf: (address) => this.#sums.get(fileAt(address)),
      edit: (address, html) => this.#edit(step, address, html),
      freeze: () => this.#freeze(step),
    };
  }

  async #write(step: AnyStep, address: string, content: string | Uint8Array): Promise<void> {
    const file = fileAt(address);
    if (this.#pages.find(file))
      throw new Error(
        `The step “${step.name}” writes over the page ${file}. Steps of the phase “edit” change pages, by \`edit\`.`,
      );
    if (typeof content === 'string' && file.endsWith('.html'))
      this.#pages.put(new Page(file, content));
    await this.#put(file, content);
  }

  async #put(file: string, content: string | Uint8Array): Promise<void> {
    this.#sums.set(file, sha256(content));
    const { root } = this.#start;
    const path = join(root, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    if (isCompressed(file, Buffer.byteLength(content))) this.#start.compressor.ahead(root, file);
  }

  #edit(step: AnyStep, address: string, html: string): void {
    const page = this.#pages.at(address);
    const { file } = page;
    if (this.#frozen && this.#open.get(file) !== step)
      throw new Error(
        `The step “${step.name}” changes the page ${file}, which is final since “${this.#frozen.name}”.`,
      );
    if (!this.#frozen && step.phase !== 'edit')
      throw new Error(
        `The step “${step.name}” changes the page ${file}. Only steps of the phase “edit” do.`,
      );
    if (page.html === html) return;
    this.#pages.put(new Page(file, html));
    page.release();
    this.#edited.add(file);
  }

  async #freeze(step: AnyStep): Promise<void> {
    this.#frozen = step;
    for (const page of this.#pages.all()) page.release();
    await this.#settle((file) => !this.#open.has(file));
  }

  /** Ends the changes of a step to the pages that stayed open for it. */
  async close(step: AnyStep): Promise<void> {
    const own = [...this.#open].filter(([, by]) => by === step).map(([file]) => file);
    await this.#settle((file) => own.includes(file));
    for (const file of own) this.#open.delete(file);
  }

  async #settle(chosen: (file: string) => boolean): Promise<void> {
    for (const file of [...this.#edited].filter(chosen)) {
      await this.#put(file, this.#pages.at(file).html);
      this.#edited.delete(file);
    }
  }
}
