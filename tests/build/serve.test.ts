import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const empty = mkdtempSync(join(tmpdir(), 'empty-'));
const running: ChildProcess[] = [];
let busy: Server;
let busyPort: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/zh/q'), { recursive: true });
  writeFileSync(join(folder, 'dist/index.html'), 'door');
  writeFileSync(join(folder, 'dist/zh/index.html'), 'home');
  writeFileSync(join(folder, 'dist/zh/q/x.html'), 'question');
  writeFileSync(join(folder, 'dist/404.html'), 'not here');
  busy = createServer();
  await new Promise<void>((done) => {
    busy.listen(0, done);
  });
  busyPort = (busy.address() as AddressInfo).port;
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});
afterAll(() => {
  busy.close();
  for (const path of [folder, empty]) rmSync(path, { recursive: true });
});

/** Starts the server; settles with its first line, or with all it said and its exit code once it ends. */
function serve(port: string, cwd = folder): Promise<{ said: string; code?: number }> {
  const child = spawn(process.execPath, [resolve('scripts/serve.ts')], {
    cwd,
    env: { ...process.env, PORT: port },
  });
  running.push(child);
  return new Promise((done) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (stream === child.stdout && said.endsWith('\n')) done({ said });
      });
    }
    child.on('close', (code) => done({ said, code: code ?? -1 }));
  });
}

test('the server prints the address it listens on, and PORT chooses the port', async () => {
  const probe = createServer();
  await new Promise<void>((done) => {
    probe.listen(0, done);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => {
    probe.close(done);
  });
  const { said } = await serve(String(port));
  expect(said).toBe(`http://localhost:${port}\n`);
  expect(await (await fetch(said.trim())).text()).toBe('door');
});

test.each([
  ['/', 200, 'door'],
  ['/zh/', 200, 'home'],
  ['/zh/index.html', 200, 'home'],
  ['/zh/q/x.html?q=1', 200, 'question'],
  ['/zh/q/nowhere.html', 404, 'not here'],
  ['/nowhere', 404, 'not here'],
  ['/../package.json', 404, 'not here'],
  ['/%2e%2e%2fpackage.json', 404, 'not here'],
])('%s is answered with %i', async (path, status, body) => {
  const { said } = await serve('0');
  const response = await fetch(said.trim() + path);
  expect({ status: response.status, body: await response.text() }).toEqual({ status, body });
  expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
});

test('what is no address is answered with 400, and the server goes on', async () => {
  const { said } = await serve('0');
  const { port } = new URL(said.trim());
  // As it is: fetch would write it out as a proper address first.
  const statusOf = (path: string) =>
    new Promise((done, failed) => {
      get({ port, path }, (response) => done(response.resume().statusCode)).on('error', failed);
    });
  for (const path of ['//', '//elsewhere/zh', '/\\', '//[', 'http://a:b/', '/%E0%A4%A', '/zh/%']) {
    expect(`${path} ${await statusOf(path)}`).toBe(`${path} 400`);
  }
  expect(await statusOf('/zh/index.html')).toBe(200);
});

test('whatever part of a file is asked for, the whole file is sent, and the server goes on', async () => {
  const { said } = await serve('0');
  for (const range of [
    '5-2',
    '999999999-',
    'a-b',
    '-2',
    '0-1,3-3',
    '1-1',
    '--',
    '9007199254740993-',
  ]) {
    const response = await fetch(said.trim(), { headers: { range: `bytes=${range}` } });
    expect([range, response.status, await response.text()]).toEqual([range, 200, 'door']);
  }
});

test('a taken port gets a clear message', async () => {
  expect(await serve(String(busyPort))).toEqual({
    said: `Port ${busyPort} is taken. Choose another: PORT=${busyPort + 1} npm start\n`,
    code: 1,
  });
});

test.each(['http', '65536', '-1', '80.5'])('PORT=%s is refused', async (port) => {
  expect(await serve(port)).toEqual({
    said: `PORT=${port} is not a port. Give a whole number from 0 to 65535.\n`,
    code: 1,
  });
});

test('without a build the server says what to run', async () => {
  expect(await serve('0', empty)).toEqual({
    said: 'There is no dist/ to serve. Run `npm run build` first.\n',
    code: 1,
  });
});
