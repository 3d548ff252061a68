import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found through RxJS and NgRx', [
  {
    way: 'a subject and what it holds',
    files: {
      'call.service.ts': `${JOIN}import { BehaviorSubject, defer, from, of, map, switchMap } from 'rxjs';
export class CallService {
  room$ = new BehaviorSubject(null);
  me$ = this.room$.pipe(map((room) => room.localParticipant));
  joined$ = defer(() => connect('t'));
  async join(): Promise<void> { this.room$.next(await connect('t')); }
  leave() { this.room$.value.disconnect(); this.room$.getValue().sid; }
  watch() {
    this.me$.subscribe((me) => me.identity);
    this.me$.subscribe({ next: (me) => me.sid });
    this.joined$.subscribe((room) => room.name);
    of(1).pipe(switchMap(() => from(connect('t')))).subscribe((room) => room.state);
  }
}`,
    },
    in: 'call.service.ts',
    uses: [
      ...['1:connect', '5:localParticipant', '6:connect', '7:connect', '8:disconnect', '8:sid'],
      ...['10:identity', '11:sid', '12:name', '13:connect', '13:state'],
    ],
  },
  {
    way: 'a store of NgRx',
    files: {
      'store.ts': `${JOIN}import { createAction, createReducer, createSelector, createFeatureSelector, on, props } from '@ngrx/store';
export const entered = createAction('[Call] entered', props<{ call: any }>());
export const reducer = createReducer({ current: null }, on(entered, (state, { call }) => ({ ...state, current: call })));
const feature = createFeatureSelector<any>('call');
export const selectRoom = createSelector(feature, (state) => state.current);
export const join = async (store: any) => store.dispatch(entered({ call: await connect('t') }));`,
      'call.component.ts': `import { selectRoom } from './store';
export class CallComponent {
  room$ = this.store.select(selectRoom);
  room = this.store.selectSignal(selectRoom);
  constructor(private store: any) {
    this.store.select(selectRoom).subscribe((room: any) => room.disconnect());
    this.room$.subscribe((room: any) => room.sid);
    this.store.pipe(select(selectRoom)).subscribe((room: any) => room.name);
    this.room().state;
    this.store.select((state: any) => state.call.current).subscribe((room: any) => room.localParticipant);
  }
}`,
    },
    in: 'call.component.ts',
    uses: ['6:disconnect', '7:sid', '8:name', '9:state', '10:localParticipant'],
  },
  {
    way: 'what comes through a pipe of a template',
    files: {
      'package.json': '{"dependencies":{"@angular/core":"19"}}',
      'call.component.ts': `${JOIN}import { BehaviorSubject } from 'rxjs';
export class CallComponent {
  room$ = new BehaviorSubject<any>(null);
  async join(): Promise<void> { this.room$.next(await connect('t')); }
}`,
      'call.component.html': `<p *ngIf="room$ | async as room">{{ room.name }}</p>
@if (room$ | async; as call) { <b>{{ call.sid }}</b> }
{{ (room$ | async)?.state }}`,
    },
    in: 'call.component.html',
    uses: ['1:name', '2:sid', '3:state'],
  },
  {
    way: 'streams that are put together, and one of the app’s own',
    files: {
      'a.ts': `${JOIN}import { combineLatest, from, fromEvent, merge, Observable, scan, switchMap, withLatestFrom } from 'rxjs';
const room$ = from(connect('t'));
const person$ = room$.pipe(switchMap((room) => fromEvent(room, 'participantConnected')));
combineLatest([room$, person$]).subscribe(([room, person]: any) => [room.sid, person.identity]);
room$.pipe(withLatestFrom(person$)).subscribe(([, person]: any) => person.state);
const joined$ = new Observable<any>((observer) => {
  connect('t').then((room) => observer.next(room));
});
merge(joined$, room$).subscribe((room: any) => room.name);
joined$.subscribe((room) => room.disconnect());
person$.pipe(scan((all: any[], one: any) => [...all, one], [])).subscribe((all) => all[0].sid);`,
    },
    in: 'a.ts',
    uses: [
      ...['1:connect', '3:connect', '4:participantConnected', '5:sid', '5:identity', '6:state'],
      ...['8:connect', '10:name', '11:disconnect', '12:sid'],
    ],
  },
  {
    way: 'signals of Angular’s that a service has and another class reads',
    files: {
      'service.ts': `${JOIN}import { computed, signal } from '@angular/core';
export class Calls {
  private held = signal<any>(null);
  call = this.held.asReadonly();
  me = computed(() => this.held()?.localParticipant);
  join() {
    connect('t').then((room) => this.held.set(room));
  }
}`,
      'call.ts': `import { effect, inject } from '@angular/core';
import { Calls } from './service';
export class Call {
  calls = inject(Calls);
  left = effect(() => this.calls.call().disconnect());
  show() {
    this.calls.me().identity;
  }
}`,
    },
    in: 'call.ts',
    uses: ['5:disconnect', '7:identity'],
  },
  {
    way: 'a channel of redux-saga',
    files: {
      'a.js': `${JOIN}function* people() {
  const room = yield connect('t');
  const channel = eventChannel((emit) => {
    room.on('participantConnected', (person) => emit(person));
    return () => room.disconnect();
  });
  const person = yield take(channel);
  person.identity;
  yield takeEvery(channel, greet);
}
function* greet(person) {
  person.sid;
}`,
    },
    in: 'a.js',
    uses: ['1:connect', '3:connect', '5:participantConnected', '6:disconnect', '9:identity', '13:sid'],
  },
]);
