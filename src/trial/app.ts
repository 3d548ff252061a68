/*
 * What a trial has to know of an app that is built.
 */

/** Whom an app talks to, and so which token it wants: the adapter wants room and name beside it. */
export const APP_SERVICES = ['twilio', 'videosdk', 'adapter'] as const;
export type AppService = (typeof APP_SERVICES)[number];

/** What an app talks to, in words. */
export const SERVICES: Readonly<Record<AppService, string>> = {
  twilio: 'Twilio Video',
  videosdk: 'VideoSDK',
  adapter: 'VideoSDK, with the adapter',
};

/** JSON in which "{token}" and its like are filled in. */
export type Template = string | number | boolean | null | Template[] | { [name: string]: Template };
