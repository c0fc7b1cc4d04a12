/*
 * The talk with a fine grid of types of B, in floating point, by a program of its own: every player's gain by
 * enumeration of types, signals and who holds office. It shares nothing with the engine.
 */

export type Numbers = Readonly<Record<string, number>>;

/** From which type on B mobilizes, by the message. */
export interface Cutoffs {
  readonly conciliatory: number;
  readonly hostile: number;
}

const SIZE = 1000;
const types = Array.from({ length: SIZE }, (_, k) => (k + 0.5) / SIZE);
const leaders = ['L', 'H'] as const;
type Leader = (typeof leaders)[number];
const sent = { L: 'conciliatory', H: 'hostile' } as const;

function known(at: Numbers, name: string): number {
  const value = at[name];
  if (value === undefined) throw new Error(`no ${name}`);
  return value;
}

function chanceOfWar(at: Numbers, leader: Leader, t: number, z: number): number {
  const extra = leader === 'H' ? known(at, 'delta') : 0;
  return known(at, 'p') + known(at, 's') * t + extra + z * known(at, 'epsilon');
}

function toA(at: Numbers, leader: Leader, t: number, z: number): number {
  return chanceOfWar(at, leader, t, z) * (known(at, `alpha_${leader}`) - z * known(at, 'gamma_A'));
}

function toB(at: Numbers, leader: Leader, t: number, z: number): number {
  const war = known(at, 'b') + known(at, 'c') * t + z * known(at, 'gamma_B');
  return chanceOfWar(at, leader, t, z) * war;
}

function chanceOfSignal(at: Numbers, leader: Leader, signal: Leader): number {
  return signal === leader ? known(at, 'tau') : 1 - known(at, 'tau');
}

/** D retains on a match. */
function retains(z: number, signal: Leader): boolean {
  return (z === 1) === (signal === 'H');
}

type Worth = (at: Numbers, leader: Leader, t: number, z: number) => number;

/** What B's conflict payoff, or D's, is worth when the leader stays, and when she is replaced. */
function inOffice(at: Numbers, worth: Worth, leader: Leader, t: number, z: number, stays: boolean) {
  const replaced = (worth(at, 'L', t, z) + worth(at, 'H', t, z)) / 2;
  return stays ? worth(at, leader, t, z) : replaced;
}

function worthToB(at: Numbers, leader: Leader, t: number, z: number): number {
  let worth = -z * known(at, 'kappa');
  for (const signal of leaders)
    worth +=
      chanceOfSignal(at, leader, signal) * inOffice(at, toB, leader, t, z, retains(z, signal));
  return worth;
}

function worthToLeader(at: Numbers, leader: Leader, cutoff: number): number {
  let worth = 0;
  for (const t of types) {
    const z = t < cutoff ? 0 : 1;
    for (const signal of leaders)
      if (retains(z, signal))
        worth += chanceOfSignal(at, leader, signal) * (known(at, 'psi') + toA(at, leader, t, z));
  }
  return worth / SIZE;
}

function gainsOfB(at: Numbers, { conciliatory, hostile }: Cutoffs, isUntold: boolean): number[] {
  const gain = (t: number, leader: Leader) =>
    worthToB(at, leader, t, 1) - worthToB(at, leader, t, 0);
  const signed = (t: number, cutoff: number, mobilizing: number) =>
    t < cutoff ? mobilizing : -mobilizing;
  return types.flatMap((t) =>
    isUntold
      ? [signed(t, conciliatory, (gain(t, 'L') + gain(t, 'H')) / 2)]
      : [signed(t, conciliatory, gain(t, 'L')), signed(t, hostile, gain(t, 'H'))],
  );
}

function gainsOfD(at: Numbers, cutoffs: Cutoffs): number[] {
  return [0, 1].flatMap((z) =>
    leaders.map((signal) => {
      let retaining = 0;
      for (const leader of leaders)
        for (const t of types)
          if ((t < cutoffs[sent[leader]] ? 0 : 1) === z)
            retaining +=
              (chanceOfSignal(at, leader, signal) / SIZE) *
              (inOffice(at, toA, leader, t, z, true) - inOffice(at, toA, leader, t, z, false));
      return retains(z, signal) ? -retaining : retaining;
    }),
  );
}

/** The most that anybody gains by another action; positive also where a type is just beside a cutoff. */
export function largestGain(at: Numbers, cutoffs: Cutoffs, isUntold: boolean): number {
  const ofA = [
    worthToLeader(at, 'H', cutoffs.conciliatory) - worthToLeader(at, 'H', cutoffs.hostile),
    worthToLeader(at, 'L', cutoffs.hostile) - worthToLeader(at, 'L', cutoffs.conciliatory),
  ];
  return Math.max(...ofA, ...gainsOfB(at, cutoffs, isUntold), ...gainsOfD(at, cutoffs));
}
