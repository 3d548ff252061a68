import type { Answer, Question } from './messages';
import { TypeService } from './service';

/*
 * TypeScript in a worker of its own, so that typing never waits for it.
 */

let service: TypeService | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Question | Record<string, string>>) => {
  if (!service) service = new TypeService(data as Record<string, string>);
  else self.postMessage(answer(service, data as Question));
});

function answer(service: TypeService, { id, method, args }: Question): Answer {
  try {
    return { id, value: (service[method] as (...args: unknown[]) => unknown)(...args) };
  } catch (error) {
    return { id, error: String(error) };
  }
}
