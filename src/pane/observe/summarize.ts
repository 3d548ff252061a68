import { maskText } from '../../sandbox/wire/mask';
import { cut, PAYLOAD_LENGTH } from '../limits';
import { isErrorLike } from './facts';
import { titleOf, type LabelOf } from './label';

/**
 * What came with an event, in one short line for people: objects of the SDK by class and name, errors by code, name
 * and message, plain data as JSON. Tokens are masked.
 * @param labelOf the label of an object that is being watched.
 */
export function summarize(args: readonly unknown[], labelOf: LabelOf): string {
  const parts = args.map((argument) => summarizeOne(argument, labelOf));
  return cut(maskText(parts.join(', ')), PAYLOAD_LENGTH);
}

function summarizeOne(value: unknown, labelOf: LabelOf): string {
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return String(value);
  const label = labelOf(value);
  if (label) return titleOf(label);
  if (isErrorLike(value)) return stringify({ code: value.code, name: value.name, message: value.message });
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  return stringify(value, labelOf);
}

/** JSON in which functions and deep or cyclic parts are left out, and watched objects stand by their names. */
function stringify(value: unknown, labelOf: LabelOf = () => undefined): string {
  const seen = new WeakSet<object>();
  const replacer = (_key: string, part: unknown): unknown => {
    if (typeof part === 'bigint') return String(part);
    if (typeof part !== 'object' || part === null) return part;
    const label = labelOf(part);
    if (label) return titleOf(label);
    if (seen.has(part)) return '…';
    seen.add(part);
    return isPlain(part) ? part : '…';
  };
  try {
    return JSON.stringify(value, replacer) ?? '';
  } catch {
    return 'object'; // a getter or toJSON of it threw
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}
