import { guessByName } from './by-name';
import { guess } from './by-use';
import { TooDeep } from './careful';
import { Evaluator } from './evaluate';
import { Flow } from './flow';
import type { Found } from './found';
import { Graph } from './graph';
import { isTemplate, parse, pathOf, type Parsed } from './program';
import type { Script } from './script';
import { namesSdk, withinReach } from './reach';
import { TwilioTypes } from './twilio-types';
import type { UnknownOption } from './options';
import type { UnreadOptions } from './unread';
import { Uses } from './uses';

/** How often what is still unknown is looked at anew: each guess can lead to others. */
const GUESSES = 5;

export interface Analysis {
  uses: Found[];
  unknownOptions: UnknownOption[];
  unreadOptions: UnreadOptions[];
  evaluator: Evaluator;
  parsed: Parsed;
  /** Where code could not be parsed: the first place of each file. */
  unparsed: { file: string; line: number }[];
  /** What could not be taken at all. */
  refused: readonly { file: string; why: string }[];
}

/** The stages of an analysis, as progress is told. */
export type Stage = 'parse' | 'follow' | 'collect';

/** So many files may be too deep for TypeScript. */
const DEEP = 8;

/**
 * Finds the uses of twilio-video in code.
 * @param types declarations of the language, the browser and twilio-video: text by path
 * @param resolve the path in the project that an import leads to, if any
 */
export function analyse(
  scripts: readonly Script[],
  types: Readonly<Record<string, string>>,
  resolve: (specifier: string, from: string) => string | undefined,
  major: 1 | 2,
  told: (stage: Stage) => void = () => undefined,
): Analysis {
  // What is too deep is left out, and all begins anew: TypeScript can do nothing more by then.
  const deep = new Set<string>();
  for (;;) {
    const offered = scripts.filter((script) => !deep.has(pathOf(script)));
    try {
      const analysis = once(offered, types, resolve, major, told);
      const refused = scripts.flatMap((script) =>
        deep.has(pathOf(script))
          ? [{ file: script.file, why: 'Its types are nested too deeply to be read.' }]
          : [],
      );
      return { ...analysis, refused: [...analysis.refused, ...refused] };
    } catch (error) {
      if (!(error instanceof TooDeep) || deep.size === DEEP) throw error;
      deep.add(error.source.fileName);
    }
  }
}

function once(
  scripts: readonly Script[],
  types: Readonly<Record<string, string>>,
  resolve: (specifier: string, from: string) => string | undefined,
  major: 1 | 2,
  told: (stage: Stage) => void,
): Analysis {
  told('parse');
  const parsed = parse(scripts, types, resolve);
  const graph = new Graph();
  const evaluator = new Evaluator(parsed, new TwilioTypes(parsed, major), graph);
  const flow = new Flow(evaluator);
  told('follow');
  const reach = withinReach(parsed);
  for (const source of reach) flow.add(source);
  graph.settle();
  if (namesSdk(parsed) && guessByName(evaluator, reach)) graph.settle();
  for (let round = 0; round < GUESSES && guess(evaluator, reach); round += 1) graph.settle();
  told('collect');
  const uses = new Uses(parsed, evaluator, reach);
  const found = uses.collect();
  return {
    uses: found,
    unknownOptions: [...uses.options.unknown.values()],
    unreadOptions: [...uses.options.unread.values()],
    evaluator,
    parsed,
    unparsed: unparsedIn(parsed),
    refused: parsed.refused,
  };
}

function unparsedIn({ program, sources, fileOf }: Parsed): { file: string; line: number }[] {
  return sources.flatMap((source) => {
    // What a server fills in may leave gaps; a template is no code in the first place.
    if (isTemplate(source) || !/\.[cm]?[jt]sx?$/i.test(fileOf(source))) return [];
    const [first] = program.getSyntacticDiagnostics(source);
    if (!first || isOfTypes(first.code)) return [];
    return [{ file: fileOf(source), line: source.getLineAndCharacterOfPosition(first.start ?? 0).line + 1 }];
  });
}

/** TypeScript's words in a file of JavaScript, such as Flow's types, are read all the same. */
const isOfTypes = (code: number): boolean => code >= 8000 && code < 9000;
