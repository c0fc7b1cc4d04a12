import { timing } from '../src/index.js';
import { priorSumsToOne } from './parameters.js';
import {
  drawAdversaryType,
  drawLeaderType,
  drawOffice,
  drawSignal,
  drawWar,
  payoffReadings,
  totalPayoffs,
} from './primitives.js';
import { slide } from './source.js';

/** The game without a message: B decides knowing only his own type. */
export const baseline = timing({
  id: 'baseline',
  title: 'Baseline: no message',
  players: ['A', 'D', 'B'],
  assuming: [priorSumsToOne],
  readings: payoffReadings,
  source: slide('Sequence'),
})
  .nature('θ', drawLeaderType)
  .nature('t', drawAdversaryType)
  .move('z', { by: 'B', knows: ['t'], chooses: ['hold', 'mobilize'] })
  .nature('x', drawSignal)
  .move('r', { by: 'D', knows: ['z', 'x'], chooses: ['replace', 'retain'] })
  .nature('office', drawOffice)
  .nature('war', drawWar)
  .payoffs(totalPayoffs);
