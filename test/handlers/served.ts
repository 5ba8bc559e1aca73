/** A handler behind the functions framework, as it runs when it is deployed. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type HttpFunction, http } from "@google-cloud/functions-framework";
import { getTestServer } from "@google-cloud/functions-framework/testing";
import { guardRequests } from "../../functions/serving/guard-requests.ts";

export interface Served {
  readonly url: string;
  get(query?: Readonly<Record<string, string>>): Promise<Response>;
  post(body: unknown): Promise<Response>;
  close(): void;
}

guardRequests(true);
let count = 0;

export async function serve(handler: HttpFunction): Promise<Served> {
  count += 1;
  const name = `under-test-${count}`;
  http(name, handler);
  const server: Server = getTestServer(name);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    get: (query = {}) => fetch(`${url}?${new URLSearchParams(query)}`),
    post: (body) =>
      fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
