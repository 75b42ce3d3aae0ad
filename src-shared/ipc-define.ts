import type { BaseIssue, BaseSchema, InferOutput } from 'valibot';
import type { Result } from './errors';

type Schema<T = unknown> = BaseSchema<unknown, T, BaseIssue<unknown>>;

/** A question from the window to main. `input` is checked in main on arrival; `Output` is what the `Result` carries. */
export interface Invoke<I extends Schema = Schema, Output = unknown> {
  readonly kind: 'invoke';
  readonly input: I;
  /** Phantom: only the type is used. */
  readonly output?: Output;
}

/** A message from main to the window. */
export interface Push<Payload = unknown> {
  readonly kind: 'push';
  /** Phantom: only the type is used. */
  readonly payload?: Payload;
}

export type Contract = Readonly<Record<string, Invoke | Push>>;

export const invoke = <Output>() => ({
  with: <I extends Schema>(input: I): Invoke<I, Output> => ({ kind: 'invoke', input }),
});
export const push = <Payload>(): Push<Payload> => ({ kind: 'push' });

/** The name of a channel on the wire between the processes. */
export const channelOf = (name: string): string => `saltbox:${name}`;

/** What the window sees: one function a channel. */
export type Client<C extends Contract> = {
  readonly [K in keyof C]: C[K] extends Invoke<infer I, infer O>
    ? (input: InferOutput<I>) => Promise<Result<O>>
    : C[K] extends Push<infer P>
      ? (listener: (payload: P) => void) => () => void
      : never;
};

/** What main must provide: one handler for every question. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C as C[K] extends Invoke ? K : never]: C[K] extends Invoke<infer I, infer O>
    ? (input: InferOutput<I>) => Result<O> | Promise<Result<O>>
    : never;
};

/** What main can say: one function for every message. */
export type Pusher<C extends Contract> = {
  readonly [K in keyof C as C[K] extends Push ? K : never]: C[K] extends Push<infer P>
    ? (payload: P) => void
    : never;
};
