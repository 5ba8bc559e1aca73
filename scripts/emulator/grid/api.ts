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
  put(path: string, parameters: Record<string, string>, body: unknown): Promise<void>;
}

/** Calls for one spreadsheet; `path` is what follows its address. */
export function createApi(spreadsheetId: string, person: Person): Api {
  const call = async (
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
      headers: { authorization: `Bearer ${person.current()}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as { error?: { message: string } };
    if (!response.ok) throw new Refusal(response.status, answer.error?.message ?? response.statusText);
    return answer;
  };
  return {
    get: <T>(path: string, parameters: Record<string, string | readonly string[]> = {}) =>
      call("GET", path, parameters) as Promise<T>,
    put: async (path, parameters, body) => {
      await call("PUT", path, parameters, body);
    },
  };
}
