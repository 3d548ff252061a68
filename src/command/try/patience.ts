const EVERY_MS = 200;

/** Asks again and again, once at least. @returns the first answer that holds, or the last one when time is up */
export async function comes<T>(ask: () => Promise<T>, patienceMs: number): Promise<T> {
  for (const end = Date.now() + patienceMs; ; await new Promise((resolve) => setTimeout(resolve, EVERY_MS))) {
    const answer = await ask();
    if (answer || Date.now() > end) return answer;
  }
}
