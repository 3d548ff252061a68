// @ts-check
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';

const WIDTH = 1200;
const HEIGHT = 630;
/** As `styles/theme.css` has them in light. */
const COLOURS = {
  paper: '#fbfaf7',
  ink: '#3a3733',
  strong: '#1a1816',
  twilio: '#3f7cc9',
  videosdk: '#e09a2f',
};
const { resolve } = createRequire(import.meta.url);

const fonts = Promise.all(
  /** @type {const} */ ([400, 700]).map(async (weight) => ({
    name: 'Instrument Sans',
    weight,
    data: await readFile(
      resolve(`@fontsource/instrument-sans/files/instrument-sans-latin-${weight}-normal.woff`),
    ),
  })),
);

const mark = readFile(new URL('../../public/favicon.svg', import.meta.url)).then(
  (svg) => `data:image/svg+xml;base64,${svg.toString('base64')}`,
);

/**
 * What is shown where somebody posts a link to a page: its title between the colours of both sides.
 *
 * @param {{ title: string, description: string }} page
 * @returns {Promise<Buffer>} a PNG, 1200 by 630
 */
export async function card({ title, description }) {
  const svg = await satori(
    box(
      {
        width: WIDTH,
        height: HEIGHT,
        background: COLOURS.paper,
        color: COLOURS.ink,
        flexDirection: 'column',
      },
      [
        box(
          {
            height: 18,
            width: '100%',
            background: `linear-gradient(90deg, ${COLOURS.twilio}, ${COLOURS.videosdk})`,
          },
          [],
        ),
        box({ flexDirection: 'column', justifyContent: 'center', flexGrow: 1, padding: '0 80px' }, [
          box(
            {
              fontSize: title.length > 34 ? 68 : 84,
              fontWeight: 700,
              lineHeight: 1.1,
              color: COLOURS.strong,
            },
            title,
          ),
          box({ fontSize: 32, lineHeight: 1.4, marginTop: 28 }, shortened(description)),
        ]),
        box({ padding: '0 80px 44px', fontSize: 28, justifyContent: 'space-between' }, [
          box({ fontWeight: 700, color: COLOURS.strong, alignItems: 'center' }, [
            { type: 'img', props: { src: await mark, width: 56, height: 56, style: { marginRight: 16 } } },
            box({}, 'Crossfade'),
          ]),
          box({ alignItems: 'center' }, [
            box({ color: COLOURS.twilio, fontWeight: 700 }, 'Twilio Video'),
            box({ margin: '0 14px' }, 'to'),
            box({ color: '#9a6410', fontWeight: 700 }, 'VideoSDK'),
          ]),
        ]),
      ],
    ),
    { width: WIDTH, height: HEIGHT, fonts: await fonts },
  );
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 1 }).toBuffer();
}

/**
 * @param {Record<string, string | number>} style
 * @param {string | object[]} children
 * @returns {any} an element as satori takes it
 */
const box = (style, children) => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });

const MOST_CHARACTERS = 150;

/** @param {string} text */
const shortened = (text) =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, text.lastIndexOf(' ', MOST_CHARACTERS))} …`;
