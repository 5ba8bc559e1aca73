/** `/__faults` and `/__clock`: what a test in any language may ask of this server and never of Google. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { bytesOf, sendJson } from "./http.ts";
import type { Faults } from "./inject-faults.ts";
import { parseFaultRules } from "./read-fault-rules.ts";
import type { Clock } from "./settable-clock.ts";

export interface Controls {
  has(path: string): boolean;
  /** GET shows, PUT sets, DELETE takes back. */
  answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
}

/** @throws RangeError if it is no time. */
function setClock(clock: Clock, json: unknown): void {
  const { now, stands } = (json ?? {}) as { now?: unknown; stands?: unknown };
  const time = new Date(typeof now === "string" ? now : Number.NaN);
  if (Number.isNaN(time.getTime())) throw new RangeError('The clock takes {"now": "2024-11-25T07:30:00Z"}.');
  clock.set(time, stands === true);
}

export function createControls(faults: Faults, clock: Clock): Controls {
  const paths: Readonly<Record<string, { show(): unknown; set(json: unknown): void; clear(): void }>> = {
    "/__faults": {
      show: () => ({ rules: faults.list() }),
      set: (json) => faults.set(parseFaultRules(json)),
      clear: () => faults.set([]),
    },
    "/__clock": {
      show: () => ({ now: clock.now().toISOString() }),
      set: (json) => setClock(clock, json),
      clear: () => clock.set(undefined),
    },
  };
  return {
    has: (path) => Object.hasOwn(paths, path),
    answer: async (request, response, path) => {
      const control = paths[path];
      if (control === undefined) return;
      try {
        if (request.method === "PUT" || request.method === "POST") {
          control.set(JSON.parse((await bytesOf(request)).toString("utf8")));
        } else if (request.method === "DELETE") control.clear();
        sendJson(response, 200, control.show());
      } catch (error) {
        if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
        sendJson(response, 400, { error: error.message });
      }
    },
  };
}
