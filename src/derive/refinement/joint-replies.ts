import { entry } from '../../exact/entry.js';
import { someMix } from './some-mix.js';
import type { SymbolicMessage, SymbolicSending } from './symbolic-signaling.js';
import { lazy, type SignTeller, type Told } from './told.js';

/** An unsent message, with what the receiver may do about it, told where first asked for. */
export class Temptations {
  readonly message: SymbolicMessage;
  readonly teller: SignTeller;
  readonly #joint = new Map<string, Told>();

  constructor(message: SymbolicMessage, teller: SignTeller) {
    this.message = message;
    this.teller = teller;
  }

  /** Positions of the types that can send it. */
  get types(): readonly number[] {
    return [...this.message.senders.keys()];
  }

  /** Positions of the receiver's replies. */
  get replies(): readonly number[] {
    return [...this.message.set.actions.keys()];
  }

  sending(type: number): SymbolicSending {
    return entry(this.message.senders, type);
  }

  /** How what a type gains by a reply compares with 0. */
  gain(type: number, reply: number, sense: '>' | '≥' | '<' | '≤'): Told {
    const { type: name, gains } = this.sending(type);
    const gain = entry(gains, reply);
    const { set } = this.message;
    const by = `by "${set.name}" where ${set.mover} replies ${entry(set.actions, reply)}`;
    switch (sense) {
      case '>':
        return this.teller.told(gain, '>', `${name} gains ${by}`);
      case '≥':
        return this.teller.told(gain, '≥', `${name} loses nothing ${by}`);
      case '<':
        return this.teller.told(gain.negated(), '>', `${name} loses ${by}`);
      case '≤':
        return this.teller.told(gain.negated(), '≥', `${name} gains nothing ${by}`);
    }
  }

  /** That replies are best together against some belief over these types. */
  areBest(replies: readonly number[], among: readonly number[]): Told {
    const key = `${replies.join()} against ${among.join()}`;
    const found = this.#joint.get(key) ?? this.#bestTogether(replies, among);
    this.#joint.set(key, found);
    return found;
  }

  #bestTogether(replies: readonly number[], among: readonly number[]): Told {
    const senders = among.map((type) => this.sending(type));
    const over = (better: number, worse: number) =>
      senders.map(({ paysReceiver }) =>
        entry(paysReceiver, better).minus(entry(paysReceiver, worse)),
      );
    const [first = 0, ...further] = replies;
    const rows = [
      ...this.replies.filter((each) => !replies.includes(each)).map((each) => over(first, each)),
      ...further.flatMap((each) => [over(first, each), over(each, first)]),
    ];
    const { set } = this.message;
    const named = replies.map((each) => entry(set.actions, each)).join(' and ');
    const believed = senders.map(({ type }) => type).join(' or ');
    return lazily(() =>
      someMix(
        rows,
        among.length,
        `${named} ${replies.length > 1 ? 'are' : 'is'} best after "${set.name}" against some belief in ${believed}`,
        this.teller,
      ),
    );
  }

  /** That some mix of replies makes each of these types gain at least, or at most, nothing. */
  someReply(
    replies: readonly number[],
    asks: readonly { readonly type: number; readonly gains: 'nothing less' | 'nothing' }[],
  ): Told {
    const { set } = this.message;
    const rows = asks.map(({ type, gains }) =>
      replies.map((reply) => {
        const gain = entry(this.sending(type).gains, reply);
        return gains === 'nothing' ? gain.negated() : gain;
      }),
    );
    const named = replies.map((each) => entry(set.actions, each)).join(' and ');
    const asked = asks
      .map(
        ({ type, gains }) =>
          `${this.sending(type).type} ${gains === 'nothing' ? 'gains' : 'loses'} nothing`,
      )
      .join(', ');
    return lazily(() =>
      someMix(rows, replies.length, `by ${named} after "${set.name}" ${asked}`, this.teller),
    );
  }
}

function lazily(compute: () => Told): Told {
  const told = lazy(compute);
  return { holds: () => told().holds(), fails: () => told().fails() };
}
