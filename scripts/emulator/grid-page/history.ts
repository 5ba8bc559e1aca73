/** Undo and redo of one's own typing. What somebody else changed since is left alone. */

import type { Movement } from "./movement.ts";
import { blockOf, moveCells, type Typed } from "./typed.ts";

/** One cell's texts before and after. */
export interface Change {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

interface Step {
  readonly sheetId: number;
  readonly changes: readonly Change[];
}

/** What one would edit in a cell now. */
export type Now = (sheetId: number, row: number, column: number) => string;

export interface History {
  /** Remembers a step that the server took; what was undone before cannot be redone any more. */
  add(sheetId: number, changes: readonly Change[]): void;
  /**
   * What takes back the last step, or does it again: `nothing` if there is none, `changed` if others changed all of
   * its cells since.
   */
  undo(now: Now): Typed | "nothing" | "changed";
  redo(now: Now): Typed | "nothing" | "changed";
  /** Follows a sheet whose rows or columns moved. */
  move(sheetId: number, movement: Movement): void;
}

const MOST_STEPS = 200;

export function createHistory(): History {
  let done: Step[] = [];
  let undone: Step[] = [];

  const turn = (from: Step[], to: Step[], now: Now, back: boolean): Typed | "nothing" | "changed" => {
    const step = from.pop();
    if (step === undefined) return "nothing";
    const { sheetId } = step;
    const changes = step.changes.filter(
      ({ row, column, before, after }) => now(sheetId, row, column) === (back ? after : before),
    );
    if (changes.length === 0) return "changed";
    to.push({ sheetId, changes });
    return blockOf(
      sheetId,
      changes.map(({ row, column, before, after }) => ({ row, column, text: back ? before : after })),
    );
  };
  const moved = (steps: readonly Step[], sheetId: number, movement: Movement): Step[] =>
    steps
      .map((step) => (step.sheetId === sheetId ? { ...step, changes: moveCells(step.changes, movement) } : step))
      .filter(({ changes }) => changes.length > 0);

  return {
    add: (sheetId, changes) => {
      const real = changes.filter(({ before, after }) => before !== after);
      if (real.length === 0) return;
      done = [...done.slice(1 - MOST_STEPS), { sheetId, changes: real }];
      undone = [];
    },
    undo: (now) => turn(done, undone, now, true),
    redo: (now) => turn(undone, done, now, false),
    move: (sheetId, movement) => {
      done = moved(done, sheetId, movement);
      undone = moved(undone, sheetId, movement);
    },
  };
}
