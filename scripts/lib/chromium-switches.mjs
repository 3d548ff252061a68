// What the tests switch off in a whole Chromium.

/**
 * What Playwright switches off itself. A list of ours takes the place of its own, so ours has to begin with it
 * (chromium-switches.test.ts compares them).
 */
export const PLAYWRIGHT_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'Translate',
  'AutoDeElevate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * The lists that fall from the address bar are pages of their own, which Chromium loads ahead in each new window: a second of
 * processor time for every test. Nobody types there.
 */
const LISTS_OF_THE_ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** For Playwright's `args`. */
export const FEATURES_OFF = `--disable-features=${[...PLAYWRIGHT_FEATURES, ...LISTS_OF_THE_ADDRESS_BAR].join()}`;
