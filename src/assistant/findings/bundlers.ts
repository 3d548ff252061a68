import type { Finding } from '../contract';
import type { Context } from './context';

/*
 * VideoSDK's package is one file in the syntax of 2022: class fields, as they stand. Bundlers older than that stop at it.
 */

interface Bundler {
  /** In a package file: a bundler, or what brings it along, in a version that cannot. */
  named: RegExp;
  is: string;
  helps: string;
}

const BABEL = 'Let Babel compile `@videosdk.live/js-sdk` too, or load VideoSDK with its script tag.';

const BUNDLERS: readonly Bundler[] = [
  {
    named: /\b(?:browserify|watchify|budo)\b/,
    is: 'Browserify',
    helps: 'Tell it not to parse the file: `--noparse=node_modules/@videosdk.live/js-sdk/videosdk.js`.',
  },
  {
    named: /"(?:webpack|@vue\/cli-service)"\s*:\s*"[~^]?(?:[0-4]\.|[0-4]")/,
    is: 'webpack 4',
    helps: BABEL,
  },
  {
    named: /"next"\s*:\s*"(?:[~^]?(?:\d\.|\d")|~?10\.[01]\b)/,
    is: 'webpack 4, which this version of Next uses,',
    helps: BABEL,
  },
];

/** Bundlers that cannot read VideoSDK's package, as package files name them. */
export const oldBundlers = ({ files, uses }: Context): Finding[] =>
  [...files].flatMap(([file, text]): Finding[] => {
    if (
      !/(?:^|\/)package\.json$/.test(file) ||
      !/"twilio-video"\s*:|"npm:twilio-video\b/.test(text) ||
      !uses.length
    )
      return [];
    for (const { named, is, helps } of BUNDLERS) {
      const found = named.exec(text);
      if (!found) continue;
      return [
        {
          rule: 'old-bundler',
          kind: 'decide',
          file,
          line: text.slice(0, found.index).split('\n').length,
          says: `By default, ${is} cannot read VideoSDK’s package, which uses class fields. ${helps}`,
        },
      ];
    }
    return [];
  });
