/**
 * Refusals in Google's shape. The texts come from the live API or from people who met them
 * (the project's notes on the API give the grade of each); clients match on them.
 */

/** One entry of an error's `details`, e.g. `google.rpc.BadRequest`. */
export type ErrorDetail = Readonly<Record<string, unknown>>;

const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  405: "UNIMPLEMENTED",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  503: "UNAVAILABLE",
};

const REASONS: Readonly<Record<number, string>> = {
  400: "badRequest",
  401: "required",
  403: "forbidden",
  404: "notFound",
  429: "rateLimitExceeded",
  500: "backendError",
  503: "backendError",
};

/** A refusal that reaches the caller as Google would word it. */
export class ApiError extends Error {
  readonly code: number;
  readonly details: readonly ErrorDetail[];

  constructor(code: number, message: string, details: readonly ErrorDetail[] = []) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.details = details;
  }

  /** The same refusal said of a part of a request, as batches do: `Invalid requests[0].addSheet: …`. */
  within(part: string): ApiError {
    return new ApiError(this.code, `Invalid ${part}: ${this.message}`, this.details);
  }

  /** The JSON body. `errors[]` is part of it only where the caller asks for `$.xgafv=1`, and always for 401. */
  body(withErrors: boolean): unknown {
    const entry =
      this.code === 401
        ? {
            message: "Login Required.",
            domain: "global",
            reason: "required",
            location: "Authorization",
            locationType: "header",
          }
        : { message: this.message, domain: "global", reason: REASONS[this.code] ?? "badRequest" };
    return {
      error: {
        code: this.code,
        message: this.message,
        ...(withErrors || this.code === 401 ? { errors: [entry] } : {}),
        status: STATUS_NAMES[this.code] ?? "UNKNOWN",
        ...(this.details.length > 0 ? { details: this.details } : {}),
      },
    };
  }
}

/** 400 INVALID_ARGUMENT. */
export const invalid = (message: string): ApiError => new ApiError(400, message);

/** 400 with `google.rpc.BadRequest` details: what the JSON reader and the field mask reader answer. */
export function badRequest(
  message: string,
  violations: readonly { readonly field?: string; readonly description: string }[],
): ApiError {
  return new ApiError(400, message, [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: violations },
  ]);
}

/** 404 for a spreadsheet or a method that is not there. */
export const notFound = (): ApiError => new ApiError(404, "Requested entity was not found.");

/** 401 for a call without a token. */
export const unauthenticated = (service: string): ApiError =>
  new ApiError(
    401,
    "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
    [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "CREDENTIALS_MISSING",
        domain: "googleapis.com",
        metadata: { service },
      },
    ],
  );

/** 500. */
export const internal = (): ApiError => new ApiError(500, "Internal error encountered.");

/** 503 when nothing can be stored, for example on a full disk. */
export const unavailable = (): ApiError => new ApiError(503, "The service is currently unavailable.");

/** 400 for an edit that a protected range forbids. */
export const protectedCell = (): ApiError =>
  invalid(
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
  );

interface Exceeded {
  readonly metric: string;
  readonly limit: string;
  readonly quotaLimit: string;
  readonly quotaMetric: string;
  readonly quotaUnit: string;
  readonly value: number;
}

// There are no projects here; the number is nobody's.
const PROJECT = "000000000000";

/** 429 for more requests than the quota allows. */
export const tooManyRequests = ({ metric, limit, quotaLimit, quotaMetric, quotaUnit, value }: Exceeded): ApiError =>
  new ApiError(
    429,
    `Quota exceeded for quota metric '${metric}' and limit '${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:${PROJECT}'.`,
    [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "RATE_LIMIT_EXCEEDED",
        domain: "googleapis.com",
        metadata: {
          quota_unit: quotaUnit,
          service: "sheets.googleapis.com",
          consumer: `projects/${PROJECT}`,
          quota_limit: quotaLimit,
          quota_limit_value: String(value),
          quota_location: "global",
          quota_metric: quotaMetric,
        },
      },
      {
        "@type": "type.googleapis.com/google.rpc.Help",
        links: [
          {
            description: "Request a higher quota limit.",
            url: "https://cloud.google.com/docs/quotas/help/request_increase",
          },
        ],
      },
    ],
  );

/** 401 for a write by someone who only brings an API key: a key is no person. */
export const keyIsNoPerson = (method: string): ApiError =>
  new ApiError(
    401,
    "API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal. See https://cloud.google.com/docs/authentication",
    [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "CREDENTIALS_MISSING",
        domain: "googleapis.com",
        metadata: { method, service: "sheets.googleapis.com" },
      },
    ],
  );
