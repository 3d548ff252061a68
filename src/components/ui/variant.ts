import { STARTS_IN_REACT, VARIANT_KEY, type Variant } from '../../variant';
import { recall } from './remembered';

/*
 * Whether the reader wants programs in React. The head of the page has read it, from the address or from memory, before
 * anything was painted: site/first.js.
 */

export const wantedVariant = (): Variant =>
  document.documentElement.dataset[VARIANT_KEY] === 'react' ? 'react' : 'plain';

/** Loads this page anew with its programs in a form, whatever is remembered. */
export const showVariant = (variant: Variant): void => location.replace(addressFor(variant));

/** This page's address with its programs in a form. */
export function addressFor(variant: Variant): string {
  const url = new URL(location.href);
  if (variant === 'react') url.searchParams.set(VARIANT_KEY, variant);
  else if (recall(VARIANT_KEY) === 'react' || STARTS_IN_REACT.test(url.pathname))
    url.searchParams.set(VARIANT_KEY, variant);
  else url.searchParams.delete(VARIANT_KEY);
  return url.href;
}

/**
 * In which form a demo is shown and run: React where the reader wants that and the demo has it.
 * @param names the demos that have it, as `data-react` lists them
 */
export function variantOf(demo: string, names: string | undefined): Variant {
  const has = names?.split(' ').includes(demo) ?? false;
  return has ? wantedVariant() : 'plain';
}
