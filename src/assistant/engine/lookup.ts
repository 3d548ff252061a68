import type ts from 'typescript';
import type { Graph } from './graph';
import type { TwilioTypes } from './twilio-types';
import type { Value, Values } from './values';

/** What is asked of an evaluator by those that it asks itself. */
export interface Lookup {
  readonly graph: Graph;
  readonly types: TwilioTypes;
  readonly checker: ts.TypeChecker;
  idOf(node: ts.Node): number;
  nodeOf(value: Value): ts.Node | undefined;
  one(value: Value, at: ts.Node, why: string): Values;
}
