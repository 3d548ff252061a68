import ts from 'typescript';
import type { Finding } from '../contract';
import { nodesOf } from '../engine/nodes';
import { attribute, isMarkup, scriptTags } from '../project/scripts';
import { at, placeOf, type Context, type Rule } from './context';

/* What a person has to decide: the code alone does not say what it is for. */

/** Rooms by name, made on the fly. */
const roomByName: Rule = ({ uses }) =>
  uses
    .filter((use) => use.kind === 'option' && use.name === 'name' && use.classes.includes('ConnectOptions'))
    .map((use) => ({
      rule: 'room-by-name',
      kind: 'decide' as const,
      ...at(use),
      says: 'The room is chosen by its name, and Twilio creates it when the first person joins. VideoSDK’s rooms have ids: your server has to create one for each name and return its id.',
      chapter: 'setup/rooms/',
    }));

/** What an identity is used for: as a label it is harmless, as a key or as proof it is not. */
const identityUse: Rule = ({ uses }) =>
  uses.flatMap((use): Finding[] => {
    const what = use.name === 'identity' && use.kind === 'member' && use.at ? purposeOf(use.at) : undefined;
    return what
      ? [
          {
            rule: `identity-as-${what}`,
            kind: 'decide',
            ...at(use),
            says: SAID[what],
            chapter: 'setup/token-endpoint/',
          },
        ]
      : [];
  });

type Purpose = 'proof' | 'key' | 'dom-id';

const SAID: Readonly<Record<Purpose, string>> = {
  proof:
    'The identity is compared. Twilio’s comes from the token; VideoSDK’s `displayName` is what the browser claims. If it decides what somebody may do, set `participantId` in the token, and compare that.',
  key: 'The identity is used as a key. Two people can have the same `displayName`: use the participant’s `id`.',
  'dom-id':
    'The identity is used as the id of an element. Two people can have the same `displayName`: use the participant’s `id`.',
};

function purposeOf(name: ts.Node): Purpose | undefined {
  const access = name.parent;
  for (
    let inner = access, outer = access.parent;
    outer && !ts.isStatement(outer) && !ts.isFunctionLike(outer);
    inner = outer, outer = outer.parent
  ) {
    if (ts.isBinaryExpression(outer)) {
      if (/^[!=]==?$/.test(outer.operatorToken.getText())) return 'proof';
      if (ts.isPropertyAccessExpression(outer.left) && outer.left.name.text === 'id' && outer.right === inner)
        return 'dom-id';
    }
    if (ts.isElementAccessExpression(outer) && outer.argumentExpression === inner) return 'key';
    if (ts.isJsxAttribute(outer))
      return outer.name.getText() === 'id' ? 'dom-id' : outer.name.getText() === 'key' ? 'key' : undefined;
    if (ts.isCallExpression(outer) && outer.expression !== inner) {
      const called = outer.expression.getText();
      if (/getElementById$|querySelector$/.test(called)) return 'dom-id';
      if (/setAttribute$/.test(called) && /^['"]id['"]$/.test(outer.arguments[0]?.getText() ?? ''))
        return 'dom-id';
      return /\.(?:get|set|has|delete)$/.test(called) && outer.arguments[0] === inner ? 'key' : undefined;
    }
  }
  return undefined;
}

/** Tracks that are passed in: who stops them. */
const mediaOwner: Rule = ({ uses }) =>
  uses
    .filter((use) => use.kind === 'option' && use.name === 'tracks' && use.classes.includes('ConnectOptions'))
    .map((use) => ({
      rule: 'media-owner',
      kind: 'decide' as const,
      ...at(use),
      says: 'The app creates its tracks and passes them in. VideoSDK stops the tracks that you pass when you leave: a preview that continues afterwards needs its own tracks.',
      chapter: 'steps/render/',
    }));

/** Data tracks: reliable or not, and how large. */
const dataTrack: Rule = ({ uses }) =>
  uses
    .filter((use) => use.kind === 'call' && use.name === 'LocalDataTrack')
    .map((use) => ({
      rule: 'data-track',
      kind: 'decide' as const,
      ...at(use),
      says: 'Data is sent over a track. With VideoSDK, choose by what you send: `pubSub` for chat and state, `send()` for short messages that must arrive fast.',
      chapter: 'steps/data/',
    }));

/** Names of tracks are not sent. */
const trackNames: Rule = ({ uses }) =>
  uses
    .filter(
      (use) =>
        use.name === 'trackName' ||
        (use.kind === 'option' && use.name === 'name' && /Track|Publish/.test(use.classes.join())),
    )
    .map((use) => ({
      rule: 'track-name',
      kind: 'decide' as const,
      ...at(use),
      says: 'A track has a name. VideoSDK does not send names: you recognise a screen share by its kind, `share`; for anything else, send a message.',
      chapter: 'steps/share/',
    }));

/** Where tokens for Twilio are made. */
const tokenServer: Rule = ({ files }) =>
  [...files].flatMap(([file, text]): Finding[] => {
    if (!/\bVideoGrant\b/.test(text) || !/AccessToken/.test(text)) return [];
    // In the language of any server: a line that begins like a comment is one.
    const line = text.split('\n').findIndex((one) => /^(?!\s*(?:\/[/*]|\*|#)).*\bVideoGrant\b/.test(one));
    if (line < 0) return [];
    return [
      {
        rule: 'token-server',
        kind: 'decide',
        file,
        line: line + 1,
        says: 'Tokens for Twilio are created here. The same place has to create one for VideoSDK, with the ids of the room and the participant.',
        chapter: 'setup/token-endpoint/',
      },
    ];
  });

/** Packages that are handed Twilio's own objects: the adapter's look like them, and are not them. Once a file. */
const companions: Rule = (context) => {
  const { parsed } = context.analysis;
  const imported = parsed.sources.flatMap((source): Finding[] => {
    if (!/video-room-monitor|video-processors|krisp-audio-plugin|Twilio/.test(source.text)) return [];
    for (const node of nodesOf(source)) {
      const name = companionAt(node);
      if (name !== undefined) return [companion(placeOf(node, context), name)];
    }
    return [];
  });
  return [...imported, ...scriptsOfCompanions(context)];
};

/** The package that code names: to import it, or as a global of its script. */
function companionAt(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return COMPANION.exec(node.text)?.[1];
  if (!ts.isPropertyAccessExpression(node) || !/^(?:window\.)?Twilio$/.test(node.expression.getText()))
    return undefined;
  return Object.hasOwn(GLOBALS, node.name.text) ? GLOBALS[node.name.text] : undefined;
}

const COMPANION = /^(@twilio\/video-(?:room-monitor|processors)|@twilio\/krisp-audio-plugin)(?:\/|$)/;

const GLOBALS: Readonly<Record<string, string>> = {
  VideoRoomMonitor: '@twilio/video-room-monitor',
  VideoProcessors: '@twilio/video-processors',
};

/** Their scripts, in pages. */
const scriptsOfCompanions = ({ files }: Context): Finding[] =>
  [...files].flatMap(([file, text]): Finding[] => {
    if (!isMarkup(file) || !/twilio-video-/i.test(text)) return [];
    for (const { attributes, at: start } of scriptTags(text)) {
      const name = /\btwilio-(video-(?:room-monitor|processors))\b/i.exec(
        attribute(attributes, 'src') ?? '',
      )?.[1];
      if (name === undefined) continue;
      return [companion({ file, line: text.slice(0, start).split('\n').length }, `@twilio/${name}`)];
    }
    return [];
  });

const companion = (place: Pick<Finding, 'file' | 'line'>, name: string): Finding => ({
  rule: 'companion-package',
  kind: 'decide',
  ...place,
  says: `\`${name}\` works on twilio-video’s own objects. It works neither with VideoSDK nor with the adapter: remove it, or replace it with what VideoSDK offers.`,
});

/** Code that loads the SDK's script as it runs: no tag of a page shows it. */
const loadedInCode: Rule = (context) =>
  context.analysis.parsed.sources.flatMap((source): Finding[] => {
    if (!/twilio-video(?:\.min)?\.js/.test(source.text)) return [];
    return [...nodesOf(source)]
      .filter((node) => ts.isStringLiteralLike(node) && !isModule(node.parent) && SCRIPT.test(node.text))
      .map((node) => ({
        rule: 'loaded-in-code',
        kind: 'decide' as const,
        ...placeOf(node, context),
        says: 'The app loads twilio-video’s script from this address as it runs. Load VideoSDK’s script in its place, and the adapter’s after it if you use that.',
        chapter: 'setup/installation/',
      }));
  });

const SCRIPT = /^(?:https?:)?\/\/\S+\/twilio-video(?:\.min)?\.js$/;

/** What `import` and `require()` name is a use by itself. */
const isModule = (parent: ts.Node): boolean =>
  ts.isImportDeclaration(parent) ||
  ts.isExportDeclaration(parent) ||
  (ts.isCallExpression(parent) && /^(?:import|require)$/.test(parent.expression.getText()));

/** Version 1, whose participants hold tracks. */
const versionOne: Rule = ({ app, uses }) => {
  const [first] = uses;
  if (app.major !== 1 || !first) return [];
  return [
    {
      rule: 'version-1',
      kind: 'decide',
      ...at(first),
      says: `The app asks for twilio-video ${app.twilioVideo ?? '1'}. There \`participant.tracks\` holds tracks; from version 2 on it holds publications. This report reads the app as one for version 1. Move to version 2 first, or straight to VideoSDK.`,
    },
  ];
};

export const decide = (context: Context): Finding[] =>
  [
    versionOne,
    roomByName,
    identityUse,
    mediaOwner,
    dataTrack,
    trackNames,
    tokenServer,
    companions,
    loadedInCode,
  ].flatMap((rule) => rule(context));
