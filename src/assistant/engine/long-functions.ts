import ts from 'typescript';
import { nodesOf } from './nodes';

/*
 * At each name, TypeScript goes back over all calls before it in its function: one of them may have asserted what the name is.
 * In a function of thousands of calls that grows with the square. There, the calls are taken out of the way back; what they
 * assert is then not known.
 */

/** From how many calls in a file on it matters. */
const MANY = 1_000;
/** TypeScript's own mark of a call on the way back (`FlowFlags.Call`). */
const CALL = 1 << 9;

/** A step of the way back, as TypeScript 6 keeps it. */
interface Flow {
  flags: number;
  antecedent?: Flow | Flow[];
}

/** Shortens the ways back of a source that has been bound, if its functions are long. */
export function shorten(source: ts.SourceFile): void {
  const steps: Flow[] = [];
  let calls = 0;
  for (const node of nodesOf(source)) {
    const { flowNode } = node as ts.Node & { flowNode?: Flow };
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) calls += 1;
    if (flowNode) steps.push(flowNode);
  }
  if (calls < MANY) return;
  const seen = new Set<Flow>();
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    const { antecedent } = step;
    if (Array.isArray(antecedent)) step.antecedent = antecedent.map(beforeCalls);
    else if (antecedent) step.antecedent = beforeCalls(antecedent);
    steps.push(...[step.antecedent ?? []].flat());
  }
}

function beforeCalls(step: Flow): Flow {
  const passed: Flow[] = [];
  let at = step;
  while (at.flags & CALL && at.antecedent && !Array.isArray(at.antecedent)) {
    passed.push(at);
    at = at.antecedent;
  }
  // The next one that comes this way is there in one step.
  for (const call of passed) call.antecedent = at;
  return at;
}
