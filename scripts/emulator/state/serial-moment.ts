const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** A moment as the spreadsheet's clock shows it, as a serial number: days since 30 December 1899 in a time zone. */
export function serialIn(timeZone: string, moment: Date): number {
  return (moment.getTime() + offsetMs(timeZone, moment) - EPOCH_MS) / DAY_MS;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, made);
  return made;
}

/** How much a zone's clock is ahead of UTC at a moment; an unknown zone is taken as UTC. */
function offsetMs(timeZone: string, moment: Date): number {
  try {
    const parts = new Map(
      formatOf(timeZone)
        .formatToParts(moment)
        .map(({ type, value }) => [type, Number(value)]),
    );
    const [year, month, day] = [parts.get("year") ?? 0, parts.get("month") ?? 1, parts.get("day") ?? 1];
    const [hour, minute, second] = [parts.get("hour") ?? 0, parts.get("minute") ?? 0, parts.get("second") ?? 0];
    const shown = Date.UTC(year, month - 1, day, hour, minute, second);
    return shown - Math.floor(moment.getTime() / 1000) * 1000;
  } catch {
    return 0;
  }
}
