// Which tracks Twilio's service delivers to whom, and how, seen by the unmodified SDK.
import { testBehaviours } from '../../support/twilio-app';

testBehaviours([
  {
    name: 'without automatic subscription nothing comes until an app’s server sets rules',
    program: `
      const two = await joinTwilio('Two', 'lab', { automaticSubscription: false });
      let subscribed = 0;
      two.on('trackSubscribed', () => subscribed++);
      await guest('Ada');
      await until(() => [...two.participants.values()].some(({ tracks }) => tracks.size === 2));
      say((await rest('GET', '/lab/Participants/Two/SubscribedTracks')).subscribed_tracks.length, subscribed);
      const video = once(two, 'trackSubscribed');
      const setRules = (...rules) => rest('POST', '/lab/Participants/Two/SubscribeRules', { Rules: JSON.stringify(rules) });
      await setRules({ type: 'include', publisher: 'Ada', kind: 'video' });
      say((await video)[0].kind, subscribed);
      const gone = once(two, 'trackUnsubscribed');
      await setRules({ type: 'include', all: true }, { type: 'exclude', kind: 'video' });
      say((await gone)[0].kind);
      await until(() => subscribed === 2);
      say((await rest('GET', '/lab/Participants/Two/SubscribedTracks')).subscribed_tracks.map(({ kind }) => kind).join());`,
    said: [0, 0, 'video', 1, 'video', 'audio'],
  },
  {
    name: 'an app’s server takes a single track away and gives it back',
    program: `
      const two = await joinTwilio('Two', 'lab');
      const subscribed = remoteVideo(two);
      await guest('Ada');
      const { sid } = await subscribed;
      const choose = (Status) => rest('POST', '/lab/Participants/Two/SubscribedTracks', { Status, Track: sid });
      const gone = once(two, 'trackUnsubscribed');
      await choose('unsubscribe');
      say((await gone)[0].sid === sid);
      const back = once(two, 'trackSubscribed');
      await choose('subscribe');
      say((await back)[0].sid === sid);`,
    said: [true, true],
  },
  {
    name: 'a publisher changes the priority of its track, and subscribers hear of it',
    program: `
      const [one, two] = [await joinTwilio('One', 'lab'), await joinTwilio('Two', 'lab')];
      const published = once(two, 'trackPublished');
      const publication = await one.localParticipant.publishTrack(new Twilio.Video.LocalDataTrack(), { priority: 'low' });
      const [remote] = await published;
      say(remote.publishPriority);
      const changed = once(two, 'trackPublishPriorityChanged');
      publication.setPriority('high');
      say((await changed)[0], remote.publishPriority);`,
    said: ['low', 'high', 'high'],
  },
  {
    name: 'with room for one video, the priority that a subscriber sets decides which one is on',
    program: `
      const two = await joinTwilio('Two', 'lab', { bandwidthProfile: { video: { maxTracks: 1 } } });
      await Promise.all([guest('Ada'), guest('Grace')]);
      const [ada, grace] = await Promise.all([remoteVideo(two, 'Ada'), remoteVideo(two, 'Grace')]);
      const off = () => [ada, grace].filter(({ isSwitchedOff }) => isSwitchedOff);
      await until(() => off().length === 1);
      const [first] = off();
      const on = once(two, 'trackSwitchedOn');
      first.setPriority('high');
      say((await on)[0] === first);
      await until(() => off().length === 1);
      say(off()[0] === first);
      const back = once(two, 'trackSwitchedOff', (track) => track === first);
      first.setPriority(null);
      (first === ada ? grace : ada).setPriority('high');
      await back;
      say(off()[0] === first);`,
    said: [true, false, true],
  },
  {
    name: 'with room for one video, the dominant speaker’s is on',
    program: `
      const two = await joinTwilio('Two', 'lab', {
        dominantSpeaker: true,
        bandwidthProfile: { video: { maxTracks: 1, dominantSpeakerPriority: 'high' } },
      });
      const guests = { Ada: await guest('Ada'), Grace: await guest('Grace') };
      const videos = await Promise.all(['Ada', 'Grace'].map((name) => remoteVideo(two, name)));
      const off = () => ['Ada', 'Grace'].filter((_name, index) => videos[index].isSwitchedOff);
      await until(() => off().length === 1);
      const [silent] = off();
      const on = once(two, 'trackSwitchedOn');
      await guests[silent].speak(3);
      say((await on)[2].identity === silent, two.dominantSpeaker.identity === silent);`,
    said: [true, true],
  },
  {
    name: 'a bandwidth for one picture switches the other off, and a wide one neither',
    program: `
      const join = (name, kbps) => joinTwilio(name, 'lab', {
        bandwidthProfile: { video: { mode: 'presentation', maxSubscriptionBitrate: kbps * 1000, clientTrackSwitchOffControl: 'manual' } },
      });
      const [narrow, wide] = [await join('Narrow', 100), await join('Wide', 4000)];
      await Promise.all([guest('Ada'), guest('Grace')]);
      const videosOf = (room) => Promise.all([remoteVideo(room, 'Ada'), remoteVideo(room, 'Grace')]);
      const off = (videos) => videos.filter(({ isSwitchedOff }) => isSwitchedOff).length;
      const [few, all] = [await videosOf(narrow), await videosOf(wide)];
      await until(() => off(few) === 1);
      await Promise.all(all.map((track) => frame(show(track))));
      say(off(few), off(all));`,
    said: [1, 0],
  },
  {
    name: 'a video that is shown nowhere is switched off by itself, and on when it is shown',
    program: `
      const two = await joinTwilio('Two', 'lab', { bandwidthProfile: { video: {} } });
      await guest('Ada');
      const track = await remoteVideo(two);
      await once(track, 'switchedOff');
      say(track.isSwitchedOff);
      const on = once(track, 'switchedOn');
      const element = show(track);
      await on;
      await frame(element);
      say(track.isSwitchedOff);`,
    said: [true, false],
  },
  {
    name: 'an app switches a video off and on by hand',
    program: `
      const two = await joinTwilio('Two', 'lab', { bandwidthProfile: { video: { clientTrackSwitchOffControl: 'manual' } } });
      await guest('Ada');
      const track = await remoteVideo(two);
      const element = show(track);
      await frame(element);
      const off = once(track, 'switchedOff');
      track.switchOff();
      await off;
      say(track.isSwitchedOff);
      const on = once(track, 'switchedOn');
      track.switchOn();
      await on;
      await frame(element);
      say(track.isSwitchedOff);`,
    said: [true, false],
  },
  {
    name: 'a video comes in the size that the app prefers',
    program: `
      const two = await joinTwilio('Two', 'lab', { bandwidthProfile: { video: { contentPreferencesMode: 'manual', clientTrackSwitchOffControl: 'manual' } } });
      await guest('Ada');
      const track = await remoteVideo(two);
      const element = show(track);
      await frame(element);
      const before = element.videoHeight;
      track.setContentPreferences({ renderDimensions: { width: 160, height: 90 } });
      await until(() => element.videoHeight < before);
      say(element.videoHeight < before);`,
    said: [true],
  },
  {
    name: 'a video comes in the size that the bandwidth profile has for its priority, in every mode',
    program: `
      const track = await camera({ width: 1280, height: 720 });
      const one = await joinTwilio('One', 'lab', { tracks: [track], preferredVideoCodecs: 'auto' });
      const renderDimensions = { low: { width: 320, height: 180 }, standard: { width: 640, height: 360 }, high: { width: 1280, height: 720 } };
      for (const mode of ['grid', 'collaboration', 'presentation']) {
        const bandwidthProfile = { video: { mode, renderDimensions, maxTracks: 5 } };
        const room = await joinTwilio(mode, 'lab', { bandwidthProfile });
        const remote = await remoteVideo(room, 'One');
        const element = show(remote);
        for (const [priority, height] of [['low', 180], ['high', 720], [null, 360]]) {
          remote.setPriority(priority);
          await until(() => element.videoHeight === height);
        }
        say(mode);
        room.disconnect();
      }`,
    said: ['grid', 'collaboration', 'presentation'],
  },
  {
    name: 'a camera of 720 lines is seen in its full size from the start',
    program: `
      const two = await joinTwilio('Two', 'lab');
      await joinTwilio('One', 'lab', { tracks: [await camera({ width: 1280, height: 720 })] });
      const element = show(await remoteVideo(two));
      await frame(element);
      const since = performance.now();
      await until(() => element.videoHeight === 720);
      say(performance.now() - since < 5000);`,
    said: [true],
  },
  {
    name: 'adaptive simulcast sends the layers that somebody is shown, and each viewer gets its own',
    program: `
      const options = { bandwidthProfile: { video: { contentPreferencesMode: 'manual', clientTrackSwitchOffControl: 'manual' } } };
      const two = await joinTwilio('Two', 'lab', options);
      const track = await camera({ width: 1280, height: 720 });
      const one = await joinTwilio('One', 'lab', { tracks: [track], preferredVideoCodecs: 'auto' });
      const remote = await remoteVideo(two);
      const element = show(remote);
      await until(() => element.videoHeight === 720);
      say(element.videoHeight);
      remote.setContentPreferences({ renderDimensions: { width: 320, height: 180 } });
      await until(() => element.videoHeight === 180);
      say(element.videoHeight);
      const packets = async () => {
        const [{ localVideoTrackStats }] = await one.getStats();
        return new Map(localVideoTrackStats.map(({ ssrc, packetsSent }) => [ssrc, packetsSent]));
      };
      const sentLayers = async () => {
        const before = await packets();
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return [...(await packets())].filter(([ssrc, sent]) => sent > before.get(ssrc)).length;
      };
      while ((await sentLayers()) !== 1);
      say(1);
      remote.setContentPreferences({ renderDimensions: { width: 1280, height: 720 } });
      await until(() => element.videoHeight === 720);
      say(element.videoHeight);`,
    said: [720, 180, 1, 720],
  },
  {
    name: 'of a camera with layers, a limited uplink lets a smaller one through',
    program: `
      const two = await joinTwilio('Two', 'lab');
      const tracks = [await camera({ width: 1280, height: 720 })];
      await joinTwilio('One', 'lab', { tracks, preferredVideoCodecs: 'auto' });
      const element = show(await remoteVideo(two));
      for (const [level, height] of [[null, 720], [2, 360], [1, 180], [null, 720]]) {
        await crossfade.faults.limitUplink(at('One'), level);
        await until(() => element.videoHeight === height);
        say(height);
      }`,
    said: [720, 360, 180, 720],
  },
  ...(['auto', [{ codec: 'VP8', simulcast: true }], ['H264', 'VP8']] as const).map((codecs) => ({
    name: `a camera that is published with preferredVideoCodecs ${JSON.stringify(codecs)} is seen`,
    tag: '@firefox' as const,
    program: `
      const preferredVideoCodecs = ${JSON.stringify(codecs)};
      const two = await joinTwilio('Two', 'lab');
      const one = await joinTwilio('One', 'lab', { tracks: [await camera()], preferredVideoCodecs });
      const element = show(await remoteVideo(two));
      await frame(element);
      say(element.videoWidth > 0);
      const gone = once(two, 'trackUnsubscribed');
      for (const { track } of one.localParticipant.videoTracks.values()) one.localParticipant.unpublishTrack(track);
      await gone;
      await one.localParticipant.publishTrack(await camera());
      await frame(show(await remoteVideo(two)));
      say('again');`,
    said: [true, 'again'],
  })),
]);
