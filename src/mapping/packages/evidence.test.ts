import { describe, expect, it } from 'vitest';
import { SDK_VERSIONS } from '../versions';
import { READ_IN } from '../evidence';
import { rows } from '../rows';
import { holdsCode, withoutBreaks } from './testing/holds-code';
import { reactRows } from '../react/rows';
import { readReact, readTwilio, readVideosdk } from './sources';
import type { Evidence } from '../schema';

type Source = Extract<Evidence, { kind: 'source' }>;

const files = new Map<string, string>();

const READERS: Readonly<Record<Source['package'], (path: string) => string>> = {
  'twilio-video': readTwilio,
  '@videosdk.live/js-sdk': readVideosdk,
  '@videosdk.live/react-sdk': readReact,
};

/** A file of a package without its breaks, read once. */
function read({ package: name, file }: Source): string {
  const path = `${name}/${file}`;
  const text = files.get(path) ?? withoutBreaks(READERS[name](file));
  files.set(path, text);
  return text;
}

/** Every snippet once: families of rows share theirs. */
const sources = [
  ...new Map(
    [...rows, ...reactRows].flatMap(({ id, evidence }) =>
      evidence.flatMap((piece) =>
        piece.kind === 'source' ? [[JSON.stringify(piece), { id, piece }] as const] : [],
      ),
    ),
  ).values(),
];

describe('what rows say was read in a package', () => {
  it('was read in the installed versions', () => {
    expect(READ_IN).toEqual({
      'twilio-video': SDK_VERSIONS.twilio,
      '@videosdk.live/js-sdk': SDK_VERSIONS.videosdk,
      '@videosdk.live/react-sdk': SDK_VERSIONS.react,
    });
  });

  it('is in its file still, or is still absent from it', () => {
    const wrong = sources.filter(({ piece }) => holdsCode(read(piece), piece.code) === Boolean(piece.absent));
    expect(
      wrong.map(
        ({ id, piece: { file, code, absent } }) => `${id}: ${file} ${absent ? 'has' : 'lacks'} ${code}`,
      ),
    ).toEqual([]);
  });

  it('is not of the other end alone: of what is received in what sends, and the other way round', () => {
    const OTHER_END = { Local: /\/remote/, Remote: /\/local/ };
    const wrong = rows.flatMap(({ id, twilio, evidence }) => {
      const [, end] = /^(Local|Remote)/.exec(twilio?.class ?? '') ?? [];
      const read = evidence.flatMap((piece) =>
        piece.kind === 'source' && piece.package === 'twilio-video' ? [piece.file] : [],
      );
      const other = end && OTHER_END[end as keyof typeof OTHER_END];
      return other && read.length > 0 && read.every((file) => other.test(file))
        ? [`${id}: ${read.join()}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  it('is enough to find a place by', () => {
    const short = sources.filter(({ piece }) => !piece.absent && piece.code.length < 8);
    expect(short.map(({ id, piece }) => `${id}: ${piece.code}`)).toEqual([]);
  });
});

describe('looking for a snippet', () => {
  it('does not mind white space, and nothing else', () => {
    expect(holdsCode(withoutBreaks('if (a) {\n    leave();\n  }'), 'if (a) { leave(); }')).toBe(true);
    expect(holdsCode(withoutBreaks('if (b) {\n    leave();\n  }'), 'if (a) { leave(); }')).toBe(false);
  });
});
