import { inSite } from '../in-site';

/** What the site is called and looks like where it is put on a home screen. */
export const GET = (): Response =>
  new Response(
    JSON.stringify({
      name: 'Crossfade: from Twilio Video to VideoSDK',
      short_name: 'Crossfade',
      start_url: inSite(''),
      scope: inSite(''),
      display: 'minimal-ui',
      background_color: '#fbfaf7',
      theme_color: '#fbfaf7',
      icons: [192, 512].map((size) => ({
        src: inSite(`icons/${size}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    }),
  );
