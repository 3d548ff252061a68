import ts from 'typescript';
import { isSdkModule } from '../engine/imports';
import { nodesOf } from '../engine/nodes';
import { treeOf } from '../engine/sound';
import { isMarkup, scriptTags } from './scripts';

/*
 * Names that an app gives to modules by its settings: dependencies of npm's by another name, `paths` of TypeScript, `alias` of
 * bundlers and Babel, `imports` of a package and of pages.
 */

export interface Alias {
  /** The folder whose files know it. */
  scope: string;
  /** Without the marks of patterns. */
  name: string;
  /** A package, a path or an address, as it is written. */
  target: string;
}

/** Files that hold such settings, apart from pages. */
const JSON_SETTINGS = /(?:^|\/)(?:package|[jt]sconfig[\w.-]*|babel\.config|\.babelrc)(?:\.json)?$/;
const CODE_SETTINGS =
  /(?:^|\/)[\w.-]*(?:vite|vitest|webpack|rollup|rspack|rsbuild|esbuild|vue|nuxt|next|craco|overrides|babel|metro|svelte|astro|quasar|gatsby-node|jest)[\w.-]*\.[cm]?[jt]s$/i;
/** What tables of names are called. */
const TABLE =
  /^(?:alias(?:es)?|_moduleAliases|paths|imports|moduleNameMapper|extraNodeModules|(?:d|devD|peerD|optionalD)ependencies)$/;

/** The aliases that an app's settings make, in the order of its files. */
export function aliasesIn(files: ReadonlyMap<string, string>): Alias[] {
  const packages = new Set([...files.keys()].filter((path) => /(?:^|\/)package\.json$/.test(path)));
  return [...files].flatMap(([file, text]) => {
    const map = isMarkup(file) ? importMaps(text) : [];
    const sources = JSON_SETTINGS.test(file)
      ? [json(file, text)]
      : CODE_SETTINGS.test(file) && /alias|moduleNameMapper|extraNodeModules/i.test(text)
        ? [treeOf(file, text)]
        : map.map((each) => json(file, each));
    const scope = map.length ? '' : homeOf(file, packages);
    return sources.flatMap((source) =>
      source ? [...entriesOf(source)].map((entry) => ({ scope, ...entry })) : [],
    );
  });
}

const json = (file: string, text: string): ts.SourceFile | undefined =>
  treeOf(file, text, ts.ScriptKind.JSON);

/** The folder of the package that settings belong to; of a `tsconfig.json`, its own. */
function homeOf(file: string, packages: ReadonlySet<string>): string {
  const parts = file.split('/').slice(0, -1);
  if (/\.json$/.test(file)) return parts.join('/');
  for (let end = parts.length; end > 0; end -= 1) {
    const folder = parts.slice(0, end).join('/');
    if (packages.has(`${folder}/package.json`)) return folder;
  }
  return '';
}

const importMaps = (text: string): string[] =>
  /\bimportmap\b/i.test(text)
    ? scriptTags(text).flatMap(({ attributes, start, end }) =>
        /\btype\s*=\s*["']?importmap\b/i.test(attributes) ? [text.slice(start, end)] : [],
      )
    : [];

type Entry = Pick<Alias, 'name' | 'target'>;

function* entriesOf(source: ts.SourceFile): Generator<Entry> {
  for (const node of nodesOf(source)) {
    if (ts.isObjectLiteralExpression(node) && isTable(node.parent, node)) {
      for (const property of node.properties)
        if (ts.isPropertyAssignment(property) && !isVersion(property.initializer))
          yield* entry(property.name, property.initializer);
    } else if (ts.isArrayLiteralExpression(node) && isTable(node.parent, node)) {
      for (const element of node.elements) {
        // `{ find: 'video', replacement: 'twilio-video' }`.
        if (!ts.isObjectLiteralExpression(element)) continue;
        const of = (name: string) =>
          element.properties.filter(ts.isPropertyAssignment).find((one) => textOf(one.name) === name)
            ?.initializer;
        const [find, replacement] = [of('find'), of('replacement')];
        if (find && replacement) yield* entry(find, replacement);
      }
    } else if (ts.isBinaryExpression(node) && ts.isElementAccessExpression(node.left)) {
      // `config.resolve.alias['video'] = 'twilio-video'`.
      const { expression, argumentExpression: key } = node.left;
      if (/\.alias$/.test(expression.getText(source))) yield* entry(key, node.right);
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      // `config.resolve.alias.set('video', 'twilio-video')` of webpack-chain.
      const [key, value] = node.arguments;
      const { name, expression } = node.expression;
      if (name.text === 'set' && key && value && /\.alias\b/.test(expression.getText(source)))
        yield* entry(key, value);
    }
  }
}

/** Whether an object or an array stands for a table, by the name of what it is assigned to. */
function isTable(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isPropertyAssignment(parent)) return TABLE.test(textOf(parent.name) ?? '');
  if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name) && TABLE.test(parent.name.text);
  return (
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    ts.isPropertyAccessExpression(parent.left) &&
    TABLE.test(parent.left.name.text)
  );
}

/** What a dependency wants: no alias, unless it wants another package than it says. */
const isVersion = (value: ts.Expression): boolean =>
  ts.isStringLiteralLike(value) && /^(?:[~^<>=v]|\d|\*|workspace:|latest)/.test(value.text);

function* entry(key: ts.Node, value: ts.Expression): Generator<Entry> {
  const name = textOf(key)
    ?.replace(/^\^|\\(?=[/.@-])|\/?(?:\*|\(\.\*\))?\$?$/g, '')
    .replace(/\/\*$/, '');
  if (!name || /[()[\]|*+?\\]/.test(name)) return;
  const targets = ts.isArrayLiteralExpression(value) ? value.elements : [value];
  for (const one of targets) {
    const target = targetOf(one).replace(/\/?\*$|\/\$1$/, '');
    if (target) yield { name, target };
  }
}

const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) return node.text;
  return ts.isRegularExpressionLiteral(node) ? /^\/(.*)\/\w*$/.exec(node.text)?.[1] : undefined;
};

/** Where an alias leads to: a text, or the texts that a path is put together of, `path.resolve(__dirname, 'src')`. */
function targetOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('');
  if (ts.isCallExpression(node) || ts.isNewExpression(node))
    return (node.arguments ?? []).map(targetOf).filter(Boolean).join('/');
  if (ts.isPropertyAccessExpression(node) || ts.isAsExpression(node)) return targetOf(node.expression);
  return ts.isBinaryExpression(node) ? targetOf(node.left) + targetOf(node.right) : '';
}

/** The SDK as a target: its name with or without a version, its folder, or where it is served or developed. */
const leadsToSdk = (target: string): boolean => {
  const plain = target.replace(/^npm:/, '');
  return (
    isSdkModule(plain.replace(/^(twilio-video)@.*$/, '$1')) ||
    /(?:^|\/)node_modules\/twilio-video(?:\/|$)/.test(plain) ||
    /^(?:github:|(?:git\+)?https:\/\/github\.com\/)?twilio\/twilio-video\.js(?:\.git)?(?:#|$)/.test(plain)
  );
};

/** Whether a dependency of a package file is the SDK, under whatever name. */
export const isSdkDependency = (name: string, wanted: string): boolean =>
  name === 'twilio-video' || leadsToSdk(wanted);

/** The name under which a package file has the SDK installed. */
export function installedAs(packageText: string): string {
  if (/"twilio-video"\s*:/.test(packageText)) return 'twilio-video';
  const [alias] = aliasesOfSdk(aliasesIn(new Map([['package.json', packageText]])));
  return alias && !alias.name.startsWith('#') ? alias.name : 'twilio-video';
}

/** The names by which an app's settings call the SDK, besides its own. */
export const aliasesOfSdk = (aliases: readonly Alias[]): Alias[] =>
  aliases.filter(({ name, target }) => !isSdkModule(name) && leadsToSdk(target));

/** Those of them that a file knows. */
export const knownIn = (file: string, aliases: readonly Alias[]): string[] => [
  ...new Set(
    aliases.flatMap(({ scope, name }) => (scope === '' || file.startsWith(`${scope}/`) ? [name] : [])),
  ),
];
