/* eslint-disable @typescript-eslint/no-explicit-any -- inference over overloads needs it */

/** Thirty `on` overloads: what a type has fewer of is inferred as `unknown`, from the first one down. */
interface Thirty<
  // prettier-ignore
  A,
  B,
  C,
  D,
  E,
  F,
  G,
  H,
  I,
  J,
  K,
  L,
  M,
  N,
  O,
  P,
  Q,
  R,
  S,
  T,
  U,
  V,
  W,
  X,
  Y,
  Z,
  AA,
  AB,
  AC,
  AD,
> {
  on(event: A, listener: (...args: any[]) => void): any;
  on(event: B, listener: (...args: any[]) => void): any;
  on(event: C, listener: (...args: any[]) => void): any;
  on(event: D, listener: (...args: any[]) => void): any;
  on(event: E, listener: (...args: any[]) => void): any;
  on(event: F, listener: (...args: any[]) => void): any;
  on(event: G, listener: (...args: any[]) => void): any;
  on(event: H, listener: (...args: any[]) => void): any;
  on(event: I, listener: (...args: any[]) => void): any;
  on(event: J, listener: (...args: any[]) => void): any;
  on(event: K, listener: (...args: any[]) => void): any;
  on(event: L, listener: (...args: any[]) => void): any;
  on(event: M, listener: (...args: any[]) => void): any;
  on(event: N, listener: (...args: any[]) => void): any;
  on(event: O, listener: (...args: any[]) => void): any;
  on(event: P, listener: (...args: any[]) => void): any;
  on(event: Q, listener: (...args: any[]) => void): any;
  on(event: R, listener: (...args: any[]) => void): any;
  on(event: S, listener: (...args: any[]) => void): any;
  on(event: T, listener: (...args: any[]) => void): any;
  on(event: U, listener: (...args: any[]) => void): any;
  on(event: V, listener: (...args: any[]) => void): any;
  on(event: W, listener: (...args: any[]) => void): any;
  on(event: X, listener: (...args: any[]) => void): any;
  on(event: Y, listener: (...args: any[]) => void): any;
  on(event: Z, listener: (...args: any[]) => void): any;
  on(event: AA, listener: (...args: any[]) => void): any;
  on(event: AB, listener: (...args: any[]) => void): any;
  on(event: AC, listener: (...args: any[]) => void): any;
  on(event: AD, listener: (...args: any[]) => void): any;
}

/**
 * The names that the overloads of an emitter's `on` spell out; an overload that takes any string says nothing.
 * A class that declares `on` hides the overloads of the class it extends: ask for those apart.
 */
export type EventsInOverloads<Emitter> =
  Emitter extends Thirty<
    // prettier-ignore
    infer A,
    infer B,
    infer C,
    infer D,
    infer E,
    infer F,
    infer G,
    infer H,
    infer I,
    infer J,
    infer K,
    infer L,
    infer M,
    infer N,
    infer O,
    infer P,
    infer Q,
    infer R,
    infer S,
    infer T,
    infer U,
    infer V,
    infer W,
    infer X,
    infer Y,
    infer Z,
    infer AA,
    infer AB,
    infer AC,
    infer AD
  >
    ? // prettier-ignore
      | Literal<A> | Literal<B> | Literal<C> | Literal<D> | Literal<E> | Literal<F> | Literal<G> | Literal<H>
      | Literal<I> | Literal<J> | Literal<K> | Literal<L> | Literal<M> | Literal<N> | Literal<O> | Literal<P>
      | Literal<Q> | Literal<R> | Literal<S> | Literal<T> | Literal<U> | Literal<V> | Literal<W> | Literal<X>
      | Literal<Y> | Literal<Z> | Literal<AA> | Literal<AB> | Literal<AC> | Literal<AD>
    : never;

type Literal<Name> = Name extends string ? (string extends Name ? never : Name) : never;
