import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { CrossfadeSettings } from '../api';
import { answerTokens, type TokenAnswers } from './answer-tokens';
import { checkSdks, SANDBOX_JS } from './index';

export interface SandboxPluginOptions extends CrossfadeSettings {
  /** Answers the app's requests for tokens in the page. Without it, the app's own server does, or `crossfade.respond`. */
  tokens?: TokenAnswers;
}

const SANDBOX = '@crossfade/sandbox.js';
const TOKENS = '@crossfade/tokens.js';

/**
 * Lets an app run on the sandbox while it is developed: puts `sandbox.js` first into the head of each page. A build is
 * left alone.
 */
export default function crossfadeSandbox(options: SandboxPluginOptions = {}): Plugin {
  const { tokens, ...settings } = options;
  let base = '/';
  return {
    name: 'crossfade-sandbox',
    apply: 'serve',
    configResolved(config) {
      base = config.base;
      for (const { advice } of checkSdks(config.root)) if (advice) config.logger.warn(`Crossfade: ${advice}`);
    },
    configureServer(server) {
      const scripts = new Map([
        [base + SANDBOX, () => readFileSync(SANDBOX_JS, 'utf8')],
        [base + TOKENS, () => `(${answerTokens})(${JSON.stringify(tokens)});`],
      ]);
      server.middlewares.use((request, response, next) => {
        const script = scripts.get(request.url?.split('?')[0] ?? '');
        if (!script) return next();
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        response.end(script());
      });
    },
    transformIndexHtml: {
      // After all others, so that what it puts first is first.
      order: 'post',
      handler: () => {
        const data = Object.fromEntries(
          Object.entries(settings).map(([name, value]: [string, string]) => [`data-${name}`, value]),
        );
        const tags = [{ tag: 'script', attrs: { src: base + SANDBOX, ...data } }];
        if (tokens) tags.push({ tag: 'script', attrs: { src: base + TOKENS } });
        return tags.map((tag) => ({ ...tag, injectTo: 'head-prepend' as const }));
      },
    },
  };
}
