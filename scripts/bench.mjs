// Measures the sandbox within one run, so that ratios count: the milliseconds of one machine say little.
//   npm run bench             all of it
//   npm run bench -- <name>…  one or some
import { loadavg } from 'node:os';
import { benchAssistant } from './bench/assistant.mjs';
import { benchCalls } from './bench/calls.mjs';
import { benchEffects } from './bench/effects.mjs';
import { benchForwarding } from './bench/forwarding.mjs';
import { benchIdle } from './bench/idle.mjs';
import { benchLeak } from './bench/leak.mjs';
import { benchLoad } from './bench/load.mjs';
import { benchRun } from './bench/run.mjs';
import { openRig } from './bench/rig.mjs';

/** @type {Record<string, (rig: import('./bench/rig.mjs').Rig) => Promise<void>>} */
const BENCHES = {
  calls: benchCalls,
  run: benchRun,
  forwarding: benchForwarding,
  load: benchLoad,
  idle: benchIdle,
  leak: benchLeak,
  assistant: benchAssistant,
  effects: benchEffects,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join(', ')}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  // A browser of its own for each: what one leaves behind is no burden to the next.
  const rig = await openRig();
  const started = performance.now();
  const load = loadavg()[0]?.toFixed(1);
  try {
    await bench(rig);
  } finally {
    await rig.close();
  }
  console.log(
    `${name}: ${Math.round((performance.now() - started) / 1000)} s, load average ${load} before it.`,
  );
}
