import adapter from 'crossfade-adapter';
import types from 'crossfade-types';
import site from 'crossfade-site';
import { run } from './run';

// Set, and not called: what was written goes out first.
process.exitCode = run(
  process.argv.slice(2),
  { types, adapter, site: site || undefined },
  {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
  },
);
