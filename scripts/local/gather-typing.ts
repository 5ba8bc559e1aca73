/** What is typed into each spreadsheet, gathered: one run at a time shortly after it, and one more for what came meanwhile. */
export function gatheredById(
  pauseMs: number,
  run: (spreadsheetId: string) => Promise<void>,
): (spreadsheetId: string) => void {
  const byId = new Map<string, () => void>();
  return (spreadsheetId) => {
    const typed = byId.get(spreadsheetId) ?? gathered(pauseMs, () => run(spreadsheetId));
    byId.set(spreadsheetId, typed);
    typed();
  };
}

function gathered(pauseMs: number, run: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isWanted = false;
  const typed = (): void => {
    isWanted = isRunning;
    if (!isRunning && timer === undefined) timer = setTimeout(() => void start(), pauseMs);
  };
  const start = async (): Promise<void> => {
    timer = undefined;
    isRunning = true;
    try {
      await run();
    } finally {
      isRunning = false;
      if (isWanted) typed();
    }
  };
  return typed;
}
