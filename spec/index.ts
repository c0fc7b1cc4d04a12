import { type Specification, specification } from '../src/index.js';
import { baseline } from './baseline.js';
import { korea, prussia } from './cases.js';
import {
  communication,
  communicationAsStated,
  influential,
  influentialAsStated,
} from './claims/communication.js';
import { asNash, asSequential } from './claims/concepts.js';
import { echoAmongThreats, echoWithoutModerate } from './claims/echo-undetermined.js';
import { nonCommunication, nonCommunicationAsStated } from './claims/non-communication.js';
import { bluff, echo, reticence } from './claims/public-message.js';
import { separation } from './claims/separation.js';
import {
  audienceCost,
  audienceCostUnseen,
  diversion,
  notAudienceCost,
  notDiversion,
  seenThreat,
  unseenThreat,
} from './contrasts.js';
import { parameters, ranges } from './parameters.js';
import { furtherRanges, preferenceOverTypes, readings } from './primitives.js';
import { privateMessage } from './private-message.js';
import { publicMessage } from './public-message.js';
import { talk } from './source.js';
import { statements } from './statements/index.js';

/*
 * Contents
 *   source.ts             the talk, and how its slides are cited
 *   parameters.ts         symbols, meanings, ranges
 *   primitives.ts         types, signal, office, war, payoffs; the readings they rest on
 *   baseline.ts, private-message.ts, public-message.ts
 *                         the three games
 *   conditions.ts, public-conditions.ts
 *                         every inequality, named once
 *   claims/               the claimed equilibria: strategies, beliefs, conditions
 *   statements/           the slides' sentences as formal statements
 *   contrasts.ts          audience costs and diversion, as small games of their own
 *   cases.ts              1870 and 2024
 *   points/               parameter files
 */
const collusion: Specification = specification({
  publication: talk,
  parameters,
  restrictions: [...ranges, ...preferenceOverTypes, ...furtherRanges],
  games: [baseline, privateMessage, publicMessage, seenThreat, unseenThreat, diversion],
  claims: [
    ...[nonCommunication, nonCommunicationAsStated],
    ...[communication, communicationAsStated, influential, influentialAsStated],
    ...[echo, bluff, reticence, separation, echoWithoutModerate, echoAmongThreats],
    ...asNash,
    ...asSequential,
    ...[audienceCost, audienceCostUnseen, notAudienceCost, notDiversion],
  ],
  statements,
  cases: [prussia, korea],
  readings,
});

export default collusion;
