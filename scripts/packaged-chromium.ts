import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { parseTar } from 'nanotar';

const { resolve } = createRequire(import.meta.url);

/** Sets what the browser is to find, and becomes the browser. */
const launcher = `#!/bin/sh
here=\${0%/*}
export LD_LIBRARY_PATH="$here/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/browser" "$@"
`;

/** No font but these, whatever the machine has: a Chinese one, and a Latin one that the styles name before it. */
const fontsConf = (cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir>${cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;

/**
 * The Chromium of the packages, unpacked at its first use with the libraries and fonts that it needs, so that it runs, and draws the
 * same, on every machine. Undefined where its package has no binary for the platform.
 */
export function packagedChromium(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const root = dirname(dirname(resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(root, '../../.cache', `chromium-${version}`);
  if (!existsSync(folder)) unpack(join(root, 'bin'), folder);
  return join(folder, 'chromium');
}

/** Into a folder that is there whole or not at all: several processes may need it at once. */
function unpack(packed: string, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const making = mkdtempSync(`${folder}-`);
  const write = (name: string, data: Uint8Array | string, mode = 0o644) => {
    const file = join(making, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data, { mode });
  };
  const opened = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));
  write('browser', opened('chromium.br'), 0o755);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br'])
    for (const { name, data } of parseTar(opened(archive)))
      if (data && /^(lib|fonts)\//.test(name)) write(name, data);
  for (const weight of ['400Regular', '700Bold']) {
    const font = `${weight}/NotoSansSC_${weight}.ttf`;
    copyFileSync(
      resolve(`@expo-google-fonts/noto-sans-sc/${font}`),
      join(making, 'fonts', `NotoSansSC-${weight}.ttf`),
    );
  }
  write('fonts.conf', fontsConf(join(folder, 'fonts-cache')));
  write('chromium', launcher, 0o755);
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true });
    // Another process was first.
    if (!existsSync(folder)) throw error;
  }
}
