/**
 * Mails through SendGrid's v3 API, which knows no idempotency key: once a request may have been read, a failure is an
 * unknown fate, never a reason to send again.
 */
import sendgridClient from "@sendgrid/client";
import sendgridMail from "@sendgrid/mail";
import type { Delivery, Mailer } from "../ports.ts";

export interface SendGridOptions {
  readonly apiKey: string;
  /** A sender that the account has verified. */
  readonly from: { readonly email: string; readonly name: string };
  /** Another address than SendGrid's own, for tests; ends in a slash. */
  readonly baseUrl?: string;
  readonly timeoutMs: number;
}

// Each mailer has a client of its own; the packages export the classes, their types (`export =`) only the instances.
const { Client } = sendgridClient as unknown as { Client: new () => typeof sendgridClient };
const { MailService } = sendgridMail as unknown as { MailService: new () => typeof sendgridMail };

const SENDGRID = "https://api.sendgrid.com/";
const CATEGORY = "nhac-viec";

/** Sends each mail by one request, without any retry. */
export function sendGridMailer({ apiKey, from, baseUrl, timeoutMs }: SendGridOptions): Mailer {
  const client = new Client();
  client.setApiKey(apiKey); // First: it sets the address back to SendGrid's own.
  // A redirected POST would become a GET.
  const defaults = { url: "", method: "POST", baseUrl: baseUrl ?? SENDGRID, maxRedirects: 0 } as const;
  client.setDefaultRequest(defaults);
  const service = new MailService();
  service.setClient(client);
  service.setTimeout(timeoutMs); // There is none by default.

  return {
    async send({ to, cc, subject, text, html, reference }) {
      if ([to, ...cc, subject].some((value) => /[\r\n\0]/.test(value))) {
        return { outcome: "refused", reason: "a header value holds a line break" };
      }
      try {
        const [response] = await service.send({
          to,
          ...(cc.length === 0 ? {} : { cc: [...cc] }), // An empty list is answered by 400.
          from: { ...from },
          subject,
          text,
          html,
          customArgs: { reference: reference.slice(0, 255) },
          categories: [CATEGORY],
          trackingSettings: {
            clickTracking: { enable: false, enableText: false },
            openTracking: { enable: false },
          },
        });
        return { outcome: "sent", messageId: messageIdOf(response.headers) };
      } catch (error) {
        return deliveryOf(error);
      }
    },
  };
}

const messageIdOf = (headers: unknown): string => {
  const id: unknown = isObject(headers) ? headers["x-message-id"] : undefined;
  return typeof id === "string" ? id : "";
};

/** Codes of a connection that was never made, so that nothing can have been taken. */
const NEVER_REACHED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_TLS_CERT_ALTNAME_INVALID)$/;
/** The key is none, may not send for this sender, or has sent too much for now: no mail of the run would go. */
const FOR_ALL = [401, 403, 429];

/** 4xx: the request was read and refused. Anything else that came to the server may have been taken. */
function deliveryOf(error: unknown): Delivery {
  const code: unknown = isObject(error) ? error["code"] : undefined;
  const reason = [String(code ?? ""), messageOf(error)].filter((part) => part !== "").join(" ");
  const isRefused = typeof code === "number" && code >= 400 && code < 500 && code !== 408;
  const isUnreached = NEVER_REACHED.test(String(code));
  if (!isRefused && !isUnreached) return { outcome: "unknown", reason };
  return { outcome: "refused", reason, ...(isUnreached || FOR_ALL.includes(Number(code)) ? { isForAll: true } : {}) };
}

/** What SendGrid says of each field, else what the client says. */
function messageOf(error: unknown): string {
  const body: unknown = isObject(error) && isObject(error["response"]) ? error["response"]["body"] : undefined;
  const errors: unknown = isObject(body) ? body["errors"] : undefined;
  if (!Array.isArray(errors)) return error instanceof Error ? error.message : String(error);
  return errors
    .map((each: unknown) => (isObject(each) ? [each["field"], each["message"]].filter((part) => part).join(": ") : ""))
    .join("; ");
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
