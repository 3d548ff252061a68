/** SHA-256 of a file's contents, in hexadecimal: tells one version from another. */
export async function digestOf(contents: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', contents));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
