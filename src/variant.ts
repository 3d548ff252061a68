/** In which form a demo's programs are shown and run: on the SDKs alone, or as React apps. */
export type Variant = 'plain' | 'react';

export const VARIANTS: readonly Variant[] = ['plain', 'react'];

/** What readers call them. */
export const VARIANT_NAMES: Readonly<Record<Variant, string>> = { plain: 'JavaScript', react: 'React' };

/** Where the choice stands in an address, `?with=react`, and under which name it is remembered. */
export const VARIANT_KEY = 'with';

/** The chapter that is about React shows it, whatever was chosen elsewhere, unless its address says otherwise. */
export const STARTS_IN_REACT = /\/steps\/react\/$/;
