import { LIVE_SOURCES, type PaneNetwork } from '../live-hosts';
import type { Side } from '../../sides';

/**
 * What a pane's document may load, put in place after the boot script has run and before any other code does.
 * Two policies, because `'strict-dynamic'` alone lets `import('https://…')` and `modulepreload` reach the network in
 * Chromium, and `blob:` alone would let markup in a nested frame run scripts. Neither holds a nonce: a nonce can be
 * read from a violation report.
 */
function latePolicies(connectSources: string): readonly string[] {
  return [
    [
      `default-src 'none'`,
      `script-src 'strict-dynamic'`,
      `connect-src ${connectSources}`,
      `worker-src blob:`,
      `media-src blob: mediastream:`,
      // Not even its own: Firefox lets a document of SVG load whatever it names, where `filter` or `use` refers to one.
      `img-src 'none'`,
      `style-src 'unsafe-inline'`,
      `form-action 'none'`,
      `base-uri 'none'`,
      // Markup goes through the one policy of the boot script: see elements.ts.
      `trusted-types default`,
      `require-trusted-types-for 'script'`,
    ].join('; '),
    `script-src blob:`,
  ];
}

/** Puts the pane's policies into force. Removing the elements does not lift them. */
export function applyPolicies(side: Side, network: PaneNetwork): void {
  for (const content of latePolicies(network === 'live' ? LIVE_SOURCES[side].join(' ') : `'none'`)) {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = content;
    document.head.append(meta);
    meta.remove();
  }
}
