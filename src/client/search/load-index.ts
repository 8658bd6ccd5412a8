import { type IndexFile, registerName } from '../../search/index-file.ts';
import { Searcher } from '../../search/searcher.ts';

let loading: Promise<Searcher> | undefined;

/** Loads the index as a classic script, the one way that browsers allow on file: too. A failed load can be tried again. */
export function loadSearcher(address: string): Promise<Searcher> {
  loading ??= load(address).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(address: string): Promise<Searcher> {
  const index = await new Promise<IndexFile>((resolve, reject) => {
    Object.assign(globalThis, { [registerName]: resolve });
    const script = document.createElement('script');
    script.src = address;
    script.onerror = () => reject(new Error(`${address} could not be loaded.`));
    // A file that was cut short loads without registering anything; after it has, this changes nothing.
    script.onload = () => reject(new Error(`${address} is damaged.`));
    document.head.append(script);
  });
  return Searcher.load(index);
}
