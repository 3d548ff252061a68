// Lint rule: a function whose text goes into a page names nothing of the file that it stands in. There it would be another
// thing of that name, or none, and the compiler cannot know.

/** Methods whose first argument runs in a page: Playwright's, and those of tests/support/app. */
const METHODS = new Set([
  ...['evaluate', 'evaluateHandle', 'evaluateAll', 'addInitScript', 'waitForFunction'],
  ...['run', 'hold', 'begin', 'failure'],
]);

/** @type {import('eslint').Rule.RuleModule} */
export const pagePrograms = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      captured: 'This function runs in a page, where "{{name}}" is not. Hand it over as an argument.',
    },
  },
  create(context) {
    /** @param {import('estree').Function & import('eslint').Rule.NodeParentExtension} node */
    const check = (node) => {
      if (!runsInPage(/** @type {any} */ (node))) return;
      for (const reference of context.sourceCode.getScope(node).through) {
        const { resolved, identifier } = reference;
        const isType = 'isTypeReference' in reference && reference.isTypeReference;
        if (isType || !resolved?.defs.length) continue;
        context.report({ node: identifier, messageId: 'captured', data: { name: resolved.name } });
      }
    };
    return { ArrowFunctionExpression: check, FunctionExpression: check };
  },
};

/** @param {any} node a function */
function runsInPage({ parent, ...node }) {
  if (parent.type === 'CallExpression') {
    const { callee } = parent;
    const isFirst = parent.arguments[0]?.range[0] === node.range[0];
    return isFirst && callee.type === 'MemberExpression' && METHODS.has(callee.property.name);
  }
  // A constant or a property that is declared as a program.
  if (parent.type === 'VariableDeclarator')
    return parent.id.typeAnnotation?.typeAnnotation.typeName?.name === 'Program';
  return parent.type === 'Property' && parent.key.name === 'program';
}
