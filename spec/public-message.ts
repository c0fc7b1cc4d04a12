import { timing } from '../src/index.js';
import { priorSumsToOne } from './parameters.js';
import {
  drawAdversaryType,
  drawLeaderType,
  drawOffice,
  drawSignal,
  drawWar,
  messages,
  payoffReadings,
  totalPayoffs,
} from './primitives.js';
import { slide } from './source.js';

/** As with a private message, but D sees the message too. */
export const publicMessage = timing({
  id: 'public-message',
  title: 'Public message from A, seen by B and D',
  players: ['A', 'D', 'B'],
  assuming: [priorSumsToOne],
  readings: payoffReadings,
  source: slide('Public message'),
})
  .nature('θ', drawLeaderType)
  .nature('t', drawAdversaryType)
  .move('s', { by: 'A', knows: ['θ'], chooses: messages })
  .move('z', { by: 'B', knows: ['t', 's'], chooses: ['hold', 'mobilize'] })
  .nature('x', drawSignal)
  .move('r', { by: 'D', knows: ['s', 'z', 'x'], chooses: ['replace', 'retain'] })
  .nature('office', drawOffice)
  .nature('war', drawWar)
  .payoffs(totalPayoffs);
