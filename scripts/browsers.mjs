/** Finds Chromium, Firefox and WebKit; installs Debian packages if possible, else says what to install. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
const windows = (path) => programs.map((folder) => join(folder, path));

const engines = {
  chromium: {
    given: process.env.CHROME_PATH,
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windows('Google\\Chrome\\Application\\chrome.exe'),
      ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
    packages: ['chromium'],
    advice: 'Install Chrome or Chromium, or set CHROME_PATH to its program.',
  },
  firefox: {
    given: process.env.FIREFOX_PATH,
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windows('Mozilla Firefox\\firefox.exe')],
    packages: ['firefox-esr'],
    advice: 'Install Firefox, or set FIREFOX_PATH to its program.',
  },
  webkit: {
    given: process.env.WEBKIT_DRIVER_PATH,
    commands: ['WebKitWebDriver'],
    places: [],
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice: 'WebKit is tested on Linux: install WebKitGTK’s driver and Xvfb (Debian: webkit2gtk-driver xvfb).',
  },
};

/** JavaScript libraries for tests that are packaged by Debian, not npm. */
const libraries = ['prototype', 'mootools'];

export const engineNames = Object.keys(engines);

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @returns {string | undefined} the path of a program on PATH */
const onPath = (command) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isProgram);

/** MiniBrowser is in a folder named after the machine's architecture. */
export function findMiniBrowser() {
  for (const folder of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    for (const name of isProgram(folder) ? ['', ...readdirSync(folder)] : []) {
      const found = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']
        .map((version) => join(folder, name, version, 'MiniBrowser'))
        .find(isProgram);
      if (found) return found;
    }
  }
  return undefined;
}

/** @param {string} engine @returns {string | undefined} the program that starts it, if everything it needs is installed */
export function findBrowser(engine) {
  const { given, commands, places } = engines[engine];
  if (given) return isProgram(given) ? given : undefined;
  if (engine === 'webkit' && !(findMiniBrowser() && (process.env.DISPLAY || onPath('Xvfb')))) return undefined;
  return commands.map(onPath).find(Boolean) ?? places.find(isProgram);
}

/** Whether all three engines are required, as on CI. */
export const allRequired = () => process.env.CI === 'true' || process.env.REQUIRE_ALL_ENGINES === '1';

/**
 * Finds or installs the browsers and libraries. Chromium is always required, the others on CI.
 *
 * @param {readonly string[]} wanted names of engines
 * @returns {{ ready: string[], missing: { engine: string, advice: string, required: boolean }[] }}
 */
export function prepareBrowsers(wanted) {
  const required = (engine) => engine === 'chromium' || allRequired();
  const packagesToInstall = [
    ...wanted
      .filter((engine) => required(engine) && !findBrowser(engine))
      .flatMap((engine) => engines[engine].packages),
    ...libraries.filter((name) => !existsSync(`/usr/share/javascript/${name}`)).map((name) => `libjs-${name}`),
  ];
  if (packagesToInstall.length > 0 && process.getuid?.() === 0 && onPath('apt-get')) install(packagesToInstall);
  const ready = wanted.filter(findBrowser);
  const missing = wanted
    .filter((engine) => !ready.includes(engine))
    .map((engine) => ({ engine, advice: engines[engine].advice, required: required(engine) }));
  return { ready, missing };
}

function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'pipe', env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'pipe', env });
  } catch (error) {
    console.log(`apt-get could not install ${packages.join(', ')}: ${String(error.stderr ?? error.message).trim()}`);
  }
}
