/** Handed in when the package is built. */
declare module 'crossfade-tested' {
  /** The versions of the SDKs that the sandbox was tested with. */
  const versions: Readonly<Record<string, string>>;
  export default versions;
}
