import type { Crossfade } from '../embed/api';
import type { AppService, Template } from './app';

/*
 * Runs in the app's page, before the app and after `sandbox.js`. The function is handed over as text: it uses nothing outside of itself.
 */

export interface Answers {
  service: AppService;
  /** By path or address, in which "*" stands for anything but a slash. */
  answers: Readonly<Record<string, Template>>;
  /** For an app that was not described: what is answered whatever it is, and by what. */
  guess?: { address: string; answer: Template };
  /** What the console's lines on guesses begin with. */
  said: string;
  /** A path that answers `{ token, room, participantId }` (answerTokens). */
  access: string;
}

/** Answers in the place of the app's server. */
export function answerServer({ service, answers, guess, access, said }: Answers): void {
  const { crossfade } = window as unknown as { crossfade: Crossfade };
  const filled = (template: Template, values: Record<string, string>): Template => {
    if (typeof template === 'string')
      return template.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
    if (Array.isArray(template)) return template.map((each) => filled(each, values));
    if (typeof template !== 'object' || template === null) return template;
    return Object.fromEntries(Object.entries(template).map(([name, each]) => [name, filled(each, values)]));
  };
  const identityIn = (token: string): string => {
    const claims = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    return (JSON.parse(claims) as { grants?: { identity?: string } }).grants?.identity ?? '';
  };
  const answerWith = (template: Template) => async (request: Request) => {
    const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.text();
    const given = await fetch(access + new URL(request.url).search, {
      method: request.method,
      ...(body === undefined ? {} : { body }),
    });
    const { token, room, participantId } = (await given.json()) as Record<string, string>;
    const identity = participantId ?? identityIn(token ?? '');
    // The adapter takes all that it has to know as one text.
    const ticket = JSON.stringify({ token, roomId: room, participantId, name: identity });
    const answer = filled(template, {
      token: (service === 'adapter' ? ticket : token) ?? '',
      room: room ?? '',
      identity,
    });
    return typeof answer === 'string' ? new Response(answer) : Response.json(answer);
  };
  const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  for (const [path, template] of Object.entries(answers)) {
    const whole = path.startsWith('/') ? location.origin + path : path;
    const where = path.includes('*') ? new RegExp(`^${escaped(whole).replaceAll('*', '[^/]+')}$`) : path;
    crossfade.respond(where, answerWith(template));
  }
  if (!guess) return;
  const answer = answerWith(guess.answer);
  crossfade.respond(new RegExp(guess.address, 'i'), (request: Request) => {
    const { origin, pathname } = new URL(request.url);
    // eslint-disable-next-line no-console -- whoever tries the app by hand reads it there, and the command too
    console.info(`${said}${request.method} ${origin === location.origin ? '' : origin}${pathname}`);
    return answer(request);
  });
}
