// Says what an app uses of twilio-video: npm run assistant -- scan <folder> [--json | --html]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { bundleCommand } from '../src/build/command.mjs';

const folder = join(process.cwd(), 'node_modules/.cache/command');
const file = join(folder, `crossfade-${process.pid}.cjs`);
mkdirSync(folder, { recursive: true });
writeFileSync(
  file,
  await bundleCommand(
    process.env.SITE_URL ? new URL(process.env.BASE_PATH ?? '/', process.env.SITE_URL).href : '',
  ),
);
// Where npm was called from is what a relative folder is relative to.
const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
process.exitCode = status ?? 2;
