/** The page's calls: the same API as everybody else's, as the person chosen at the top. */

/** A refusal of the API, its text as Google's. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Person {
  current(): string;
}

export interface Api {
  get<T>(path: string, parameters?: Record<string, string | readonly string[]>): Promise<T>;
  /** In the name of a person: who typed it, not who is chosen by the time it is sent. */
  put(as: string, path: string, parameters: Record<string, string>, body: unknown): Promise<void>;
  batchUpdate(as: string, requests: readonly object[]): Promise<void>;
}

/** Calls for one spreadsheet; `path` is what follows its address. @throws TypeError if the server is away, Refusal */
export function createApi(spreadsheetId: string, person: Person): Api {
  const call = async (
    as: string,
    method: string,
    path: string,
    parameters: Record<string, string | readonly string[]>,
    body?: unknown,
  ): Promise<unknown> => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      for (const one of typeof value === "string" ? [value] : value) query.append(name, one);
    }
    const response = await fetch(`/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}${path}?${query}`, {
      method,
      headers: { authorization: `Bearer ${as}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Refusal(response.status, messageOf(text) ?? response.statusText);
    return JSON.parse(text) as unknown;
  };
  return {
    get: <T>(path: string, parameters: Record<string, string | readonly string[]> = {}) =>
      call(person.current(), "GET", path, parameters) as Promise<T>,
    put: async (as, path, parameters, body) => {
      await call(as, "PUT", path, parameters, body);
    },
    batchUpdate: async (as, requests) => {
      await call(as, "POST", ":batchUpdate", {}, { requests });
    },
  };
}

/** The text of an error answer; the outermost servers answer in HTML, which has none. */
function messageOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { error?: { message?: string } }).error?.message;
  } catch {
    return undefined;
  }
}
