import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { describeWays, JOIN } from '../testing/ways';

const SLICE = `${JOIN}import { createAsyncThunk, createSlice } from '@reduxjs/toolkit';
export const join = createAsyncThunk('room/join', async (token) => await connect(token));
const slice = createSlice({
  name: 'room',
  initialState: { room: null, people: [], user: null },
  reducers: {
    left(state) {
      state.room.disconnect();
    },
    added: (state, action) => {
      state.people.push(action.payload);
    },
    renamed: (state, { payload }) => ({ ...state, chosen: payload }),
    chose: {
      reducer: (state, action) => void (state.best = action.payload.who),
      prepare: (who) => ({ payload: { who } }),
    },
  },
  extraReducers: (builder) => {
    builder.addCase(join.fulfilled, (state, action) => {
      state.room = action.payload;
    });
  },
});
export const { added, left, renamed, chose } = slice.actions;
export default slice.reducer;`;

describeWays('a use is found through Redux Toolkit', [
  {
    way: 'a slice, its thunk, its actions and selectors',
    files: {
      'slice.js': SLICE,
      'Call.jsx': `import { useDispatch, useSelector } from 'react-redux';
import { createSelector } from '@reduxjs/toolkit';
import { added, join, renamed, chose } from './slice';
const selectRoom = (state) => state.room.room;
const selectMe = createSelector([selectRoom], (room) => room?.localParticipant);
export function Call() {
  const dispatch = useDispatch();
  const me = useSelector((s) => s.room.room?.localParticipant);
  const people = useSelector((s) => s.room.people);
  const chosen = useSelector((s) => s.room.chosen);
  const best = useSelector(({ room: { best } }) => best);
  const again = useSelector(selectMe);
  const start = async () => {
    const room = await dispatch(join('t')).unwrap();
    const { payload } = await dispatch(join('t'));
    payload.name;
    room.on('participantConnected', (p) => dispatch(added(p)));
    dispatch(renamed(room.localParticipant));
    dispatch(chose(room.localParticipant));
  };
  return [me.identity, people.map((one) => one.sid), chosen.state, again.sid, best.identity, start];
}`,
    },
    in: 'Call.jsx',
    uses: [
      ...['5:localParticipant', '8:localParticipant', '16:name', '17:participantConnected'],
      ...['18:localParticipant', '19:localParticipant'],
      ...['21:identity', '21:sid', '21:state', '21:sid', '21:identity'],
    ],
  },
  {
    way: 'actions that are created alone, and a reducer that is built of cases',
    files: {
      'a.js': `${JOIN}import { createAction, createReducer } from '@reduxjs/toolkit';
const entered = createAction('room/entered');
export const reducer = createReducer({ session: null }, (builder) => {
  builder.addCase(entered, (state, action) => {
    state.session = action.payload;
  });
});
connect('t').then((room) => dispatch(entered(room)));
export const leave = (state) => state.call.session.disconnect();`,
    },
    in: 'a.js',
    uses: ['1:connect', '9:connect', '10:disconnect'],
  },
  {
    way: 'reducers that are added for several actions, or for what a thunk or an endpoint has brought',
    files: {
      'a.js': `${JOIN}import { createAsyncThunk, createSlice, isAnyOf, isFulfilled } from '@reduxjs/toolkit';
const join = createAsyncThunk('join', async (token) => connect(token));
const enter = createAsyncThunk('enter', async (token) => connect(token));
const api = createApi({ endpoints: (build) => ({ find: build.query({ queryFn: async () => ({ data: await connect('t') }) }) }) });
const slice = createSlice({
  name: 'call',
  initialState: {},
  reducers: {},
  extraReducers: (builder) =>
    builder
      .addMatcher(isAnyOf(join.fulfilled, enter.fulfilled), (state, action) => void (state.held = action.payload))
      .addMatcher(isFulfilled(join), (state, { payload }) => payload.sid)
      .addMatcher(api.endpoints.find.matchFulfilled, (state, { payload }) => payload.name),
});
export const leave = (state) => state.call.held.disconnect();`,
    },
    in: 'a.js',
    uses: ['1:connect', '3:connect', '4:connect', '5:connect', '13:sid', '14:name', '16:disconnect'],
  },
]);

it('does not take the payload of one action for that of another', () => {
  const report = scanned({
    'slice.js': `${JOIN}import { createSlice } from '@reduxjs/toolkit';
const slice = createSlice({
  name: 'call',
  initialState: {},
  reducers: {
    joined: (state, action) => void (state.call = action.payload),
    opened: (state, action) => void (state.page = action.payload),
  },
});
export const { joined, opened } = slice.actions;
connect('t').then((room) => dispatch(joined(room)));
dispatch(opened({ name: 'home' }));
export const title = (state) => state.page.name;
export const called = (state) => state.call.name;`,
  });
  expect(places(report)).toEqual(['1:connect', '12:connect', '15:name']);
});
