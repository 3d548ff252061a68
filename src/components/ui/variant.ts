import { VARIANT_KEY, type Variant } from '../../variant';

/*
 * Whether the reader wants programs in React. The head of the page has read it, from the address or from memory, before
 * anything was painted: VariantHead.astro.
 */

export const wantedVariant = (): Variant =>
  document.documentElement.dataset[VARIANT_KEY] === 'react' ? 'react' : 'plain';

/**
 * In which form a demo is shown and run: React where the reader wants that and the demo has it.
 * @param names the demos that have it, as `data-react` lists them
 */
export function variantOf(demo: string, names: string | undefined): Variant {
  const has = names?.split(' ').includes(demo) ?? false;
  return has ? wantedVariant() : 'plain';
}
