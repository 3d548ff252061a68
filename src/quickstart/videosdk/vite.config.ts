import { defineConfig, loadEnv, type Plugin } from 'vite';
import { access } from './access.ts';

/** Answers POST /access, as your server would. Only for your own machine: it does not check who asks. */
function tokenEndpoint(env: Record<string, string>): Plugin {
  return {
    name: 'token-endpoint',
    configureServer({ config, middlewares }) {
      middlewares.use('/access', async (request, response) => {
        try {
          const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
          const answer = await access(
            searchParams.get('name') ?? `Guest ${crypto.randomUUID().slice(0, 4)}`,
            env,
          );
          response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
        } catch (error) {
          config.logger.error(String(error));
          response.writeHead(500).end();
        }
      });
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [tokenEndpoint(loadEnv(mode, process.cwd(), ''))],
  resolve: { alias: { 'your-backend': '/src/your-backend.ts' } },
  build: { target: 'es2022' },
}));
