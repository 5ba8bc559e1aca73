import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encodedWords, outboxMailer } from "../../functions/adapters/outbox-mailer.ts";
import { sendGridMailer } from "../../functions/adapters/sendgrid-mailer.ts";
import type { Clock, Delivery, Mail, Mailer } from "../../functions/ports.ts";

const clock: Clock = { now: () => Temporal.ZonedDateTime.from("2024-11-25T07:30:00+07:00[Asia/Ho_Chi_Minh]") };

const aMail = (changed: Partial<Mail> = {}): Mail => ({
  to: "nguyenvana@honglam.example",
  cc: ["pho@honglam.example", "ban@honglam.example"],
  subject: `Còn 03 ngày nộp phiếu tự chấm điểm năm 2024 - Ban Tổ chức Tỉnh ủy (${"Khối thi đua ".repeat(4)})`,
  text: "Kính gửi: Ban Tổ chức Tỉnh ủy\n\nTrân trọng cảm ơn.\n",
  html: `<!doctype html><p>Kính gửi: Ban Tổ chức Tỉnh ủy</p>${"<p>Trân trọng</p>".repeat(100)}`,
  reference: "reminders/1aB/2024/M13/BTC/2024-11-28/truoc-3",
  ...changed,
});

/** What came out at the far end of a mailer, in the same words for all. */
interface Arrived {
  readonly to: string;
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly reference: string;
}

interface Bench {
  readonly mailer: Mailer;
  arrived(): Promise<readonly Arrived[]>;
  close(): Promise<unknown>;
}

async function outboxBench(): Promise<Bench> {
  const directory = await mkdtemp(join(tmpdir(), "outbox-"));
  return {
    mailer: outboxMailer(join(directory, "new"), clock),
    arrived: async () => {
      const names = (await readdir(join(directory, "new")).catch(() => [])).filter((name) => name.endsWith(".eml"));
      return Promise.all(
        names.sort().map(async (name) => parseEml(await readFile(join(directory, "new", name), "utf8"))),
      );
    },
    close: () => rm(directory, { recursive: true }),
  };
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const accepted: Answer = (response) => response.writeHead(202, { "x-message-id": "sg-1" }).end();

/** A server that answers as SendGrid does, and keeps what it was asked. */
async function fakeSendGrid(answer: Answer) {
  const requests: { method: string; url: string; authorization: string; body: Record<string, unknown> }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    requests.push({
      method: request.method ?? "",
      url: request.url ?? "",
      authorization: request.headers.authorization ?? "",
      body: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>,
    });
    answer(response, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const mailer = sendGridMailer({
    apiKey: "SG.test",
    from: { email: "nhac-viec@honglam.example", name: "Thư ký Khối" },
    baseUrl: `http://127.0.0.1:${port}/`,
    timeoutMs: 300,
  });
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return { mailer, requests, close };
}

interface SendGridBody {
  personalizations: { to: { email: string }[]; cc?: { email: string }[] }[];
  subject: string;
  content: { type: string; value: string }[];
  custom_args: { reference: string };
}

async function sendGridBench(): Promise<Bench> {
  const { mailer, requests, close } = await fakeSendGrid(accepted);
  return {
    mailer,
    close,
    arrived: async () =>
      requests.map(({ body }) => {
        const { personalizations, subject, content, custom_args } = body as unknown as SendGridBody;
        const [person] = personalizations;
        const part = (type: string) => content.find((each) => each.type === type)?.value ?? "";
        return {
          to: person?.to[0]?.email ?? "",
          cc: person?.cc?.map(({ email }) => email) ?? [],
          subject,
          text: part("text/plain"),
          html: part("text/html"),
          reference: custom_args.reference,
        };
      }),
  };
}

describe.each([
  ["outboxMailer", outboxBench],
  ["sendGridMailer", sendGridBench],
] as const)("%s keeps the contract of Mailer", (_, open) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await open();
  });
  afterEach(() => bench.close());

  it("a mail arrives whole", async () => {
    const mail = aMail();
    const delivery = await bench.mailer.send(mail);
    expect(delivery).toEqual({ outcome: "sent", messageId: expect.stringMatching(/./) });
    expect(await bench.arrived()).toEqual([mail]);
  });

  it("a mail without copies arrives", async () => {
    await bench.mailer.send(aMail({ cc: [] }));
    expect((await bench.arrived()).map(({ cc }) => cc)).toEqual([[]]);
  });

  it("two mails with one reference are two mails", async () => {
    await Promise.all([bench.mailer.send(aMail()), bench.mailer.send(aMail({ to: "b@honglam.example" }))]);
    expect(await bench.arrived()).toHaveLength(2);
  });

  it.each<[string, Partial<Mail>]>([
    ["subject", { subject: "a\r\nBcc: x@x.example" }],
    ["recipient", { to: "a@x.example\nBcc: x@x.example" }],
    ["copy", { cc: ["a@x.example\r\nBcc: x@x.example"] }],
  ])("a line break in the %s is refused, nothing is sent", async (_, changed) => {
    expect((await bench.mailer.send(aMail(changed))).outcome).toBe("refused");
    expect(await bench.arrived()).toEqual([]);
  });
});

describe("outboxMailer", () => {
  it("headers are ASCII lines of at most 78 characters, the HTML stands beside", async () => {
    const directory = await mkdtemp(join(tmpdir(), "outbox-"));
    const delivery = await outboxMailer(directory, clock).send(aMail());
    const name = delivery.outcome === "sent" ? delivery.messageId : "";
    expect(name).toBe("2024-11-25-073000-reminders_1aB_2024_M13_BTC_2024-11-28_truoc-3");
    const eml = await readFile(join(directory, `${name}.eml`), "utf8");
    expect(eml).toMatch(/^[\x20-\x7E\r\n]*$/);
    const lines = eml.split("\r\n").filter((line) => !line.startsWith("Message-ID: ")); // an id has no place to break
    expect(lines.filter((line) => line.length > 78 || line.includes("\n"))).toEqual([]);
    expect(eml).toContain("\r\nDate: Mon, 25 Nov 2024 07:30:00 +0700\r\n");
    expect(await readFile(join(directory, `${name}.html`), "utf8")).toBe(aMail().html);
    await rm(directory, { recursive: true });
  });

  it("a folder that cannot be written is no exception", async () => {
    const delivery = await outboxMailer("/dev/null/outbox", clock).send(aMail());
    expect(delivery.outcome).toBe("unknown");
  });

  it.each(["", "plain", "Thư ký Khối", "=?UTF-8?B?x?=", "ủ".repeat(100), "👍🏽".repeat(30)])(
    "encodedWords %j reads back",
    (text) => {
      const encoded = encodedWords(text);
      expect(encoded.split("\r\n ").every((word) => word.length <= 75)).toBe(true);
      expect(decodeWords(encoded)).toBe(text);
    },
  );
});

describe("sendGridMailer", () => {
  let close: () => Promise<unknown>;
  afterEach(() => close());
  const serve = async (answer: Answer) => {
    const fake = await fakeSendGrid(answer);
    close = fake.close;
    return fake;
  };

  it("one request, signed, not tracked, with its reference and category", async () => {
    const { mailer, requests } = await serve(accepted);
    expect(await mailer.send(aMail())).toEqual({ outcome: "sent", messageId: "sg-1" });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "POST", url: "/v3/mail/send", authorization: "Bearer SG.test" });
    expect(requests[0]?.body).toMatchObject({
      from: { email: "nhac-viec@honglam.example", name: "Thư ký Khối" },
      categories: ["nhac-viec"],
      custom_args: { reference: "reminders/1aB/2024/M13/BTC/2024-11-28/truoc-3" },
      tracking_settings: { click_tracking: { enable: false, enable_text: false }, open_tracking: { enable: false } },
    });
  });

  const wordsOf = (delivery: Delivery) =>
    delivery.outcome === "refused" && delivery.isForAll === true ? "refused for all" : delivery.outcome;
  const errors =
    (status: number): Answer =>
    (response) =>
      response
        .writeHead(status, { "content-type": "application/json" })
        .end(JSON.stringify({ errors: [{ message: "Does not contain a valid address.", field: "from.email" }] }));

  it.each<[string, Answer, "refused" | "refused for all" | "unknown"]>([
    ["400", errors(400), "refused"],
    ["401", errors(401), "refused for all"],
    ["403", errors(403), "refused for all"],
    ["413", errors(413), "refused"],
    ["429", errors(429), "refused for all"],
    ["408", errors(408), "unknown"],
    ["500", errors(500), "unknown"],
    ["503", errors(503), "unknown"],
    ["a redirection", (response) => response.writeHead(302, { location: "/elsewhere" }).end(), "unknown"],
    ["a time-out", () => {}, "unknown"],
    ["a lost connection", (_, request) => request.socket.destroy(), "unknown"],
  ])("%s: sent once, %s", async (_, answer, outcome) => {
    const { mailer, requests } = await serve(answer);
    const delivery = await mailer.send(aMail());
    expect(wordsOf(delivery)).toBe(outcome);
    expect(requests).toHaveLength(1);
  });

  it("a refusal names the field", async () => {
    const { mailer } = await serve(errors(400));
    expect(await mailer.send(aMail())).toEqual({
      outcome: "refused",
      reason: "400 from.email: Does not contain a valid address.",
    });
  });

  it("a server that is not there has taken nothing, and would take no other mail", async () => {
    const { mailer, close: stop } = await serve(accepted);
    await stop();
    expect(wordsOf(await mailer.send(aMail()))).toBe("refused for all");
  });

  it("so has one whose name nobody knows", async () => {
    const from = { email: "nhac-viec@honglam.example", name: "Thư ký Khối" };
    const mailer = sendGridMailer({ apiKey: "SG.test", from, baseUrl: "http://nobody.invalid/", timeoutMs: 3_000 });
    expect(wordsOf(await mailer.send(aMail()))).toBe("refused for all");
  });

  it("two mailers keep their own addresses", async () => {
    const first = await serve(accepted);
    const second = await fakeSendGrid(accepted);
    await first.mailer.send(aMail());
    expect([first.requests.length, second.requests.length]).toEqual([1, 0]);
    await second.close();
  });
});

const decodeWords = (text: string): string =>
  text
    .replace(/\r\n /g, "")
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64: string) => Buffer.from(base64, "base64").toString("utf8"));

/** Reads a message as a mail program would: unfolded headers, decoded words, parts by their boundary. */
function parseEml(eml: string): Arrived {
  const [head = "", ...bodies] = eml.split("\r\n\r\n");
  const header = (name: string) => {
    const match = new RegExp(`^${name}: ((?:.|\r\n[ \t])*)$`, "m").exec(head);
    return decodeWords(match?.[1] ?? "");
  };
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? "";
  const part = (type: string) => {
    const [, body = ""] =
      new RegExp(`Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n([^-]*)\r\n--`).exec(
        bodies.length === 0 ? "" : eml.slice(eml.indexOf(`--${boundary}`)),
      ) ?? [];
    return Buffer.from(body, "base64").toString("utf8").replaceAll("\r\n", "\n");
  };
  return {
    to: header("To"),
    cc: header("Cc")
      .split(/,\s*/)
      .filter((each) => each !== ""),
    subject: header("Subject"),
    text: part("text/plain"),
    html: part("text/html"),
    reference: header("X-Reference"),
  };
}
