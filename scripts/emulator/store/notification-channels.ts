/**
 * Push notifications: a channel tells an address of each change of a file, or of all files. Drive sends them to
 * addresses under https only; this server only to the machine it runs on, where there are no certificates.
 */

import { createHash } from "node:crypto";
import { DriveError } from "../api/drive-errors.ts";
import type { Change, Store } from "./store.ts";

/** Where a channel's owner listens, and until when. */
export interface Channel {
  readonly id: string;
  readonly address: string;
  readonly token: string | undefined;
  readonly resourceId: string;
  readonly resourceUri: string;
  /** Milliseconds since 1970. */
  readonly expiration: number;
  readonly owner: string;
  /** Which changes it tells of. */
  readonly fileId: string | undefined;
}

export interface Channels {
  /** Opens a channel and sends its first message, `sync`. @throws DriveError 400 */
  open(channel: Channel): void;
  /** @throws DriveError 404 if there is no such channel of this person. */
  stop(id: string, resourceId: string, owner: string): void;
  close(): Promise<void>;
}

export interface ChannelSettings {
  readonly now: () => Date;
  /** Changes that come within this time of the first are told together, as Drive does over some minutes. */
  readonly delayMs: number;
}

const LOCAL = /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)/i;

/** The id of what is watched: the same for every channel on it. */
export const resourceIdOf = (resourceUri: string): string =>
  createHash("sha256").update(resourceUri).digest("base64url").slice(0, 27);

/** @throws DriveError 401 for an address that is not on this machine: nothing here may call the world. */
export function assertLocalAddress(address: string): void {
  if (LOCAL.test(address)) return;
  throw new DriveError(401, `Unauthorized WebHook callback channel: ${address}`, {
    reason: "push.webhookUrlUnauthorized",
  });
}

/** What a watcher of a file is told of a change: the state and what changed. */
function stateOf({ kind }: Change): { state: string; changed?: string } {
  if (kind === "content") return { state: "update", changed: "content,properties" };
  if (kind === "permissions" || kind === "properties") return { state: "update", changed: kind };
  return { state: kind };
}

/** Channels of a server; they end with it. */
export function createChannels(store: Store, { now, delayMs }: ChannelSettings): Channels {
  const open = new Map<string, { channel: Channel; sent: number; waiting: Change | undefined }>();
  const sending = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();

  const send = (id: string, state: string, changed?: string): void => {
    const entry = open.get(id);
    if (entry === undefined) return;
    if (entry.channel.expiration <= now().getTime()) {
      open.delete(id);
      return;
    }
    entry.sent += 1;
    const { channel, sent } = entry;
    const headers = {
      "content-type": "application/json; charset=UTF-8",
      "user-agent": "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)",
      "x-goog-channel-id": id,
      "x-goog-channel-expiration": new Date(channel.expiration).toUTCString(),
      "x-goog-message-number": String(sent),
      "x-goog-resource-id": channel.resourceId,
      "x-goog-resource-state": state,
      "x-goog-resource-uri": channel.resourceUri,
      ...(channel.token === undefined ? {} : { "x-goog-channel-token": channel.token }),
      ...(changed === undefined ? {} : { "x-goog-changed": changed }),
    };
    const told = fetch(channel.address, { method: "POST", headers, redirect: "manual" })
      .then(async (response) => void (await response.arrayBuffer()))
      // A listener that is away misses the message, as at Google after some repeats.
      .catch(() => undefined)
      .finally(() => sending.delete(told));
    sending.add(told);
  };

  const stopListening = store.onChange((change) => {
    for (const [id, entry] of open) {
      const { fileId } = entry.channel;
      if (fileId !== undefined && fileId !== change.spreadsheetId) continue;
      const isFirst = entry.waiting === undefined;
      entry.waiting = change;
      if (!isFirst) continue;
      const timer = setTimeout(() => {
        timers.delete(timer);
        const last = entry.waiting;
        entry.waiting = undefined;
        if (last === undefined) return;
        const { state, changed } = stateOf(last);
        if (fileId === undefined) send(id, "change");
        else send(id, state, changed);
      }, delayMs);
      timer.unref();
      timers.add(timer);
    }
  });

  return {
    open: (channel) => {
      if (open.has(channel.id)) {
        throw new DriveError(400, `Channel id ${channel.id} not unique`, { reason: "channelIdNotUnique" });
      }
      open.set(channel.id, { channel, sent: 0, waiting: undefined });
      send(channel.id, "sync");
    },
    stop: (id, resourceId, owner) => {
      const channel = open.get(id)?.channel;
      if (channel === undefined || channel.resourceId !== resourceId || channel.owner !== owner) {
        const message = `Channel '${id}' not found for project 'embedded-spreadsheet-server'`;
        throw new DriveError(404, message, { reason: "notFound", location: "entity.resource", locationType: "other" });
      }
      open.delete(id);
    },
    close: async () => {
      stopListening();
      for (const timer of timers) clearTimeout(timer);
      open.clear();
      await Promise.all(sending);
    },
  };
}
