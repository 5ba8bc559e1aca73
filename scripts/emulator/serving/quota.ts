/** Google's quotas for the Sheets API: requests a minute of a project, and of each person in it; read and written apart. */

import { type ApiError, tooManyRequests } from "../api/errors.ts";

/** How many requests a minute are answered; a batch counts once. */
export interface QuotaLimits {
  readonly readPerProject: number;
  readonly readPerUser: number;
  readonly writePerProject: number;
  readonly writePerUser: number;
}

/** The limits of a new project (developers.google.com/workspace/sheets/api/limits). */
export const GOOGLE_LIMITS: QuotaLimits = {
  readPerProject: 300,
  readPerUser: 60,
  writePerProject: 300,
  writePerUser: 60,
};

export interface Quota {
  /** Counts one request. @throws ApiError 429 if there have been too many this minute; such a request does not count. */
  spend(caller: string, writes: boolean): void;
}

/** The refusal of one request too many, of one person or of the whole project. */
export function refusal(writes: boolean, perUser: boolean, limits = GOOGLE_LIMITS): ApiError {
  const [Kind, kind] = writes ? ["Write", "write"] : ["Read", "read"];
  return tooManyRequests({
    metric: `${Kind} requests`,
    limit: `${Kind} requests per minute${perUser ? " per user" : ""}`,
    quotaLimit: `${Kind}RequestsPerMinutePer${perUser ? "User" : "Project"}`,
    quotaMetric: `sheets.googleapis.com/${kind}_requests`,
    quotaUnit: perUser ? "1/min/{project}/{user}" : "1/min/{project}",
    value: limits[`${writes ? "write" : "read"}Per${perUser ? "User" : "Project"}`],
  });
}

/** Counts by minutes of `now`; without limits nothing is ever refused. */
export function createQuota(limits: QuotaLimits | undefined, now: () => Date): Quota {
  let minute = Number.NaN;
  let counts = new Map<string, number>();
  return {
    spend: (caller, writes) => {
      if (limits === undefined) return;
      const current = Math.floor(now().getTime() / 60_000);
      if (current !== minute) {
        minute = current;
        counts = new Map();
      }
      const kind = writes ? "write" : "read";
      const [userKey, projectKey] = [`${kind} ${caller}`, kind];
      const [user, project] = [counts.get(userKey) ?? 0, counts.get(projectKey) ?? 0];
      const [perUser, perProject] = writes
        ? [limits.writePerUser, limits.writePerProject]
        : [limits.readPerUser, limits.readPerProject];
      if (user >= perUser) throw refusal(writes, true, limits);
      if (project >= perProject) throw refusal(writes, false, limits);
      counts.set(userKey, user + 1);
      counts.set(projectKey, project + 1);
    },
  };
}
