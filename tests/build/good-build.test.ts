import { afterAll, describe, expect, test } from 'vitest';
import { builtProject } from './built-project.ts';

describe('the content of another provider', () => {
  const project = builtProject();
  const file = 'handbook.txt';
  const dist = project.dist();
  afterAll(() => project.remove());

  const pages = () =>
    Object.keys(dist).filter((path) => path.endsWith('.html') && !path.startsWith('copies/'));
  const text = (path: string) => project.read(`dist/${path}`);

  test('makes every address of the site', () => {
    const perLanguage = [
      '404.html',
      'book.html',
      'duties.html',
      'formats.html',
      'history.html',
      'index.html',
      'licences.html',
      'map.html',
      'offline-copy.html',
      'open-points.html',
      'pack.html',
      'q/backups.html',
      'q/location.html',
      'questionnaire.html',
      'search.html',
      'site-security.html',
      'terms.html',
      'topics/storage.html',
      'updates.html',
      'words.html',
    ];
    expect(pages()).toEqual([
      '404.html',
      ...perLanguage.map((path) => `en/${path}`),
      'index.html',
      'offline.html',
      ...[
        'backups',
        'clause-1',
        'duties',
        'history',
        'location',
        'map',
        'open-points',
        'terms',
        'words',
      ].map((id) => `q/${id}.html`),
      ...perLanguage.map((path) => `zh/${path}`),
    ]);
  });

  test('is alone on the site: nothing of this provider is left', () => {
    const named = pages().filter((path) => /阿里云|Alibaba|aliyun/i.test(text(path)));
    expect(named).toEqual([]);
    expect(text('zh/index.html')).toContain('北云');
    expect(text('en/index.html')).toContain('Northern Cloud');
  });

  test('has its own base URL in canonical links and nowhere else', () => {
    expect(text('en/q/backups.html')).toMatch(
      /<link rel="?canonical"? href="https:\/\/north\.example\/trust\/en\/q\/backups\.html"/,
    );
    const links = pages().flatMap((path) =>
      [...text(path).matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) => ({ path, href })),
    );
    expect(links.length).toBeGreaterThan(100);
    expect(
      links.filter(
        ({ path, href }) => !path.endsWith('404.html') && /^(\/|https?:)/.test(href ?? ''),
      ),
    ).toEqual([]);
  });

  test('gives the error page absolute paths below the base URL', () => {
    const addresses = [...text('404.html').matchAll(/\s(?:href|action)="([^"]*)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses).toContain('/trust/zh/index.html');
    expect(addresses.filter((address) => !address.startsWith('/trust/'))).toEqual([]);
  });

  test('publishes the file of a document with its link, size and SHA-256', () => {
    expect(text(`documents/${file}`)).toBe('Handbook\n');
    expect(text('en/q/backups.html')).toContain(`href="../../documents/${file}"`);
    expect(text('en/q/backups.html')).toContain('download (1 KB)');
    expect(text('en/q/backups.html')).toContain(
      'd3a6590695eb5562604922f27f58a4a29383522581a72240d5c5e9cd037ea090',
    );
  });
});
