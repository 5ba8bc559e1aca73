/** The part of the page's address that names a place, as on docs.google.com: `#gid=7&range=B3`. */
export interface Place {
  readonly sheetId: number;
  readonly range: string | undefined;
}

/** The place in the address, if there is one. */
export function placeInAddress(): Place | undefined {
  const hash = new URLSearchParams(location.hash.slice(1));
  const gid = hash.get("gid");
  if (gid === null || !/^\d+$/.test(gid)) return undefined;
  const range = hash.get("range")?.toUpperCase();
  const cells = range !== undefined && /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(range);
  return { sheetId: Number(gid), range: cells ? range : undefined };
}

/** Puts the sheet one looks at into the address, without a step in the browser's history. */
export function showInAddress(sheetId: number): void {
  if (placeInAddress()?.sheetId !== sheetId) history.replaceState(null, "", `#gid=${sheetId}`);
}

/** Calls `jump` when the address changes, and when a link leads to where one was sent before. */
export function listenToAddress(jump: () => void): void {
  addEventListener("hashchange", jump);
  addEventListener("click", ({ target }) => {
    if (target instanceof HTMLAnchorElement && target.hash !== "" && target.hash === location.hash) jump();
  });
}
