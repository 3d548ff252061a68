import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { CrossfadeSettings } from '../api';
import { servicesPage } from '../services/page';
import { answerTokens, type TokenAnswers } from './answer-tokens';
import { checkSdks, SANDBOX_JS } from './index';

export interface SandboxPluginOptions extends CrossfadeSettings {
  /** Answers the app's requests for tokens in the page, at one path or at several. Without it, the app's own server does, or `crossfade.respond`. */
  tokens?: TokenAnswers | readonly TokenAnswers[];
}

const SANDBOX = '@crossfade/sandbox.js';
const TOKENS = '@crossfade/tokens.js';
const SERVICES = '@crossfade/services.html';

/**
 * Lets an app run on the sandbox while it is developed: puts `sandbox.js` first into the head of each page, and serves the page of
 * the services, which keeps them when the app's pages are reloaded. A build is left alone.
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
      const files = new Map([
        [base + SANDBOX, () => readFileSync(SANDBOX_JS, 'utf8')],
        [base + TOKENS, () => `${JSON.stringify([tokens ?? []].flat())}.forEach(${answerTokens});`],
        [base + SERVICES, () => servicesPage(base + SANDBOX, settings.pace)],
      ]);
      server.middlewares.use((request, response, next) => {
        // A server that has Vite below a path of its own takes that path off.
        const { originalUrl = request.url } = request as typeof request & { originalUrl?: string };
        const path = originalUrl?.split('?')[0] ?? '';
        const file = files.get(path);
        if (!file) return next();
        const type = path.endsWith('.html') ? 'text/html' : 'text/javascript';
        response.setHeader('content-type', `${type}; charset=utf-8`);
        response.end(file());
      });
      const { logger } = server.config;
      // Then nobody asks for the addresses, and Vite does not know them.
      if (server.config.server.middlewareMode)
        logger.info(`  ➜  Crossfade: who is in which room: ${base}${SERVICES} of your server`);
      const printUrls = server.printUrls.bind(server);
      server.printUrls = () => {
        printUrls();
        const [local] = server.resolvedUrls?.local ?? [];
        if (local !== undefined) logger.info(`  ➜  Crossfade: who is in which room: ${local}${SERVICES}`);
      };
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
