import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, test as everywhere, expect } from 'vitest';
import { policyOf } from '../../src/delivery/headers.ts';
import { Pages } from '../../src/integrations/built/pages.ts';
import { deliveredOf } from '../../src/integrations/delivery/delivered.ts';
import { lacks } from '../needs.ts';

const test = everywhere.skipIf(lacks('caddy'));

const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
let caddy: ChildProcess;
let address = '';

/** A real Caddy with the configuration that the build has made, on a port of its own. */
beforeAll(async () => {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, done));
  address = `http://localhost:${(probe.address() as AddressInfo).port}`;
  await new Promise((done) => probe.close(done));
  const own = readFileSync('dist-server/Caddyfile', 'utf8')
    .replace(':8080', `:${new URL(address).port}`)
    .replace('/srv/site', resolve('dist'));
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n  admin off\n}\n${own}`);
  caddy = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  caddy.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  caddy.on('error', ({ message }) => {
    said += `${message}. Install the Debian package caddy.`;
  });
  for (;;) {
    if (await fetch(address).catch(() => undefined)) return;
    if (caddy.exitCode !== null || caddy.pid === undefined) throw new Error(`No Caddy: ${said}`);
    await setTimeout(50);
  }
});
afterAll(() => {
  caddy.kill();
  rmSync(folder, { recursive: true });
});

test('every file comes with its sum, its headers and its type, and addresses lead on', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['scripts/doctor.ts', address, '--on', '2026-12-01'],
    { encoding: 'utf8' },
  );
  expect(stdout).toContain('No fault on 2026-12-01.');
  expect(status).toBe(0);
});

test.each([
  ['/zh?x=1', '/zh/?x=1'],
  ['/zh/search?q=ISO%2022301&x=%0d%0a', '/zh/search.html?q=ISO%2022301&x=%0d%0a'],
  ['/en/search', '/en/search.html'],
])('%s leads to %s', async (path, location) => {
  const { status, headers } = await fetch(address + path, { redirect: 'manual' });
  expect({ status, location: headers.get('location') }).toEqual({ status: 301, location });
});

test('what is not there is answered in its language, with the policy of the page that says so', async () => {
  const delivered = deliveredOf((await Pages.in('dist')).all());
  for (const [path, shown] of [
    ['/nowhere.md', '404.html'],
    ['/zh/q/nowhere.html', 'zh/404.html'],
    ['/en/q/', 'en/404.html'],
    ['/zh/index.html.br', 'zh/404.html'],
    ['/_headers', '404.html'],
    ['/nowhere.pdf', '404.html'],
  ] as const) {
    const response = await fetch(address + path);
    expect([path, response.status]).toEqual([path, 404]);
    expect(await response.text()).toBe(readFileSync(`dist/${shown}`, 'utf8'));
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBeNull();
    expect(response.headers.get('content-security-policy')).toBe(policyOf(shown, delivered));
  }
});
