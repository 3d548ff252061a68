import { describeWays } from '../testing/ways';

describeWays('a use is found in a plain page', [
  {
    way: 'functions that are called as members of the window',
    files: {
      'page.js': `function detach(track) {
  if (this.isDefined(track, 'detach')) track.detach();
}
function isDefined(track, member) {
  return !!track && track[member] !== undefined && typeof track.attach === 'function';
}
Twilio.Video.createLocalVideoTrack().then((track) => {
  detach(track);
  window.put(track);
  self.end(track);
});
function put(track) {
  track.attach();
}
var end = function (track) {
  track.stop();
};`,
    },
    in: 'page.js',
    uses: [
      ...['2:detach', '5:detach', '5:attach', '7:Twilio.Video', '7:createLocalVideoTrack'],
      ...['13:attach', '16:stop'],
    ],
  },
  {
    way: 'jQuery: data, events and promises of its own',
    files: {
      'page.js': `Twilio.Video.connect('t').then(function (room) {
  $('#call').data('call', room);
  $(document).trigger('call:joined', [room, room.localParticipant]);
  $(document).trigger('call:one', room);
});
$('#leave').on('click', '.leave', function () {
  $('#call').data('call').disconnect();
});
$(document).on('call:joined', function (event, call, me) {
  call.sid;
  me.identity;
});
$(document).on('call:one', (event, call) => call.name);
function join() {
  var joining = $.Deferred();
  Twilio.Video.connect('t').then(function (room) {
    joining.resolve(room);
  });
  return joining.promise();
}
join().done(function (call) {
  call.state;
});
$.when(join()).then((call) => call.sid);`,
    },
    in: 'page.js',
    uses: [
      ...['1:Twilio.Video', '1:connect', '3:localParticipant', '7:disconnect', '10:sid', '11:identity'],
      ...['13:name', '16:Twilio.Video', '16:connect', '22:state', '24:sid'],
    ],
  },
  {
    way: 'AngularJS: a promise of its own, the scope and its events',
    files: {
      'page.js': `angular.module('call').factory('video', function ($q) {
  return {
    join: function (token) {
      var joining = $q.defer();
      Twilio.Video.connect(token).then(function (room) {
        joining.resolve(room);
      });
      return joining.promise;
    },
  };
});
angular.module('call').controller('Call', function ($scope, $rootScope, video) {
  video.join('t').then(function (joined) {
    $scope.call = joined;
    $rootScope.$broadcast('joined', joined);
  });
  $scope.leave = function () {
    $scope.call.disconnect();
  };
  $scope.$on('joined', function (event, room) {
    room.sid;
  });
  $scope.$watch('call', function (now) {
    now.name;
  });
});`,
    },
    in: 'page.js',
    uses: ['5:Twilio.Video', '5:connect', '18:disconnect', '21:sid', '24:name'],
  },
  {
    way: 'the global by brackets, and under another name',
    files: {
      'page.ts': `(window as any)['Twilio']['Video'].createLocalTracks();
const T = globalThis['Twilio'];
T.Video.connect('t');
const { Video } = window['Twilio'];`,
    },
    in: 'page.ts',
    uses: ['1:Twilio.Video', '1:createLocalTracks', '3:Twilio.Video', '3:connect', '4:Twilio.Video'],
  },
  {
    way: 'jQuery: data that is put in as an object; Backbone: what has changed',
    files: {
      'page.js': `Twilio.Video.connect('t').then(function (room) {
  $('#call').data({ call: room });
  model.set({ other: room });
});
$('#call').data('call').sid;
view.listenTo(model, 'change:other', (model, call) => call.name);`,
    },
    in: 'page.js',
    uses: ['1:Twilio.Video', '1:connect', '5:sid', '6:name'],
  },
]);
