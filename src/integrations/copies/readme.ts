import type { Library } from '../../content/library.ts';
import { siteName } from '../../content/site-name.ts';
import { type Lang, langs } from '../../i18n/languages.ts';

/** `README.txt` of the copy: for every text editor, old ones of Windows too. */
export function readmeOf({ site }: Library, edition: string): string {
  const parts = langs.map(
    (lang) => `${siteName(site, lang)} · ${readme[lang](edition, site.baseUrl)}`,
  );
  return `\uFEFF${parts.join('\n\n').replaceAll('\n', '\r\n')}`;
}

const powershell =
  'Get-Content SHA256SUMS.txt | % { $h,$f = $_ -split \'  \',2; if ((Get-FileHash $f).Hash -ne $h) { "$f FAILED" } }';

/** What follows the name of the site. */
const readme: Record<Lang, (edition: string, baseUrl: string) => string> = {
  zh: (edition, baseUrl) => `离线副本 ${edition}

打开：双击 index.html。不需要服务器，也不需要网络；搜索照常可用。
部署：把整个文件夹放到任意静态主机的任意路径下即可。
网上版本：${baseUrl}

核对文件（在本文件夹里运行；没有报错、没有“FAILED”即为一致）：
  Linux        sha256sum --check --quiet SHA256SUMS.txt
  macOS        shasum -a 256 --check --quiet SHA256SUMS.txt
  Windows      在PowerShell里运行：
               ${powershell}
`,
  en: (edition, baseUrl) => `offline copy ${edition}

Open: double-click index.html. No server and no network is needed; search works.
Serve: put the whole folder on any static host, under any path.
Published at: ${baseUrl}

Verify (run in this folder; files are as published where nothing is said to have FAILED):
  Linux        sha256sum --check --quiet SHA256SUMS.txt
  macOS        shasum -a 256 --check --quiet SHA256SUMS.txt
  Windows      in PowerShell:
               ${powershell}
`,
};
