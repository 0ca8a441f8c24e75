/** A step of the verification said no, with a code of the format. */
export class Refusal extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

export function require(condition, code) {
  if (!condition) throw new Refusal(code);
}
