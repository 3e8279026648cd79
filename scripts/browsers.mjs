// Plain JavaScript without dependencies: setup runs it before anything is installed. Types: browsers.d.mts.
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export const BROWSERS = ['chrome', 'firefox'];

const OVERRIDE = { chrome: 'LATCHKEY_CHROME', firefox: 'LATCHKEY_FIREFOX' };

/** Names on PATH, the person's own choice of channel first. */
const COMMANDS = {
  chrome: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/** Where installers put browsers without telling PATH. */
const PLACES = {
  linux: {
    chrome: () => ['/opt/google/chrome/chrome', '/usr/bin/chromium', '/snap/bin/chromium'],
    firefox: () => ['/usr/bin/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox', '/snap/bin/firefox'],
  },
  darwin: {
    chrome: () =>
      inApplications('Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'),
    firefox: () =>
      inApplications('Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'),
  },
  win32: {
    chrome: (env) =>
      inProgramFiles(env, 'Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'),
    firefox: (env) => inProgramFiles(env, 'Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'),
  },
};

export function findBrowser(kind, env = process.env, platform = process.platform) {
  const override = env[OVERRIDE[kind]];
  if (override) return isProgram(override) ? override : null;
  const onPath = COMMANDS[kind].map((name) => findProgram(name, env, platform)).find(Boolean);
  return onPath ?? PLACES[platform]?.[kind](env).find(isProgram) ?? null;
}

export function findProgram(name, env = process.env, platform = process.platform) {
  const { delimiter, join } = platform === 'win32' ? path.win32 : path.posix;
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const file = platform === 'win32' ? `${name}.exe` : name;
  return folders.map((folder) => join(folder, file)).find(isProgram) ?? null;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function inApplications(...bundles) {
  return ['/Applications', `${homedir()}/Applications`].flatMap((folder) =>
    bundles.map((bundle) => `${folder}/${bundle}`),
  );
}

function inProgramFiles(env, ...programs) {
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
  return folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`));
}
