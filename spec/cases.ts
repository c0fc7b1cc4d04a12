import { type Case, casePath } from '../src/index.js';
import { communication } from './claims/communication.js';
import { echo } from './claims/public-message.js';
import { slide } from './source.js';

/*
 * The talk's two cases, as paths of play. The parameters are illustrations, not estimates.
 */

/** 1870: the Ems dispatch, published; France moves first; the German states rally to Prussia. */
export const prussia: Case = casePath(echo, {
  id: 'prussia',
  title: 'The Franco-Prussian War, 1870',
  source: slide('Franco-Prussian War, 1870'),
  cast: {
    A: 'Bismarck, who wants the smaller German states behind Prussia',
    B: 'Napoleon III, of the middle type: hostile enough to be provoked',
    D: 'the smaller German states',
  },
  parameters: { kappa: '1/4' },
  path: { θ: 'H', t: 'm', s: 'hostile', z: 'mobilize', x: 'H~', r: 'retain' },
});

/** 2024: leaflets, drones and balloons; the North does not move; the government falls. */
export const korea: Case = casePath(communication, {
  id: 'korea',
  title: 'The South Korean martial law episode, 2024',
  source: slide('South Korean martial law episode, 2024'),
  cast: {
    A: 'the Yoon government, which wants the public to see a threat',
    B: 'Kim Jong Un, not of a high type after all',
    D: 'the South Korean public',
  },
  parameters: {},
  path: { θ: 'H', t: 'l', s: 'hostile', z: 'hold', x: 'H~', r: 'replace' },
});
