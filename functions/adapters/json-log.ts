import type { Log } from "../ports.ts";

type Fields = Readonly<Record<string, string | number | boolean>>;

/** One line of JSON each, in the words of Cloud Logging; from `level` on. */
export const jsonLog = (
  level: "info" | "error" = "info",
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Log => {
  const line =
    (severity: string) =>
    (message: string, fields: Fields = {}) =>
      write(JSON.stringify({ severity, message, ...fields }));
  return { info: level === "info" ? line("INFO") : () => undefined, error: line("ERROR") };
};
