/**
 * A zip archive bears the time at which each part was packed, so the same report would have other bytes every two seconds.
 * The library has no option for it (fflate's `mtime`), hence this. Offsets: PKWARE APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16.
 */

/** Midnight of 1 January 1980, the first moment that a zip archive can name: day 1, month 1, year 0, no time of day. */
const EPOCH = (1 << 21) | (1 << 16);

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/**
 * The archive with every part packed at the same moment. For archives without a comment and below 4 GB.
 *
 * @throws Error if `archive` is no such archive.
 */
export function withoutZipTimes(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY)
    throw new Error("no zip archive, or one with a comment");
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== CENTRAL_ENTRY) throw new Error("the zip archive's directory is damaged");
    view.setUint32(entry + 12, EPOCH, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, EPOCH, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}
