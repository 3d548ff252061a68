// What the SDKs can send, read from the source of the pinned packages.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Names of messages, or of resources, with those of their fields. */
export type Sent = Map<string, Set<string>>;

const { resolve } = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(resolve(`${name}/package.json`));

function add(sent: Sent, name: string, fields: Iterable<string>): void {
  sent.set(name, new Set([...(sent.get(name) ?? []), ...fields]));
}

/** Every node of a script. */
function* nodesOf(text: string): Generator<ts.Node> {
  const waiting: ts.Node[] = [ts.createSourceFile('x.js', text, ts.ScriptTarget.Latest)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    node.forEachChild((child) => void waiting.push(child));
  }
}

const nameOf = ({ name }: ts.ObjectLiteralElementLike): string =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';
const fieldsOf = (object: ts.Expression | undefined): string[] =>
  object && ts.isObjectLiteralExpression(object) ? object.properties.map(nameOf) : [];

/** The requests of VideoSDK's SDK over its socket: `_socketRequest("<name>", {<fields>})`. */
export function videoSdkRequests(): Sent {
  const CALL = '_socketRequest(';
  const text = readFileSync(join(folderOf('@videosdk.live/js-sdk'), 'videosdk.js'), 'utf8');
  const sent: Sent = new Map();
  for (let at = text.indexOf(CALL); at >= 0; at = text.indexOf(CALL, at + 1)) {
    // The whole file takes seconds to read; from here on the call is the first statement.
    const [name, data] = firstCall(text.slice(at, at + 1500))?.arguments ?? [];
    if (name && ts.isStringLiteral(name)) add(sent, name.text, fieldsOf(data));
  }
  return sent;
}

/** The call with which a script begins, whatever follows it. */
function firstCall(text: string): ts.CallExpression | undefined {
  const [statement] = ts.createSourceFile('x.js', text, ts.ScriptTarget.Latest).statements;
  if (!statement || !ts.isExpressionStatement(statement)) return undefined;
  let inner: ts.Expression = statement.expression;
  for (;;) {
    if (ts.isBinaryExpression(inner)) inner = inner.left;
    else if (ts.isCallExpression(inner) && ts.isIdentifier(inner.expression)) return inner;
    else if (
      ts.isCallExpression(inner) ||
      ts.isPropertyAccessExpression(inner) ||
      ts.isElementAccessExpression(inner)
    )
      inner = inner.expression;
    else return undefined;
  }
}

/** How an address goes on where it is asked: its query, the object that is handed on with it, or the body beside it. */
const QUERY = /^\w*[\w/-]*\?(\w+)=/;
const HANDED_ON = /^[\w/-]*",\s*\{([^}]*)\}/;
const BODY = /(?:JSON\.stringify\(|requestBody = )\{([^}]*)\}/;
/** So far from its address is what is sent to it. */
const NEAR = 500;

/** The addresses that VideoSDK's SDK asks over HTTP, with the fields of query and body. */
export function videoSdkAddresses(): Sent {
  const text = readFileSync(join(folderOf('@videosdk.live/js-sdk'), 'videosdk.js'), 'utf8');
  const sent: Sent = new Map();
  for (const { 0: match, 1: path = '', index } of text.matchAll(/"(\/(?:infra|v\d|ping|base64)[\w/-]*)/g)) {
    const after = text.slice(index + match.length, index + match.length + NEAR);
    const [, body = ''] = HANDED_ON.exec(after) ?? BODY.exec(after) ?? [];
    const [, query] = QUERY.exec(after) ?? [];
    const fields = [...body.replaceAll(/\/\/.*/g, '').matchAll(/(\w+):/g)].map(([, name = '']) => name);
    add(sent, path, query ? [query, ...fields] : fields);
  }
  return sent;
}

/** Where twilio-video makes messages: the connection, the room, media signalling, insights, the preflight test. */
const MAKERS = [
  'twilioconnection.js',
  'data/transport.js',
  'preflight/getturncredentials.js',
  'util/insightspublisher/index.js',
  'signaling/v2',
];
/** What is put together step by step in a variable: its name here, the file, the variable. */
const STEPWISE = [
  ['connect, sync', 'twilioconnectiontransport.js', 'message'],
  ['a track of participant.tracks', 'localtrackpublication.js', 'state'],
] as const;
/** Descriptions of a session, which are parts of messages. */
const DESCRIPTIONS = new Set(['offer', 'answer', 'rollback', 'close']);

/** The messages of twilio-video by their `type`; what is put together step by step has the name of its parts. */
export function twilioMessages(): Sent {
  const root = join(folderOf('twilio-video'), 'es5');
  const sent: Sent = new Map();
  const files = MAKERS.flatMap((maker) =>
    maker.endsWith('.js')
      ? [maker]
      : readdirSync(join(root, maker)).flatMap((file) => (file.endsWith('.js') ? [join(maker, file)] : [])),
  );
  for (const file of files) {
    for (const node of nodesOf(readFileSync(join(root, file), 'utf8'))) {
      if (ts.isObjectLiteralExpression(node)) addTyped(sent, node);
      for (const [name, maker, variable] of STEPWISE)
        if (file.endsWith(maker)) add(sent, name, assembled(node, variable));
    }
  }
  const { bandwidth, channels } = payloads(readFileSync(join(root, 'util/index.js'), 'utf8'));
  sent.set('bandwidth_profile.video', bandwidth);
  sent.set('media_signaling', channels);
  return sent;
}

function addTyped(sent: Sent, object: ts.ObjectLiteralExpression): void {
  for (const property of object.properties) {
    if (!ts.isPropertyAssignment(property) || nameOf(property) !== 'type') continue;
    const { initializer } = property;
    if (ts.isStringLiteral(initializer) && !DESCRIPTIONS.has(initializer.text))
      add(sent, initializer.text, fieldsOf(object));
  }
}

/** Fields that a variable gets here: `const <variable> = {<fields>}`, `<variable>.<field> = …` */
function assembled(node: ts.Node, variable: string): string[] {
  if (ts.isVariableDeclaration(node))
    return ts.isIdentifier(node.name) && node.name.text === variable ? fieldsOf(node.initializer) : [];
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
  const { left } = node;
  if (!ts.isPropertyAccessExpression(left) || !ts.isIdentifier(left.expression)) return [];
  return left.expression.text === variable ? [left.name.text] : [];
}

/** What the functions make that put parts of `connect` together. */
function payloads(text: string): { bandwidth: Set<string>; channels: Set<string> } {
  const [bandwidth, channels] = [new Set<string>(), new Set<string>()];
  for (const node of nodesOf(text)) {
    if (!ts.isFunctionDeclaration(node)) continue;
    if (node.name?.text === 'createBandwidthProfileVideoPayload')
      for (const inner of within(node)) {
        const fields = ts.isObjectLiteralExpression(inner) ? inner.properties : [];
        const value = (name: string) =>
          fields.flatMap((field) =>
            ts.isPropertyAssignment(field) && nameOf(field) === name && ts.isStringLiteral(field.initializer)
              ? [field.initializer.text]
              : [],
          )[0];
        const field = value('payloadProp') ?? value('prop');
        if (field) bandwidth.add(field);
      }
    if (node.name?.text === 'createMediaSignalingPayload')
      for (const inner of within(node))
        if (ts.isConditionalExpression(inner))
          for (const field of fieldsOf(inner.whenTrue)) channels.add(field);
  }
  return { bandwidth, channels };
}

function* within(root: ts.Node): Generator<ts.Node> {
  const waiting: ts.Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    node.forEachChild((child) => void waiting.push(child));
  }
}

/** The parameters of Twilio's helper library for video, by resource: `room`, `room/participant` … */
export function twilioRestFields(): Sent {
  const root = join(folderOf('twilio'), 'lib/rest/video/v1');
  const sent: Sent = new Map();
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const fields = readFileSync(join(root, file), 'utf8').matchAll(/\bdata\["(\w+)"\]/g);
    add(
      sent,
      file.replace(/\.js$/, ''),
      [...fields].map(([, field = '']) => field),
    );
  }
  return sent;
}
