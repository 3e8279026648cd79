import { findProgram } from '../browsers.mjs';
import { aptPackage } from './apt.mjs';

/** In the order of preference where several are there. `take` gives the package's name, or null where it has none. */
const MANAGERS = [
  {
    program: 'apt-get',
    command: 'sudo apt-get update && sudo apt-get install -y --no-install-recommends',
    take: aptPackage,
  },
  { program: 'dnf', command: 'sudo dnf install -y', take: ({ packages }) => packages.dnf ?? null },
  { program: 'pacman', command: 'sudo pacman -S --needed', take: ({ packages }) => packages.pacman ?? null },
  { program: 'brew', command: 'brew install', take: ({ packages }) => packages.brew ?? null },
  { program: 'winget', command: 'winget install', take: ({ packages }) => packages.winget ?? null },
];

/**
 * What a person can do about what is missing, with the exact command where we know it.
 * @param {import('./needs.mjs').Need[]} needs
 * @returns {string}
 */
export function advice(needs) {
  const manager = MANAGERS.find(({ program }) => findProgram(program) !== null);
  const packages = needs.map((need) => manager?.take(need)).filter(Boolean);
  const unpackaged = needs.filter((need) => !manager?.take(need));
  const downloads = process.platform === 'linux' ? unpackaged.map(({ download }) => download).filter(Boolean) : [];
  const commands = [...(packages.length > 0 ? [`${manager?.command} ${packages.join(' ')}`] : []), ...downloads];
  return [
    `Still missing: ${needs.map(({ name }) => name).join(', ')}.`,
    ...(commands.length > 0
      ? ['Run this, then try again:', ...commands.map((line) => `  ${line}`)]
      : ['Install it, then try again.']),
    'Is a browser in an unusual place? Name its program in LATCHKEY_CHROME or LATCHKEY_FIREFOX.',
  ].join('\n');
}
