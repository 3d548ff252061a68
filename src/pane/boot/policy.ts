/**
 * What a pane's document may load, put in place after the boot script has run and before any other code does.
 * Two policies, because `'strict-dynamic'` alone lets `import('https://…')` and `modulepreload` reach the network in
 * Chromium, and `blob:` alone would let markup in a nested frame run scripts. Neither holds a nonce: a nonce can be
 * read from a violation report.
 */
export const LATE_POLICIES = [
  [
    `default-src 'none'`,
    `script-src 'strict-dynamic'`,
    `connect-src 'none'`,
    `worker-src blob:`,
    `media-src blob: mediastream:`,
    `img-src data: blob:`,
    `style-src 'unsafe-inline'`,
    `form-action 'none'`,
    `base-uri 'none'`,
  ].join('; '),
  `script-src blob:`,
] as const;

/** Puts {@link LATE_POLICIES} into force. Removing the elements does not lift them. */
export function applyPolicies(): void {
  for (const content of LATE_POLICIES) {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = content;
    document.head.append(meta);
    meta.remove();
  }
}
