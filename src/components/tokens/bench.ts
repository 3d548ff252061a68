/* What the workbench loads when it is first used: the libraries are kept away from readers who only look at the page. */
export { exampleOf } from '../../tokens/example';
export { bySeverity } from '../../tokens/finding';
export { inspectToken } from '../../tokens/inspect';
export { makeToken } from '../../tokens/make';
export { checkSignature } from '../../tokens/signature';
export { renderReport, statusOf } from './report';
