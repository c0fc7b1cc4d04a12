import { type Specification, specification } from '../src/index.js';
import { baseline } from './baseline.js';
import { communication, communicationAsStated } from './claims/communication.js';
import { nonCommunication, nonCommunicationAsStated } from './claims/non-communication.js';
import { bluff, echo, reticence, separation } from './claims/public-message.js';
import { parameters, ranges } from './parameters.js';
import { preferenceOverTypes } from './primitives.js';
import { privateMessage } from './private-message.js';
import { publicMessage } from './public-message.js';
import { talk } from './source.js';

/*
 * Contents: source.ts (the talk) · parameters.ts (symbols and ranges) · primitives.ts (types,
 * signal, office, war, payoffs) · baseline.ts, private-message.ts (the games) · conditions.ts
 * (every inequality, named once) · claims/ (the claimed equilibria) · points/ (parameter files).
 */
const collusion: Specification = specification({
  publication: talk,
  parameters,
  restrictions: [...ranges, ...preferenceOverTypes],
  games: [baseline, privateMessage, publicMessage],
  claims: [
    nonCommunication,
    nonCommunicationAsStated,
    communication,
    communicationAsStated,
    echo,
    bluff,
    reticence,
    separation,
  ],
});

export default collusion;
