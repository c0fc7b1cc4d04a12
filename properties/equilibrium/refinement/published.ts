import type { SignalingTables } from './signaling-tables.js';

/*
 * Games for which it is known which equilibria survive, and why.
 */

/** Cho and Kreps (1987), Figure I: the surly type likes beer, the wimpish one quiche. */
export const beerQuiche: SignalingTables = {
  prior: { wimpish: '1/10', surly: '9/10' },
  pays: {
    wimpish: {
      beer: { duel: [0, 1], refrain: [2, 0] },
      quiche: { duel: [1, 1], refrain: [3, 0] },
    },
    surly: {
      beer: { duel: [1, 0], refrain: [3, 1] },
      quiche: { duel: [0, 0], refrain: [2, 1] },
    },
  },
};

/**
 * A negligent defendant fears the court more (after Banks and Sobel 1987): both like the low
 * settlement better, and whatever reply makes the negligent type offer it makes the other do so too.
 */
export const settlement: SignalingTables = {
  prior: { careful: '1/2', negligent: '1/2' },
  pays: {
    careful: {
      low: { accept: [-3, 3], reject: [-6, 0] },
      high: { accept: [-5, 5], reject: [-6, 0] },
    },
    negligent: {
      low: { accept: [-3, 3], reject: [-11, 5] },
      high: { accept: [-5, 5], reject: [-11, 5] },
    },
  },
};
