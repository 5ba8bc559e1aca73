/** The server's clock, which can be set: to run on from a given time, or to stand at it. */

export interface Clock {
  now(): Date;
  /** Sets the clock; `undefined` gives it back its own time. A clock that `stands` does not run on. */
  set(time: Date | undefined, stands?: boolean): void;
}

/** A clock over another one. */
export function createClock(real: () => Date): Clock {
  let given: { readonly time: number; readonly since: number; readonly stands: boolean } | undefined;
  return {
    now: () => {
      if (given === undefined) return real();
      return new Date(given.time + (given.stands ? 0 : real().getTime() - given.since));
    },
    set: (time, stands = false) => {
      given = time === undefined ? undefined : { time: time.getTime(), since: real().getTime(), stands };
    },
  };
}
