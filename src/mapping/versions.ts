import twilio from 'twilio-video/package.json';
import react from '@videosdk.live/react-sdk/package.json';
import videosdk from '@videosdk.live/js-sdk/package.json';

/** The versions of the SDKs that are installed, and so the ones that run: read when the site is built. */
export const SDK_VERSIONS = { twilio: twilio.version, videosdk: videosdk.version, react: react.version };
