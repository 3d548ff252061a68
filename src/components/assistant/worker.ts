import adapter from 'crossfade-adapter';
import types from 'crossfade-types';
import type { LeftOut } from '../../assistant/contract';
import { decode } from '../../assistant/project/decode';
import { scan } from '../../assistant/scan';
import { changesOf } from './changes';
import type { Dropped, Told } from './messages';
import { unpack } from './unpack';

/* The scan, off the page's own thread. It is made for one project and then ended. */

const tell = (told: Told): void => postMessage(told);

addEventListener('message', ({ data }: MessageEvent<Dropped>) => void read(data));

async function read(data: Dropped): Promise<void> {
  try {
    const { entries, leftOut } =
      data.kind === 'zip' ? await unpack(data.bytes) : { entries: data.files, leftOut: data.leftOut };
    const files = new Map<string, string>();
    const encoded = new Set<string>();
    const notes: LeftOut[] = [...leftOut];
    for (const [path, bytes] of entries) {
      const { text, note } = decode(bytes);
      files.set(path, text);
      if (!note) continue;
      encoded.add(path);
      notes.push({ file: path, why: note });
    }
    const scanned = scan(
      { files },
      { types, leftOut: notes, progress: (stage) => tell({ kind: 'progress', stage }) },
    );
    const spokenOf = new Set([
      ...scanned.uses.flatMap(({ file, evidence }) => [file, ...evidence.map((step) => step.file)]),
      ...scanned.findings.map(({ file }) => file),
    ]);
    const sources = [...files].filter(([path]) => spokenOf.has(path));
    const made = changesOf({ files, encoded }, scanned, adapter, (project) => scan(project, { types }));
    tell({ kind: 'done', ...made, sources });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
