import { RequestClient, Twilio } from 'twilio';
import type { TwilioService } from '../service';

/** Lets Twilio's own helper library speak to the service instead of the network. */
export class Wire extends RequestClient {
  readonly #service: TwilioService;

  constructor(service: TwilioService) {
    super();
    this.#service = service;
  }

  override async request<TData>(
    options: Parameters<RequestClient['request']>[0] & { data?: TData },
  ): Promise<never> {
    const url = new URL(options.uri);
    for (const [name, value] of form(options.params)) url.searchParams.append(name, value);
    const { username = '', password = '' } = options;
    const { status, body } = await this.#service.request({
      method: options.method.toUpperCase(),
      url,
      headers: { authorization: `Basic ${btoa(`${username}:${password}`)}` },
      body: String(form(options.data)),
    });
    return { statusCode: status, body: JSON.parse(String(body)) as unknown, headers: {} } as never;
  }
}

/** As the library sends it: lists as parameters that come again. */
function form(fields: unknown): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries((fields ?? {}) as Record<string, unknown>))
    for (const each of [value].flat()) params.append(name, String(each));
  return params;
}

/** Twilio's helper library, as an app's server has it. */
export function helperLibrary(service: TwilioService, secret = service.credentials.apiKeySecret): Twilio {
  const { accountSid, apiKeySid } = service.credentials;
  return new Twilio(apiKeySid, secret, { accountSid, httpClient: new Wire(service) });
}

/** How Twilio's library reports a refusal: the status and the code. */
export const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'accepted',
    ({ status, code, moreInfo }: { status: number; code: number; moreInfo: string }) =>
      moreInfo === `https://www.twilio.com/docs/errors/${code}`
        ? `${status} ${code}`
        : `refused without a link: ${moreInfo}`,
  );
