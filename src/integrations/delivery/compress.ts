import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { isText } from '../../delivery/types.ts';
import type { ContentTask, FileTask } from './compressing-worker.ts';

/** Below this, the header of an answer weighs more than what is saved. */
const worthwhile = 256;
/** Whether servers send a file of so many bytes compressed. */
export const isCompressed = (file: string, bytes: number) => isText(file) && bytes >= worthwhile;

/**
 * What a reader's browser opens or loads. Its highest quality takes twice as long as the next one, and saves 2 %; the rest is for programs and for
 * taking away: there a tenth of the time costs 10 %.
 */
const forBrowsers = /^(?!copies\/).*\.(html|js|css|svg|webmanifest)$/;
const qualityOf = (file: string) => (forBrowsers.test(file) ? 10 : 9);

interface Asked {
  task: FileTask | ContentTask;
  done: (made: Uint8Array) => void;
  failed: (error: Error) => void;
}

/**
 * Compresses in threads of its own, as many as there are processors; what it has made is kept from build to build, by its content. In the
 * thread of the build each stream would tell the garbage collector of megabytes that are not its own, and be answered by a
 * collection of everything.
 */
export class Compressor {
  readonly #kept: string;
  readonly #queue: Asked[] = [];
  readonly #idle: Worker[] = [];
  readonly #working = new Map<Worker, Asked>();

  /** `kept` is a folder. */
  constructor(kept: string) {
    this.#kept = kept;
  }

  /** Raw deflate, at its highest level. */
  deflated(content: Uint8Array): Promise<Uint8Array> {
    return this.#ask({ content });
  }

  /** Works ahead on a file of the build that is as it will be: it is compressed while others work, and kept. */
  ahead(root: string, file: string): void {
    // Whoever asks for it later is told what went wrong.
    this.#ask({ file: `${root}/${file}`, quality: qualityOf(file), beside: false }).catch(() => {});
  }

  /** Puts the compressed forms of a file of the build beside it. */
  async beside(root: string, file: string): Promise<void> {
    await this.#ask({ file: `${root}/${file}`, quality: qualityOf(file), beside: true });
  }

  #ask(task: Asked['task']): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      this.#queue.push({ task, done, failed });
      this.#next();
    });
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const worker = this.#idle.pop() ?? this.#started();
    const asked = worker && this.#queue.shift();
    if (!worker || !asked) return;
    this.#working.set(worker, asked);
    // Only one that is at work keeps the process alive.
    worker.ref();
    worker.postMessage(asked.task);
  }

  /** Another thread, where there is a processor for it. */
  #started(): Worker | undefined {
    if (this.#working.size >= availableParallelism()) return undefined;
    const worker = new Worker(new URL('./compressing-worker.ts', import.meta.url), {
      workerData: this.#kept,
    });
    worker.on('message', (made: Uint8Array) => {
      worker.unref();
      const asked = this.#working.get(worker);
      this.#working.delete(worker);
      this.#idle.push(worker);
      asked?.done(made);
      this.#next();
    });
    // It has ended; another takes its place.
    worker.on('error', (error) => {
      const asked = this.#working.get(worker);
      this.#working.delete(worker);
      asked?.failed(error);
      this.#next();
    });
    return worker;
  }
}
