import { EditorView } from '@codemirror/view';

/**
 * How the editor looks, in the site's colours, light and dark alike. It comes with the editor, so that a page on which
 * nobody edits does not load it.
 */
export const theme = EditorView.theme({
  '&': {
    maxHeight: '34rem',
    minHeight: '12rem',
    color: 'var(--ink)',
    fontSize: 'var(--sl-text-code)',
  },
  '.cm-scroller': {
    fontFamily: 'var(--__sl-font-mono)',
    lineHeight: '1.3rem',
    overflow: 'auto',
  },
  '&.cm-focused': { outline: 'none' },
  // Above the line numbers, which would cover an outline, and below the bar, which stays while the page is scrolled.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    zIndex: '1',
    border: '2px solid var(--side, var(--ink-strong))',
    pointerEvents: 'none',
  },
  '.cm-gutters': {
    border: '0',
    background: 'var(--raised)',
    color: 'var(--code-comment)',
    fontSize: '0.6875rem',
  },
  '.cm-gutter-lint': { width: '1rem' },
  '.cm-gutter-lint .cm-gutterElement': { display: 'grid', placeItems: 'center', padding: '0' },
  '.cm-lint-marker': { width: '0.6rem', height: '0.6rem', content: 'none' },
  '.cm-lint-marker-error': { borderRadius: '50%', background: 'var(--danger)' },
  '.cm-lint-marker-warning': {
    background: 'var(--videosdk-line)',
    clipPath: 'polygon(50% 5%, 100% 95%, 0 95%)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'none' },
  '&.cm-focused :is(.cm-activeLine, .cm-activeLineGutter)': { background: 'var(--sunken)' },
  '.cm-content': { caretColor: 'var(--ink-strong)' },
  // As the page shows the names of parts.
  '.cm-region': {
    padding: '0.35rem 0 0 0.4rem',
    color: 'var(--ink-soft)',
    fontFamily: 'var(--__sl-font)',
    fontSize: '0.75rem',
    lineHeight: '1.5rem',
    userSelect: 'none',
  },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink-strong)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'var(--side-tint, var(--sunken))',
  },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    background: 'none',
    outline: '1px solid var(--ink-soft)',
  },
  '.cm-lintRange': { backgroundImage: 'none', textUnderlineOffset: '0.25em' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy 1px var(--danger)' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy 1px var(--videosdk-line)' },
  '.cm-lintRange-active': { background: 'var(--side-tint, var(--sunken))' },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--danger)' },
  '.cm-lintPoint-warning::after': { borderBottomColor: 'var(--videosdk-line)' },

  '.cm-tooltip': {
    maxWidth: 'min(32rem, 90vw)',
    border: '1px solid var(--line)',
    borderRadius: '0.4rem',
    background: 'var(--raised)',
    color: 'var(--ink)',
    boxShadow: '0 4px 16px rgb(0 0 0 / 0.14)',
  },
  '.cm-diagnostic': {
    padding: '0.35rem 0.75rem',
    borderLeft: '3px solid var(--danger)',
    fontSize: '0.8125rem',
    lineHeight: '1.45',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--videosdk-line)' },
  '.cm-diagnosticSource': {
    marginTop: '0.15rem',
    color: 'var(--ink-soft)',
    fontSize: '0.75rem',
    opacity: '1',
  },

  // Below the bar of the page, which stays in sight while the editor scrolls away under it.
  '.cm-panels': { zIndex: 1, background: 'var(--sunken)', color: 'var(--ink)' },
  '.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-panel-lint': { paddingRight: '2rem' },
  '.cm-panel.cm-panel-lint ul': { maxHeight: '9rem' },
  '.cm-panel.cm-panel-lint ul [aria-selected], .cm-panel.cm-panel-lint ul:focus [aria-selected]': {
    background: 'var(--side-tint, var(--raised))',
    color: 'var(--ink-strong)',
  },
  '.cm-panel.cm-panel-lint ul:focus': {
    outline: '2px solid var(--side, var(--ink-strong))',
    outlineOffset: '-2px',
  },
  '.cm-panel.cm-panel-lint ul:focus [aria-selected] .cm-diagnosticSource': { color: 'inherit' },
  '.cm-panel.cm-panel-lint [name=close]': {
    width: '2rem',
    height: '2rem',
    color: 'var(--ink)',
    fontSize: '1.1rem',
  },

  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '14rem',
    padding: '0.25rem',
    fontFamily: 'var(--__sl-font-mono)',
    fontSize: 'var(--sl-text-code)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '1.5rem',
    justifyContent: 'space-between',
    padding: '0.15rem 0.5rem',
    borderRadius: '0.25rem',
    lineHeight: '1.4',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--side, var(--ink-strong))',
    color: 'var(--paper)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li:not([aria-selected]) .cm-completionDetail': {
    color: 'var(--ink-soft)',
  },
  '.cm-completionDetail': {
    marginLeft: '0',
    fontFamily: 'var(--__sl-font)',
    fontSize: '0.75rem',
    fontStyle: 'normal',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': { padding: '0' },
  // A phone has no room for it beside the list, and it would lie on it.
  '@media (max-width: 40rem)': { '.cm-tooltip.cm-completionInfo': { display: 'none' } },
  '.type-card': { maxHeight: '14rem', padding: '0.5rem 0.75rem', overflowY: 'auto' },
  '.type-card code': {
    padding: '0',
    background: 'none',
    color: 'var(--ink-strong)',
    fontSize: '0.75rem',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  '.type-card p': {
    margin: '0.4rem 0 0',
    fontFamily: 'var(--__sl-font)',
    fontSize: '0.8125rem',
    lineHeight: '1.5',
    whiteSpace: 'pre-line',
  },

  '.tok-keyword, .tok-modifier, .tok-operatorKeyword': { color: 'var(--code-keyword)' },
  '.tok-string, .tok-string2, .tok-number, .tok-bool': { color: 'var(--code-string)' },
  '.tok-comment': { color: 'var(--code-comment)', fontStyle: 'italic' },
});
