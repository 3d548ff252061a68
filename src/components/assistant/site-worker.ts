/**
 * A worker of a script of the site. It is a blob of one line: so it lives under the page's own policy, which lets nothing out.
 * @param address of the script
 */
export function siteWorker(address: string): { worker: Worker; end: () => void } {
  const script = `importScripts(${JSON.stringify(new URL(address, location.href).href)})`;
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const end = (): void => {
    worker.terminate();
    URL.revokeObjectURL(url);
  };
  return { worker, end };
}
