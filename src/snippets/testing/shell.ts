/** A request as a curl command would send it. */
export interface CurlRequest {
  method: string;
  url: URL;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string | null;
}

/**
 * Reads a curl command as a shell and curl would: continued lines, quotes, variables, and the options that the guide's
 * commands use.
 *
 * @param variables the values of the shell's variables
 * @throws {Error} on anything that a shell or curl would take amiss: another command, an unset variable, an option
 *   that is not known here, a word that a shell would take as redirection
 */
export function parseCurl(source: string, variables: Record<string, string>): CurlRequest {
  const [command, ...words] = shellWords(source, variables);
  if (command !== 'curl') throw new Error(`The command is "${command}", not curl.`);
  const headers: Record<string, string> = {};
  const data: string[] = [];
  let method: string | undefined;
  let url: URL | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    const value = (): string => {
      const next = words[(index += 1)];
      if (next === undefined) throw new Error(`The option ${word} has no value.`);
      return next;
    };
    if (word === '-X') method = value();
    else if (word === '-H') {
      const [, name, content] = /^([\w-]+): (.*)$/.exec(value()) ?? [];
      if (!name) throw new Error('A header lacks its name.');
      headers[name.toLowerCase()] = content!;
    } else if (word === '-u') headers['authorization'] = `Basic ${btoa(value())}`;
    else if (word === '--data-urlencode') {
      const [name, content] = value().split('=', 2);
      data.push(`${name}=${encodeURIComponent(content ?? '')}`);
      headers['content-type'] ??= 'application/x-www-form-urlencoded';
    } else if (word.startsWith('-')) throw new Error(`The option ${word} is not known.`);
    else url = new URL(word);
  }
  if (!url) throw new Error('The command has no address.');
  const body = data.length > 0 ? data.join('&') : null;
  return { method: method ?? (body ? 'POST' : 'GET'), url, headers, body };
}

/** Splits a command into words: double quotes expand variables, single quotes do not, bare `<` and `>` redirect. */
function shellWords(source: string, variables: Record<string, string>): string[] {
  const joined = source.trim().replaceAll(/\\\n\s*/g, ' ');
  return [...joined.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => {
    if (single !== undefined) return single;
    if (bare && /[<>|;&\\\n]/.test(bare))
      throw new Error(`A shell would not pass on "${bare}" as it stands.`);
    return expand(double ?? bare ?? '', variables);
  });
}

function expand(text: string, variables: Record<string, string>): string {
  return text.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`The variable ${name} is not set.`);
    return value;
  });
}
