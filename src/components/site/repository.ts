/**
 * Addresses at the repository that a build knows: `REPOSITORY_URL=https://github.com/you/crossfade npm run build`.
 */
export interface Repository {
  /** Where a file is edited, by its path in the repository. */
  edit(file: string): string;
  /** Where a mistake on a page is reported. */
  report(title: string, address: string): string;
}

/**
 * @param url of the repository; nothing where it is not known
 * @throws {Error} for what is no address of a repository on the web
 */
export function repositoryAt(url: string | undefined): Repository | undefined {
  if (!url) return undefined;
  if (!/^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+$/.test(url))
    throw new Error(`REPOSITORY_URL is "${url}". It has to be like https://github.com/you/crossfade.`);
  return {
    edit: (file) => `${url}/edit/main/${file}`,
    report: (title, address) =>
      `${url}/issues/new?${new URLSearchParams({ title: `“${title}”: `, body: `${address}\n\n` })}`,
  };
}
