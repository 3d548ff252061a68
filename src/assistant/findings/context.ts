import type ts from 'typescript';
import type { Finding, Use } from '../contract';
import type { Analysis } from '../engine/analyse';
import type { Found } from '../engine/found';
import type { App } from '../project/app';

/** What a rule looks at. */
export interface Context {
  files: ReadonlyMap<string, string>;
  app: App;
  uses: readonly (Use & { at?: ts.Node })[];
  analysis: Pick<Analysis, 'parsed' | 'evaluator' | 'unknownOptions' | 'unreadOptions'> & {
    uses: readonly Found[];
  };
}

/** A rule: says what it finds, in the order of the places. */
export type Rule = (context: Context) => Finding[];

export const at = ({ file, line }: Pick<Use, 'file' | 'line'>): Pick<Finding, 'file' | 'line'> => ({
  file,
  line,
});

/** The place of a node. */
export function placeOf(node: ts.Node, { analysis }: Context): Pick<Finding, 'file' | 'line'> {
  const source = node.getSourceFile();
  return {
    file: analysis.parsed.fileOf(source),
    line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
  };
}

/** Tests, mocks and stories do odd things on purpose. */
export const isOfTests = (file: string): boolean =>
  /\.(?:test|spec|stories|e2e)\.|(?:^|\/)(?:__\w+__|tests?|mocks?|stories|cypress|e2e)\//.test(file);
