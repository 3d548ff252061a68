/** A file and what it imports, bundled as one classic script, as text (script-text.mjs). */
declare module '*?script-text' {
  const text: string;
  export default text;
}
