/** What a reader typed, read as a developer would. */
export interface Query {
  /** The words, in lower case; names are whole and in their parts. */
  words: readonly string[];
  /** What could be a name, in lower case: the last part of `room.on('disconnected')`, `track.disable()` or `mute`. */
  name: string;
  /** What stands before the name, in lower case: `room`, `track`; empty where nothing does. */
  of: string;
  /** All of it in lower case, with single spaces and without punctuation at its ends. */
  phrase: string;
  /** A call was typed, so a page is not meant. */
  isCall?: true;
}

/** `room.on('disconnected', …)`: the name is the event's. */
const LISTENS =
  /(?:([\w$]{1,60})\??\.)?(?:on|once|off|addListener|addEventListener|executeCommand)\(\s*['"`]([\w-]+)/;
/** `error 53205`, `error.code === 4002`: what counts is the code. */
const CODE = /^[\w\s.?$]*?\b(?:error|code|reason|status|twilioerror)\b[^\d]*\b(\d{4,5})\b\W*$/i;
/** What any list or promise has says nothing of what it is called on. */
const OF_ANY =
  /\.(?:forEach|map|filter|find|some|every|get|has|keys|values|entries|then|catch|finally|bind|length)$|(?<=s)\.size$/;
/** `audio: false`, `networkQuality: { local: 1 }`: an option, as it stands in code. */
const OPTION = /^\{?\s*['"]?([\w$]+)['"]?\s*:\s*(?:true|false|null|undefined|\d|['"`{[])/;
const MOST_CHARACTERS = 200;

/**
 * Reads what was typed or pasted: a name with or without its class and brackets, a line of code, a code, or plain words.
 * @param typed of any length; what is beyond 200 characters does not count
 */
export function readQuery(typed: string): Query {
  const text = typed.slice(0, MOST_CHARACTERS).trim();
  const phrase = text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  const listens = LISTENS.exec(text);
  if (listens) return { ...nameIn([listens[1] ?? '', listens[2] ?? '']), phrase };
  const code = CODE.exec(text)?.[1];
  if (code) return { words: [code], name: code, of: '', phrase: code };
  const option = OPTION.exec(text)?.[1];
  if (option) return { words: wordsOf(option), name: option.toLowerCase(), of: 'connectoptions', phrase: '' };
  // What is handed to a call says nothing of it, and of several calls in a chain the last one counts.
  const called = (text.replaceAll(/\([^()]*\)(?=\??\.)/g, '').split('(')[0] ?? '')
    .replace(/^(?:(?:const|let|var)\s[^=]*=\s*)?(?:await|return)\s+/, '')
    .replace(OF_ANY, '')
    .replace(/^new\s+(?:[\w$]+\.)*/, '');
  const parts = called.split(/\??\.|::|#/).map((part) => part.trim());
  const isName = parts.every((part) => /^[\w$-]*$/.test(part)) && called !== '';
  if (isName)
    return {
      ...nameIn(parts.filter(Boolean)),
      phrase: strip(phrase),
      ...(/\w\(/.test(text) ? { isCall: true } : {}),
    };
  return { words: wordsOf(text), name: '', of: '', phrase: strip(phrase) };
}

const strip = (phrase: string): string => phrase.replace(/(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '');

function nameIn(parts: readonly string[]): Pick<Query, 'words' | 'name' | 'of'> {
  return {
    words: wordsOf(parts.join(' ')),
    name: (parts.at(-1) ?? '').toLowerCase(),
    of: (parts.at(-2) ?? '').toLowerCase(),
  };
}

/**
 * The words of a text in lower case. A name counts whole and in its parts: `participantConnected` is also `participant` and
 * `connected`.
 */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_$]+/u).flatMap((word) => {
    if (word === '') return [];
    const parts = word
      .split(/[_$]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
      .filter(Boolean);
    const all = parts.length > 1 ? [word, ...parts] : parts;
    return all.map((each) => each.toLowerCase());
  });
}
