/** A fault of the caller, of a function or a command; its message is for the caller. */
export class BadRequest extends Error {
  override readonly name = "BadRequest";
}
