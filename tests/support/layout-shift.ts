import type { Page } from '@playwright/test';

/** How much of a page may move while it loads, as browsers count it (Cumulative Layout Shift): a tenth of what passes for good. */
export const STEADY = 0.01;

/** How much of what was seen has moved by itself since the page was opened. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    const add = (entries: PerformanceEntryList): void => {
      for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
    };
    observer.observe({ type: 'layout-shift', buffered: true });
    // What has been observed before is handed over in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    add(observer.takeRecords());
    observer.disconnect();
    return sum;
  });
