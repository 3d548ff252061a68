import { afterEach, expect, it, vi } from 'vitest';
import { allowedFeatures } from './allowed-features';

afterEach(() => void vi.unstubAllGlobals());

const inBrowser = (features?: string[]): void =>
  void vi.stubGlobal('document', { featurePolicy: features && { features: () => features } });

it('takes away whatever the browser names, and leaves what plays, hints of clients and how SDKs leave', () => {
  inBrowser([
    'autoplay',
    'camera',
    'ch-ua',
    'brand-new-sensor',
    'media-playback-while-not-visible',
    'unload',
  ]);
  expect(allowedFeatures()).toBe("autoplay; camera 'none'; brand-new-sensor 'none'");
});

it('takes away what is known where the browser does not tell', () => {
  inBrowser();
  expect(allowedFeatures()).toBe("autoplay; fullscreen 'none'; gamepad 'none'; storage-access 'none'");
});
