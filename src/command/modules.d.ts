/** Put in as the command is bundled (bundle.ts). */
declare module 'crossfade-types' {
  const types: Readonly<Record<string, string>>;
  export default types;
}

declare module 'crossfade-site' {
  const address: string;
  export default address;
}

declare module 'crossfade-adapter' {
  const adapter: { ts: Readonly<Record<string, string>>; js: Readonly<Record<string, string>> };
  export default adapter;
}

declare module 'crossfade-sandbox-script' {
  /** The text of `sandbox.js`. */
  const script: string;
  export default script;
}
