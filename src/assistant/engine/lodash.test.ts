import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found through functions of Lodash and Underscore', [
  {
    way: 'what they find, leave, and put in groups',
    files: {
      'a.js': `${JOIN}import _ from 'lodash';
connect('t').then((room) => {
  const all = Array.from(room.participants.values());
  _.find(all, (p) => p.identity === 'a').sid;
  _.filter(all, 'audio').forEach((one) => one.state);
  _.first(_.sortBy(all, ['sid'])).tracks;
  _.each(_.groupBy(all, (p) => p.state), (list) => list.forEach((one) => one.identity));
  _.map(all, (p) => p.videoTracks).forEach((tracks) => tracks.size);
  Object.values(_.keyBy(all, 'sid')).map((one) => one.audioTracks);
  _.chain(all).filter((p) => p.sid).map((p) => p.tracks).value().forEach((tracks) => tracks.forEach((one) => one.trackSid));
  _.reject(all, { identity: 'me' })[0].dataTracks;
});`,
    },
    in: 'a.js',
    uses: [
      ...['1:connect', '3:connect', '4:participants', '5:identity', '5:sid', '6:state', '7:tracks'],
      ...['8:state', '8:identity', '9:videoTracks', '10:audioTracks'],
      ...['11:sid', '11:tracks', '11:trackSid', '12:dataTracks'],
    ],
  },
  {
    way: 'functions that are imported one by one, and the groups of the language',
    files: {
      'a.js': `${JOIN}import { find, groupBy, orderBy } from 'lodash';
import first from 'lodash/first';
connect('t').then((room) => {
  const all = [...room.participants.values()];
  find(all, { identity: 'a' }).sid;
  first(orderBy(all, 'sid')).state;
  Object.values(groupBy(all, 'state')).forEach((group) => group[0].identity);
  Map.groupBy(all, (p) => p.state).forEach((group) => group[0].tracks);
});`,
    },
    in: 'a.js',
    uses: [
      ...[
        '1:connect',
        '4:connect',
        '5:participants',
        '6:sid',
        '7:state',
        '8:identity',
        '9:state',
        '9:tracks',
      ],
    ],
  },
]);

it('does not take a function of the app’s own for one of Lodash’s, nor any other library’s', () => {
  const report = scanned({
    'a.js': `${JOIN}import { watchAll } from 'elsewhere';
const find = (list, name) => ({ identity: name, size: list.length });
connect('t').then((room) => {
  const all = [...room.participants.values()];
  find(all, 'a').identity;
  watchAll(all, (what) => what.state);
  shop.filter(all)[0].sid;
});`,
  });
  expect(places(report)).toEqual(['1:connect', '4:connect', '5:participants']);
});
