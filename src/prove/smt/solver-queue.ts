import {
  type Conversation,
  conversation,
  type Ended,
  type SolverCall,
} from './solver-conversation.js';

/** At most so many pieces of work at a time; what is asked for beyond waits, first come, first served. */
export function atMostAtOnce<Given, Found>(
  most: number,
  work: (given: Given) => Promise<Found>,
): (given: Given) => Promise<Found> {
  let [going, waiting]: [number, (() => void)[]] = [0, []];
  return async (given) => {
    if (going >= most) await new Promise<void>((begin) => waiting.push(begin));
    else going++;
    try {
      return await work(given);
    } finally {
      // Whoever waits takes the place over.
      const [next, ...rest] = waiting;
      waiting = rest;
      if (next) next();
      else going--;
    }
  };
}

/** So many questions a process answers: what it keeps of each is never given back. */
const MOST_BY_ONE = 25;

/**
 * Questions put to processes that answer one after another, as to start one takes longer than most answers
 * do. Whatever a process was asked before, the answer is that of a new one: one that is not to the
 * point is asked for again in a new one, and what was hard ends its process.
 * @param isPlain whether what was printed is an answer, or that the question's own steps were not enough.
 * @param isLight whether a process that has printed it can be asked more.
 */
export function askedInTurn(
  call: SolverCall,
  isPlain: (ended: Ended) => boolean,
  isLight: (ended: Ended) => boolean,
): (text: string) => Promise<Ended> {
  const idle: Conversation[] = [];
  const ask = async (text: string, asked: Conversation): Promise<Ended> => {
    const isNew = asked.answered === 0;
    const ended = await asked.ask(text);
    if (isLight(ended) && asked.answered < MOST_BY_ONE) idle.push(asked);
    else asked.end();
    return isNew || isPlain(ended) ? ended : ask(text, conversation(call));
  };
  return (text) => ask(text, idle.pop() ?? conversation(call));
}
