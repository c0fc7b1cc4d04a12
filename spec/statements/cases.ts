import { compare, probability, type Statement, somewhere } from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { echo } from '../claims/public-message.js';
import { slide } from '../source.js';
import { lowPossible, moderatePossible } from './added.js';

/*
 * The cases, as paths of play; see cases.ts for the parameters.
 */

const prussia = { θ: 'H', t: 'm', s: 'hostile', z: 'mobilize', x: 'H~', r: 'retain' } as const;
const korea = { θ: 'H', t: 'l', s: 'hostile', z: 'hold', x: 'H~', r: 'replace' } as const;

export const caseStatements: readonly Statement[] = [
  somewhere({
    id: 'prussia',
    source: slide('Franco-Prussian War, 1870'),
    reading: {
      name: '1870 as a path of play',
      silent: 'The slide names the actors, not types or parameters.',
      read: 'The dispatch was published: the public game, echo. France is of type m, which is what "provoked" means here.',
    },
    says: 'A of type H sends a hostile message, seen by all; B^m mobilizes; the audience rallies to A.',
    given: [moderatePossible],
    asserts: [echo, compare(probability(echo, prussia), '>', 0)],
  }),
  somewhere({
    id: 'korea',
    source: slide('South Korean martial law episode, 2024'),
    reading: {
      name: '2024 as a path of play',
      silent: 'The slide names the actors, not types or parameters.',
      read: 'Drones and balloons are no announcement: the private game. Holding after s = 1 shows that B is of type l.',
    },
    says: 'A of type H provokes, B is not of a high type and does not mobilize, A fails.',
    given: [lowPossible],
    asserts: [communication, compare(probability(communication, korea), '>', 0)],
  }),
];
