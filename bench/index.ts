import { benchCompanion } from './companion.ts';
import { benchEvidence } from './evidence.ts';
import { benchGateway } from './gateway.ts';
import { benchNavigation } from './navigation.ts';
import { benchSize } from './size.ts';
import { benchStore } from './store.ts';
import { benchValidate } from './validate.ts';
import { benchVerdict } from './verdict.ts';
import { benchWarning } from './warning.ts';

/** `npm run bench [name …]`: prints numbers beside their targets; it never fails for being slow. */
const benches = {
  validate: benchValidate,
  verdict: benchVerdict,
  evidence: benchEvidence,
  size: benchSize,
  store: benchStore,
  navigation: benchNavigation,
  companion: benchCompanion,
  gateway: benchGateway,
  warning: benchWarning,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    await run();
  }
}
