import type { APIRoute, GetStaticPaths } from 'astro';
import { demoNames, hasReact, pageOf, reactProgramOf } from '../../../demos/demos';
import { reactPage, idsIn } from '../../../demos/react-page';
import backend from '../../../demos/your-backend.ts?raw';
import { compileProgram, type ProgramLanguage } from '../../../pane/compile';
import type { DemoBundle } from '../../../pane/modules';
import { SIDES, type Side } from '../../../sides';
import { HOOKS } from '../../../snippets/your-hooks/module';
import twilioHooks from '../../../snippets/your-hooks/twilio.tsx?raw';
import videosdkHooks from '../../../snippets/your-hooks/videosdk.tsx?raw';

/** One file for each demo whose programs are there as React apps: what the panes need to run them. */
export const getStaticPaths = (() =>
  demoNames.filter(hasReact).map((demo) => ({ params: { demo }, props: { demo } }))) satisfies GetStaticPaths;

/** Each side's programs import their own. */
const sources: Record<Side, string> = { twilio: twilioHooks, videosdk: videosdkHooks };
const hooks = Object.fromEntries(
  SIDES.map((side) => [HOOKS[side], compile(`${HOOKS[side]}.tsx`, sources[side], 'tsx')]),
);

export const GET: APIRoute<{ demo: string }> = ({ props: { demo } }) => {
  const source = (side: Side): string => reactProgramOf(demo, side).trimEnd();
  const program = (side: Side): string =>
    compile(`${demo}/react/${side}.tsx`, reactProgramOf(demo, side), 'tsx');
  const page = pageOf(demo);
  const bundle: DemoBundle = {
    html: reactPage(page),
    sources: { twilio: source('twilio'), videosdk: source('videosdk') },
    programs: { twilio: program('twilio'), videosdk: program('videosdk') },
    modules: { 'your-backend': compile('your-backend.ts', backend, 'ts'), ...hooks },
    buttons: idsIn(page),
  };
  return Response.json(bundle);
};

function compile(file: string, source: string, language: ProgramLanguage): string {
  const compiled = compileProgram(source, language);
  if (compiled.ok) return compiled.code;
  const { line, column, message } = compiled.error;
  throw new Error(`${file}:${line}:${column} ${message}`);
}
