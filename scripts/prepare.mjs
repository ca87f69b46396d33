/**
 * Makes a fresh clone ready, with Node's own modules only: the right Node, the packages, the browsers.
 * Every step says what it does; what cannot be done ends with the command to type.
 */
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const BROWSERS = {
  chromium: {
    name: 'a Chromium-family browser',
    variable: 'CHROME_PATH',
    package: 'chromium',
    // Chromium first: branded Chrome no longer takes unpacked extensions from the command line.
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'brave-browser'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    package: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
}; // prettier-ignore

/** Tells the person, in one line, what is being done. */
export function say(text) {
  process.stdout.write(`\n▸ ${text}\n`);
}

/** Ends with a message that says what is wrong and what to do. */
export function stop(problem, mend) {
  process.stderr.write(`\n✗ ${problem}\n  ${mend}\n`);
  process.exit(1);
}

/**
 * Runs a command with its output shown; resolves with its exit code. A line a few seconds apart shows that a `quiet` one lives; what one
 * that runs `beside` others says is shown in one piece when it has ended.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const started = Date.now();
    const { quiet = false, beside = false } = options;
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', quiet ? 'ignore' : beside ? 'pipe' : 'inherit', beside ? 'pipe' : 'inherit'],
      env: { ...process.env, ...options.env },
      shell: process.platform === 'win32',
    });
    const pulse = quiet
      ? setInterval(() => process.stdout.write(`  … ${Math.round((Date.now() - started) / 1000)} s\n`), 5000)
      : undefined;
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece));
    const end = (code) => {
      clearInterval(pulse);
      if (said.length > 0) process.stdout.write(Buffer.concat(said));
      resolve(code);
    };
    child.on('error', (error) => {
      process.stderr.write(`  ${command}: ${error.message}\n`);
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? (signal ? 1 : 0)));
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits)
    stop(
      `Node ${process.versions.node} is too old.`,
      'Install Node 20.19 or later, or 22.12 or later, and try again.',
    );
}

/** Installs the packages of a folder when they are missing or its lockfile has changed since. */
export async function installPackages(folder) {
  const modules = join(root, folder, 'node_modules');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(modules, '.cautela-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say(`Installing packages (npm ci${folder && ` in ${folder}`}), about half a minute`);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(folder ? ['--prefix', folder] : [])];
  const code = await run('npm', args, { quiet: true });
  if (code !== 0)
    stop('npm ci failed.', 'See the lines above; a network that reaches the npm registry is needed once.');
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, lock);
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed browser: the environment variable first, then PATH, then the usual places; else null. */
export function findBrowser(kind) {
  const { variable, commands, places } = BROWSERS[kind];
  const given = process.env[variable];
  if (given) {
    if (runnable(given)) return given;
    stop(
      `${variable} is set to ${given}, which cannot be run.`,
      `Point ${variable} at the browser's program file, or unset it.`,
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const ending = process.platform === 'win32' ? '.exe' : '';
  for (const command of commands) {
    for (const folder of folders) {
      const path = join(folder, command + ending);
      if (folder && runnable(path)) return path;
    }
  }
  return places.find(runnable) ?? null;
}

/** Finds a browser or, as root on Debian, installs it; else stops with the command to type. */
async function provideBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  const { name, variable, package: debian } = BROWSERS[kind];
  const apt = existsSync('/etc/debian_version');
  if (apt && process.getuid?.() === 0) {
    say(`Installing ${name} (apt-get install ${debian}), about a minute`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { quiet: true, env });
    const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], {
      quiet: true,
      env,
    });
    const installed = code === 0 ? findBrowser(kind) : null;
    if (installed) return installed;
    stop(
      `apt-get could not install ${debian}.`,
      `Install ${name} by hand, or set ${variable} to its program file.`,
    );
  }
  const command = apt
    ? `sudo apt-get install -y ${debian}`
    : process.platform === 'darwin'
      ? `brew install --cask ${kind}`
      : `install ${name}`;
  return stop(
    `${name} was not found.`,
    `Type: ${command}   (or set ${variable} to its program file), then try again.`,
  );
}

/**
 * Prepares the clone. Returns the environment that the next steps run with: `CHROME_PATH` and, where asked for, `FIREFOX_PATH`.
 */
export async function prepare(browsers) {
  checkNode();
  await installPackages('');
  const env = {};
  for (const kind of browsers) env[BROWSERS[kind].variable] = await provideBrowser(kind);
  return env;
}

/** True where a window can be shown. */
export function hasDisplay() {
  if (process.env.CAUTELA_HEADLESS) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** How to run a TypeScript file with the packages of this clone. */
export function runScript(file, args = [], env = {}) {
  return run(process.execPath, ['--import', 'tsx', join('scripts', file), ...args], { env });
}
