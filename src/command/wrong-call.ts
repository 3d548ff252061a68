/** Why Node's reader of arguments does not take them, in words for whoever called. */
export function wrongCall(error: unknown): string {
  const { code, message = 'The command is not correct.' } = error as { code?: string; message?: string };
  const [, option = ''] = /'([^']+)'/.exec(message) ?? [];
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `There is no option ${option}.` : message;
}
