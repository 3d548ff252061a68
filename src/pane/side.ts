/** Which SDK a pane runs. */
export type Side = 'twilio' | 'videosdk';
