import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from './chromium.ts';

/** The pictures of README, drawn from `dist/`: what each shows, and how. */
const pictures = [
  { name: 'home', path: 'zh/index.html', width: 1280, height: 800, colorScheme: 'light' },
  {
    name: 'question',
    path: 'zh/q/mlps-certified-systems.html',
    width: 1280,
    height: 800,
    colorScheme: 'light',
  },
  {
    name: 'dark',
    path: 'en/q/privacy-tenant-isolation.html',
    width: 1280,
    height: 800,
    colorScheme: 'dark',
  },
  {
    name: 'search',
    path: 'zh/search.html?q=数据会不会出境',
    width: 1280,
    height: 800,
    colorScheme: 'light',
  },
] as const;
/** Bytes: README loads them all. */
const most = 120_000;

const port = process.env.PORT ?? '4331';
const server = spawn(process.execPath, ['scripts/serve.ts'], {
  env: { ...process.env, PORT: port },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await once(server.stdout, 'data');
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
mkdirSync('docs/pictures', { recursive: true });
for (const { name, path, width, height, colorScheme } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    serviceWorkers: 'block',
  });
  await page.goto(`http://localhost:${port}/${path}`);
  if (path.includes('?q=')) await page.locator('[data-search-state=done]').waitFor();
  const file = `docs/pictures/${name}.webp`;
  const { size } = await sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toFile(file);
  await page.close();
  if (size > most)
    throw new Error(`${file} has ${size} bytes, more than ${most}. Show less of the page.`);
  console.log(`${file}  ${Math.ceil(size / 1000)} KB`);
}
await browser.close();
server.kill();
