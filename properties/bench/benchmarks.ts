import type { Benchmark } from './benchmark.js';
import { growingTalkBenchmarks } from './growing-talk.js';
import { largeGameBenchmarks } from './large-game.js';
import { proofBenchmarks } from './proofs.js';
import { verdictBenchmarks } from './verdicts.js';

/** How large what is measured is. */
export interface Size {
  readonly claims: readonly string[];
  readonly draws: number;
  readonly talk: readonly number[];
  /** Of a game with as many ends as its square. */
  readonly width: number;
  readonly proved: string;
}

export const FULL: Size = {
  claims: ['communication', 'echo'],
  draws: 1_000_000,
  talk: [2, 4, 6, 8, 10],
  width: 1000,
  proved: 'non-communication',
};

export function benchmarks({ claims, draws, talk, width, proved }: Size): Benchmark[] {
  return [
    ...verdictBenchmarks(claims, draws),
    ...growingTalkBenchmarks(talk),
    ...largeGameBenchmarks(width),
    ...proofBenchmarks(proved),
  ];
}
