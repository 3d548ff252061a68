/*
 * Runs before anything is painted, so that nothing is shown in the wrong theme, language or form first. Storage may be switched
 * off: the system's theme is used then. Of the form of the programs an address says more than memory; in between stands the
 * chapter that is about React: STARTS_IN_REACT of src/variant.ts.
 */
(() => {
  const { dataset } = document.documentElement;
  /** @type {Record<string, string>} */
  let stored = {};
  try {
    // It is null where an app that shows pages has switched it off.
    stored = localStorage ?? {};
    dataset.code = stored.code ?? '';
    dataset.menu = stored.menu ?? '';
  } catch {
    // Nothing is remembered.
  }
  const wanted =
    new URLSearchParams(location.search).get('with') ??
    (/\/steps\/react\/$/.test(location.pathname) ? 'react' : stored.with);
  if (wanted === 'react') dataset.with = wanted;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    dataset.theme = stored.theme ?? (dark.matches ? 'dark' : 'light');
  };
  apply();
  dark.addEventListener('change', apply);
})();
