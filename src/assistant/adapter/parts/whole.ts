/** Everything that the adapter's file exports, for programs of this site that use its types. */
export * from './connect';
export * from './errors';
export * from './index';
export * from './local-participant';
export * from './local-tracks';
export * from './publications';
export * from './remote-participant';
export * from './remote-tracks';
export * from './room';
export * from './ticket';
export { default } from './index';
