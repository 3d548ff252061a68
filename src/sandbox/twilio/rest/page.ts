import * as z from 'zod';
import type { RestCall } from './call';

const size = z.coerce.number().int().min(1).max(1000).catch(50);
const number = z.coerce.number().int().min(0).max(1_000_000).catch(0);

/** One page of a list, as Twilio's APIs of version 1 send it. @param key the list's name in the answer. */
export function page(call: RestCall, key: string, items: readonly unknown[]): Record<string, unknown> {
  const pageSize = size.parse(call.query('PageSize'));
  const index = number.parse(call.query('Page'));
  const from = index * pageSize;
  const address = (at: number): string => {
    const url = new URL(call.url);
    url.searchParams.set('PageSize', String(pageSize));
    url.searchParams.set('Page', String(at));
    return url.href;
  };
  return {
    [key]: items.slice(from, from + pageSize),
    meta: {
      page: index,
      page_size: pageSize,
      first_page_url: address(0),
      previous_page_url: index > 0 ? address(index - 1) : null,
      url: address(index),
      next_page_url: from + pageSize < items.length ? address(index + 1) : null,
      key,
    },
  };
}
