import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { commandLine } from './command-line.ts';
import { needed } from './needed.ts';
import { Nginx } from './nginx.ts';

commandLine({
  does: 'Loads a real nginx with a visit, and with one file of the same mean size.',
  calls: ['npm run bench:load'],
});

/**
 * Loads a real nginx on loopback with what a browser asks for in a first visit, in turns with a single page of the same mean size,
 * through 256 connections: npm run bench:load. Needs wrk (Debian: apt-get install wrk). Ends with 1 where an answer is an error, the
 * throughput is below 0.9 of that of the single page, or the memory of nginx grows.
 */
const connections = 256;
// Short turns: whatever else the machine does falls upon both.
const rounds = 15;
const seconds = 2;
const least = 0.9;
/** How much more memory than after the first round the last may leave. */
const growth = 1.05;

interface Turn {
  perSecond: number;
  bytesPerSecond: number;
  /** Microseconds of processor time that nginx spent on each request: what other programs do hardly touches it. */
  effort: number;
  errors: number;
}

needed('nginx', 'brotli', 'wrk');
const folder = mkdtempSync(join(tmpdir(), 'load-'));
const dist = join(folder, 'dist');
cpSync('dist', dist, { recursive: true });
const visit = await recordVisit();
const sizes = visit.map((path) => readFileSync(join(dist, `${path}`)).length);
const mean = Math.round(sum(sizes) / sizes.length);
// As compressed as pages are, so that nginx does the same for it.
const page = readFileSync(join(dist, 'zh/index.html'));
writeFileSync(join(dist, 'single.html'), page);
writeFileSync(join(dist, 'single.html.br'), Buffer.alloc(mean, page));

const nginx = await Nginx.start({ dist });
try {
  const mixed: Turn[] = [];
  const single: Turn[] = [];
  const memory: number[] = [];
  for (let round = 0; round < rounds; round++) {
    mixed.push(await load(visit.map((path) => `/${path.replace(/\.br$/, '')}`)));
    memory.push(memoryOf(workersOf(nginx)));
    single.push(await load(['/single.html']));
  }
  report(mixed, single, memory);
} finally {
  await nginx.stop();
  rmSync(folder, { recursive: true });
}

/** The files that nginx reads in a first visit, as it reads them: what was fetched for offline reading included. */
async function recordVisit(): Promise<string[]> {
  const server = await Nginx.start({ dist });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const tab = await browser.newPage();
  await tab.goto(`http://localhost:${server.port}/`);
  await tab.goto(`http://localhost:${server.port}/zh/`);
  await tab.locator('input[type=search]').fill('等保三级');
  await tab.locator('a[data-search-result]').first().click();
  await tab.waitForURL(/\/q\//);
  await tab.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  // nginx writes its log every few seconds.
  let log = '';
  do {
    log = server.log();
    await setTimeout(7000);
  } while (log !== server.log());
  await browser.close();
  await server.stop();
  const files = new Set(readdirSync(dist, { recursive: true, encoding: 'utf8' }));
  return log
    .split('\n')
    .flatMap((line) => / 200 GET \/(\S+) /.exec(line)?.[1] ?? [])
    .map((path) => (files.has(`${path}.br`) ? `${path}.br` : path));
}

/** What wrk measures while asking for each path in turn. */
async function load(paths: readonly string[]): Promise<Turn> {
  const script = join(folder, 'wrk.lua');
  writeFileSync(
    script,
    `local requests, at = {}, 0
function init()
  for _, path in ipairs({${paths.map((path) => JSON.stringify(path)).join(', ')}}) do
    requests[#requests + 1] = wrk.format("GET", path, { ["Accept-Encoding"] = "br, gzip" })
  end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
function done(summary)
  local e = summary.errors
  io.write(string.format("%d %d %d %d", summary.duration, summary.requests, summary.bytes,
    e.connect + e.read + e.write + e.status + e.timeout))
end
`,
  );
  const child = spawn(
    'wrk',
    ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, `http://127.0.0.1:${nginx.port}`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const before = effortOf(workersOf(nginx));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await new Promise<void>((done, fail) => {
    child.on('close', () => done());
    child.on('error', fail);
  });
  const [duration = 0, requests = 0, bytes = 0, errors = 0] = (said.split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return {
    perSecond: requests / (duration / 1e6),
    effort: (effortOf(workersOf(nginx)) - before) / requests,
    bytesPerSecond: bytes / (duration / 1e6),
    errors,
  };
}

function workersOf({ child: { pid } }: Nginx): string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
}

/** What processes keep in memory, in KiB. */
function memoryOf(pids: readonly string[]): number {
  const each = pids.map((pid) => readFileSync(`/proc/${pid}/status`, 'utf8'));
  return sum(each.map((status) => Number(/VmRSS:\s+(\d+)/.exec(status)?.[1])));
}

/** The processor time that processes have taken, in microseconds; Linux counts it in hundredths of a second. */
function effortOf(pids: readonly string[]): number {
  const each = pids.map((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(' '));
  return sum(each.map((fields) => (Number(fields[13]) + Number(fields[14])) * 10_000));
}

function report(mixed: Turn[], single: Turn[], memory: number[]): void {
  const ratios = mixed.map(({ perSecond }, i) => perSecond / (single[i]?.perSecond ?? 0));
  const errors = sum([...mixed, ...single].map((turn) => turn.errors));
  const ratio = median(ratios);
  const grown = (memory.at(-1) ?? 0) / (memory[0] ?? 1);
  const line = (name: string, turns: Turn[]) => {
    const of = (what: keyof Turn) => median(turns.map((turn) => turn[what]));
    console.log(
      `${name} ${Math.round(of('perSecond'))} requests/s, ${Math.round(of('bytesPerSecond') / 1e6)} MB/s, ${of('effort').toFixed(1)} µs of nginx each`,
    );
  };
  console.log(
    `${visit.length} requests a visit, ${mean} bytes each on average; ${connections} connections, ${rounds} turns of ${seconds} s each`,
  );
  line('visit       ', mixed);
  line('single page ', single);
  console.log(
    `ratio        ${ratio.toFixed(2)}, in one turn ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
  );
  console.log(`errors       ${errors}`);
  console.log(
    `memory       ${[memory[0], memory.at(-1)].map((kib = 0) => (kib / 1024).toFixed(1)).join(' MiB after the first turn, ')} MiB after the last`,
  );
  if (errors > 0 || ratio < least || grown > growth) {
    console.error(
      `Not good enough: no error, a ratio of at least ${least} and memory that grows by no more than ${growth} are asked for.`,
    );
    process.exitCode = 1;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
