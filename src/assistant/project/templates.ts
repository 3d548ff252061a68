import type { Script } from '../engine/script';
import { BIND_ALL, ON_ALL } from '../engine/template-events';
import { blank, scriptTags } from './scripts';

/*
 * Templates of Vue, Svelte and Angular as code of the same length: expressions stay where they are, a bound attribute
 * becomes an assignment to its name, a loop a loop. What the engine makes of names there: fields of the component.
 */

const IDENTIFIER = /^[A-Za-z_$][\w$]*/;

/** `:participant="p"`, `[participant]="p"`, `[(chosen)]="p"`, `v-for="p in list"`, `*ngFor="let p of list"`, `@click="mute(p)"`, `(click)="mute(p)"`. */
const BOUND =
  /(?<=\s)(?:v-bind:|:|\[\(|\[|@|\(|v-on:|v-|\*|ng-|bind-|on-)([\w.:-]+)(?:\)\]|\]|\))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Angular's blocks: `@for (p of list; track p.sid) {`, `@if (room(); as call) {`, `@let name = p.identity;`. */
const FOR_BLOCK = /@for\s*\(\s*(\w+)\s+of\s([^;{}]*);/g;
const BLOCK = /@(?:if|else if|switch|case)\s*\(([^;{}]*(?:;\s*as\s+\w+\s*)?)(?:;[^{}]*)?\)\s*\{/g;
const LET = /@let\s+(\w+\s*=[^;{}]*);/g;
const CURLY_TWICE = /\{\{([^{}]*)\}\}/g;
/** The name of an attribute of Svelte's, before its value: `name={expression}`. */
const BEFORE_CURLY = /(?<=\s)([\w:|-]+)=["']?$/;
/** A template in the code of a component: `template: \`<p>{{ room.name }}</p>\``. */
const INLINE = /\btemplate\s*:\s*(?:`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g;

/** Svelte's actions: `use:attach={track}`, `use:attach={{ track }}`. */
const USE = /(?<=\s)use:([A-Za-z_$][\w$]*)=\{(\{[^{}]*\}|[^{}]*)\}/g;

/** What a slot of Vue's hands over: `v-slot="{ person: mine }"`, `#tile="{ person }"`. */
const SLOT = /(?<=\s)(?:v-slot(?::[\w-]+)?|#[\w-]+|slot-scope)\s*=\s*"\{([^"{}]*)\}"/g;
/** What a template of Angular's is given: `<ng-template let-mine="person">`. */
const GIVEN = /(?<=\s)let-([A-Za-z_$][\w$]*)\s*=\s*"([A-Za-z_$][\w$]*)"/g;

/** The template of a file as code, if it has one. @param angular whether pages of this app are templates */
export function templateOf(file: string, text: string, angular: boolean): Script | undefined {
  const svelte = /\.svelte$/i.test(file);
  const vue = /\.vue$/i.test(file);
  const inline = /\.[jt]s$/i.test(file) && isComponent(text, angular);
  if (!svelte && !vue && !inline && !(angular && /\.html$/i.test(file))) return undefined;
  const code = blank(text).split('');
  const markup = vue ? withinTemplate(text) : inline ? withinCode(text) : withoutScripts(text);
  if (svelte) {
    for (const found of curlies(markup)) curly(code, found);
    for (const found of markup.matchAll(USE)) used(code, found);
  } else {
    for (const found of markup.matchAll(CURLY_TWICE))
      write(code, found.index, found[0].length, found.index + 2, awaited(found[1] ?? ''));
    for (const found of markup.matchAll(BOUND)) bound(code, found);
    for (const found of markup.matchAll(SLOT)) slotted(code, found);
    for (const { index, 0: whole, 1: name = '', 2: given = '' } of markup.matchAll(GIVEN)) {
      put(code, index, `${name}=${given}`.padEnd(whole.length - 1));
      code[index + whole.length - 1] = ';';
    }
    if (!vue) blocks(code, markup);
  }
  const result = code.join('');
  return result.trim() ? { file, text: `${result};`, extension: '.ts', template: true } : undefined;
}

function withinTemplate(text: string): string {
  const start = text.indexOf('<template');
  const end = text.lastIndexOf('</template');
  return start < 0 || end < start
    ? blank(text)
    : blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

function withoutScripts(text: string): string {
  let result = text;
  for (const { start, end } of scriptTags(text))
    result = result.slice(0, start) + blank(result.slice(start, end)) + result.slice(end);
  return result.replace(/<style[\s\S]*?<\/style/gi, blank);
}

const isComponent = (text: string, angular: boolean): boolean =>
  /\btemplate\s*:/.test(text) &&
  ((angular && text.includes('@Component')) || /\bVue\.(?:component|extend)\b|\bcreateApp\b/.test(text));

/** The templates that stand in code, where they stand. */
function withinCode(text: string): string {
  let result = blank(text);
  for (const found of text.matchAll(INLINE)) {
    const inner = found[1] ?? found[2] ?? found[3] ?? '';
    const start = found.index + found[0].length - inner.length - 1;
    result = result.slice(0, start) + inner + result.slice(start + inner.length);
  }
  return result;
}

interface Curly {
  index: number;
  /** With the name before it, and all braces. */
  length: number;
  name: string | undefined;
  inner: string;
}

/** Svelte's `{expression}`, `{#each list as p}`, `onclick={() => { room.disconnect(); }}`: braces may stand inside of each other. */
function* curlies(markup: string): Generator<Curly> {
  for (let open = markup.indexOf('{'); open >= 0; open = markup.indexOf('{', open)) {
    const close = closing(markup, open);
    if (close < 0) {
      open += 1;
      continue;
    }
    const before = markup.slice(Math.max(0, open - 80), open);
    const [whole = '', name] = BEFORE_CURLY.exec(before) ?? [];
    const index = open - whole.length;
    yield { index, length: close + 1 - index, name, inner: markup.slice(open + 1, close) };
    open = close + 1;
  }
}

/** No expression of a template is longer. */
const LONGEST = 10_000;

/** Where a brace closes, apart from those in texts. */
function closing(markup: string, open: number): number {
  let depth = 0;
  let quote = '';
  const end = Math.min(markup.length, open + LONGEST);
  for (let at = open; at < end; at += 1) {
    const letter = markup[at] as string;
    if (quote) {
      if (letter === '\\') at += 1;
      else if (letter === quote) quote = '';
    } else if (/["'`]/.test(letter)) quote = letter;
    else if (letter === '{') depth += 1;
    else if (letter === '}' && (depth -= 1) === 0) return at;
  }
  return -1;
}

function curly(code: string[], { index, length, name, inner }: Curly): void {
  const at = index + length - inner.length - 1;
  const as = inner.startsWith('#each ') ? inner.indexOf(' as ') : -1;
  if (as > 0) {
    const rest = as + ' as '.length;
    const variable = IDENTIFIER.exec(inner.slice(rest))?.[0] ?? '_';
    write(code, index, length, at, `      ${inner.slice('#each '.length, rest)}${variable}`);
    // The key, in brackets, is an expression too.
    const key = inner.indexOf('(', rest);
    const end = inner.lastIndexOf(')');
    if (key > 0 && end > key) put(code, at + key, `;${inner.slice(key + 1, end)}`);
    return;
  }
  const expression = inner.replace(/^(?:#\w+|:else if|:then|@\w+|\.\.\.)/, blank);
  if (/^\s*[/:]/.test(expression)) return;
  write(code, index, length, at, expression);
  const event = /^on:([A-Za-z]\w*)/.exec(name ?? '')?.[1];
  if (event) put(code, index, `$${event}=`);
  // `bind:room={mine}` goes both ways: `room||=mine`.
  const both = /^bind:(?!this$)([A-Za-z_$][\w$]*)$/.exec(name ?? '')?.[1];
  if (both) put(code, index, `${both}||=`);
  if (name && /^[A-Za-z_$][\w$]*$/.test(name)) put(code, index, `${name}=`);
}

/** An action and what it is given: `attach<<track`. */
function used(code: string[], found: RegExpExecArray): void {
  const [whole, name = '', given = ''] = found;
  write(code, found.index, whole.length, found.index + whole.length - given.length - 1, given);
  put(code, found.index, `${name}<<`);
}

function bound(code: string[], found: RegExpExecArray): void {
  const [whole, name = '', double, single] = found;
  const value = double ?? single ?? '';
  const at = found.index + whole.length - value.length - 1;
  const split = /^(?:ngFor|for|repeat)$/.test(name) ? / (?:of|in) /.exec(value) : undefined;
  if (split) {
    const head = value.slice(0, split.index).replace(/^\s*let\s/, blank);
    const variable = /[A-Za-z_$][\w$]*/.exec(head);
    const [list = ''] = value.slice(split.index + ' of '.length).split(/[;|]/);
    write(code, found.index, whole.length, at + split.index + ' of '.length, list, ')');
    put(code, found.index, 'for(');
    if (variable) put(code, at + variable.index, variable[0]);
    put(code, at + split.index, ' of ');
    return;
  }
  const expression = awaited(value)
    .replace(/^\s*let\s+\w+\s*;?/, blank)
    .replace(/\s\|(?!\|)[\s\S]*$/, blank)
    .replace(/;\s*(?:else|then|trackBy|let)\b[\s\S]*$/, blank)
    // `*ngTemplateOutlet="tile; context: { person }"`.
    .replace(/(;\s*context)\s*:/, (before) => before.replace(':', '='));
  write(code, found.index, whole.length, at, expression);
  // Vue's `v-on="handlers"`, `v-bind="{ room }"`: an object, and no block.
  if (/^v-(?:on|bind)\s*=/.test(whole)) put(code, found.index, `${name === 'on' ? ON_ALL : BIND_ALL}=`);
  const binds = /^(?:v-bind:|:|\[|bind-)/.test(whole);
  const camel = name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
  // `$joined=onJoined`: what a component emits, given to what handles it.
  const event = /^(?:@|\(|v-on:|on-)/.test(whole) ? /^[A-Za-z]\w*/.exec(camel)?.[0] : undefined;
  if (event && /^[A-Za-z][\w-]*(?:\.[\w.-]+)?$/.test(name)) put(code, found.index, `$${event}=`);
  if (binds && /^[A-Za-z_$][\w$]*$/.test(camel)) put(code, found.index, ` ${camel}=`);
}

/** `{ person: mine }` becomes `mine=person`: what the slot hands over has another name here. */
function slotted(code: string[], found: RegExpExecArray): void {
  const [whole, inner = ''] = found;
  const renamed = inner.replace(
    /(?<![\w$])([\w$]{1,80})\s{0,9}:\s{0,9}([\w$]+)/g,
    (pair, from: string, to: string) => `${to}=${from}`.padEnd(pair.length),
  );
  const at = found.index + whole.length - inner.length - 2;
  put(code, found.index, ' '.repeat(whole.length));
  put(code, at, renamed);
  code[found.index + whole.length - 1] = ';';
}

function blocks(code: string[], markup: string): void {
  for (const found of markup.matchAll(FOR_BLOCK)) {
    const [whole, variable = '', list = ''] = found;
    const of = found.index + whole.length - list.length - 1 - ' of '.length;
    write(code, found.index, whole.length, of + ' of '.length, awaited(list), ')');
    put(code, found.index, 'for(');
    put(code, found.index + whole.indexOf(variable, '@for'.length), variable);
    put(code, of, ' of ');
  }
  for (const found of markup.matchAll(BLOCK))
    write(
      code,
      found.index,
      found[0].length,
      found.index + found[0].indexOf('(') + 1,
      awaited(found[1] ?? '').replace(';', ' '),
    );
  for (const found of markup.matchAll(LET))
    write(code, found.index, found[0].length, found.index + found[0].indexOf(found[1] ?? ''), found[1] ?? '');
}

/** What comes of `room$ | async` stands for it. */
const awaited = (expression: string): string => expression.replace(/(?<!\|)\|\s*async\b/g, blank);

/** An expression in its place, ended where what it stands in ends. */
function write(
  code: string[],
  from: number,
  length: number,
  at: number,
  expression: string,
  end = ';',
): void {
  put(code, at, expression);
  code[from + length - 1] = end;
}

function put(code: string[], at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] as string;
    if (letter !== '\n' && letter !== '\r') code[at + index] = letter;
  }
}
