/** An answer that is no JSON: a download, or nothing at all with 204. */
export class RawAnswer {
  readonly status: number;
  readonly type: string | undefined;
  readonly bytes: Buffer;

  constructor(status: number, type?: string, bytes: Buffer = Buffer.alloc(0)) {
    this.status = status;
    this.type = type;
    this.bytes = bytes;
  }
}

/** What Drive answers to a deletion. */
export const noContent = (): RawAnswer => new RawAnswer(204);
