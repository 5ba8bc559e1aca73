import { createInterface } from "node:readline/promises";

/** Asks a person at the terminal to type `word` in order to do what `deed` says; false for anything else. */
export async function isConfirmed(word: string, deed: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(`Gõ ${word} để ${deed}: `)).trim().normalize("NFC") === word;
  } finally {
    terminal.close();
  }
}
