// The two text forms of a credential.

import { require } from './refusal.js';

const MAX_TEXT = 1600;
const MAX_BYTES = 640;

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const URL_FORM = new RegExp(`^https://${LABEL}(?:\\.${LABEL})*(?::[1-9][0-9]{0,4})?/z#([1-9])`);
const APP_FORM = /^ZC([1-9][0-9]?):/;

/** The bytes in the text of a QR, of either form. */
export function readText(text) {
  require(text.length <= MAX_TEXT, 'TOO_LARGE');
  const app = APP_FORM.exec(text);
  const url = URL_FORM.exec(text);
  require(app || url, 'NOT_RECOGNISED');
  const match = app ?? url;
  require(match[1] === '1', 'UNSUPPORTED_VERSION');
  const rest = text.slice(match[0].length);
  const bytes = app ? readBase45(rest) : readDigits(rest);
  require(bytes.length <= MAX_BYTES, 'TOO_LARGE');
  return bytes;
}

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function readBase45(text) {
  require(text.length % 3 !== 1, 'BAD_TEXT_ENCODING');
  const bytes = [];
  for (let i = 0; i < text.length; i += 3) {
    const letters = [...text.slice(i, i + 3)].map((letter) => BASE45.indexOf(letter));
    require(!letters.includes(-1) && letters.length === Math.min(3, text.length - i), 'BAD_TEXT_ENCODING');
    const [c, d, e] = letters;
    const group = c + 45 * d + 2025 * (e ?? 0);
    require(group < (e === undefined ? 256 : 65536), 'BAD_TEXT_ENCODING');
    if (e !== undefined) bytes.push(group >> 8);
    bytes.push(group & 255);
  }
  return Uint8Array.from(bytes);
}

const DIGITS = [0, 3, 5, 8, 10, 13, 15, 17];

function readDigits(text) {
  require(/^[0-9]*$/.test(text) && !text.endsWith('\n'), 'BAD_TEXT_ENCODING');
  require(DIGITS.includes(text.length % 17), 'BAD_TEXT_ENCODING');
  const bytes = [];
  for (let i = 0; i < text.length; i += 17) {
    const digits = text.slice(i, i + 17);
    const count = DIGITS.indexOf(digits.length);
    const group = BigInt(digits);
    require(group >> BigInt(8 * count) === 0n, 'BAD_TEXT_ENCODING');
    for (let k = count - 1; k >= 0; k--) bytes.push(Number((group >> BigInt(8 * k)) & 255n));
  }
  return Uint8Array.from(bytes);
}
