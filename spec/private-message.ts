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

/** As the baseline, but A first sends B a costless message that D does not see. */
export const privateMessage = timing({
  id: 'private-message',
  title: 'Private message from A to B',
  players: ['A', 'D', 'B'],
  assuming: [priorSumsToOne],
  readings: payoffReadings,
  source: slide('Sequence, with a private message'),
})
  .nature('θ', drawLeaderType)
  .nature('t', drawAdversaryType)
  .move('s', { by: 'A', knows: ['θ'], chooses: messages })
  .move('z', { by: 'B', knows: ['t', 's'], chooses: ['hold', 'mobilize'] })
  .nature('x', drawSignal)
  .move('r', { by: 'D', knows: ['z', 'x'], chooses: ['replace', 'retain'] })
  .nature('office', drawOffice)
  .nature('war', drawWar)
  .payoffs(totalPayoffs);
