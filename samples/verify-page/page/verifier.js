// A verifier of credential format 1 (certificate-core/docs/credential-format-1.md), written from that document alone.
// ES256 only, with what every browser has: WebCrypto, TextDecoder, DecompressionStream.

import { CborReader, hex } from './cbor.js';
import { Refusal, require } from './refusal.js';
import { readText } from './text.js';

const MAX_LIST_BYTES = (1 << 18) + 4096;
const MAX_LIST_ENTRIES = 1 << 20;
const CLOCK_SKEW = 300;
const LAST_SECOND = 253402300799;
const ALGORITHMS = { ES256: -7, EdDSA: -8, SM2: -70100 };
const LEVELS = ['FULL_SENIOR', 'ASSOCIATE_SENIOR', 'INTERMEDIATE', 'ASSISTANT', 'TECHNICIAN'];
const STATUS_CODES = [null, 'REVOKED', 'SUSPENDED', 'SUPERSEDED'];
const VERDICTS = {
  OK: 'VALID',
  STATUS_UNAVAILABLE: 'VALID_STATUS_NOT_CHECKED',
  STATUS_STALE: 'VALID_STATUS_NOT_CHECKED',
  UNSUPPORTED_VERSION: 'INDETERMINATE',
  TRUST_LIST_MISSING: 'INDETERMINATE',
  STATUS_LIST_INVALID: 'INDETERMINATE',
  STATUS_INDEX_OUT_OF_RANGE: 'INDETERMINATE',
};

/**
 * Verifies a QR text.
 *
 * @param {string} text the text, nothing added
 * @param {{trust: ?{keys: object[]}, at: Date, statusList: ?function(string, number): Promise<?Uint8Array>}} context
 * @returns {Promise<{verdict: string, code: string, certificate: ?object}>}
 */
export async function verify(text, { trust, at, statusList }) {
  const seen = { certificate: null };
  let code = 'OK';
  try {
    await run(text, trust, Math.floor(at.getTime() / 1000), statusList, seen);
  } catch (e) {
    if (!(e instanceof Refusal)) throw e;
    code = e.code;
  }
  return { verdict: VERDICTS[code] ?? 'INVALID', code, certificate: seen.certificate };
}

async function run(text, trust, now, statusList, seen) {
  const message = readCose(readText(text), null);
  require(trust?.keys, 'TRUST_LIST_MISSING');
  const named = trust.keys.filter((key) => key.kid === message.kid);
  require(named.length > 0, 'UNKNOWN_KEY');
  require(Object.values(ALGORITHMS).includes(message.alg), 'ALG_NOT_ALLOWED');
  const fitting = named.filter((key) => ALGORITHMS[key.alg] === message.alg);
  require(fitting.length > 0, 'ALG_KEY_MISMATCH');
  require(message.alg === ALGORITHMS.ES256, 'ALG_NOT_ALLOWED');
  const signer = await findSigner(fitting, message, 'credential');
  const claims = readClaims(message.payload);
  require(claims.issuer === signer.issuer, 'ISSUER_MISMATCH');
  require(signer.use === 'credential', 'KEY_USE_MISMATCH');
  require(signer.status !== 'compromised', 'KEY_COMPROMISED');
  seen.certificate = certificate(claims, signer);
  require(maySign(signer, claims.issuedAt), 'KEY_NOT_VALID_AT_ISSUE');
  require(claims.issuedAt - CLOCK_SKEW <= now, 'ISSUED_IN_FUTURE');
  require(claims.expiresAt === undefined || now < claims.expiresAt, 'EXPIRED');
  if (claims.status) await checkStatus(claims, trust, now, statusList);
}

// ---- COSE_Sign1 -----------------------------------------------------------------------------------------------------

function readCose(bytes, type) {
  require(bytes[0] === 0xd2 && bytes[1] === 0x84, 'BAD_COSE');
  const [header, unprotectedHeader, payload, signature] = CborReader.decode(bytes.subarray(1));
  require(unprotectedHeader instanceof Map && unprotectedHeader.size === 0, 'BAD_COSE');
  for (const part of [header, payload, signature]) require(part instanceof Uint8Array, 'BAD_COSE');
  require(signature.length === 64, 'BAD_COSE');
  const headers = CborReader.decode(header);
  require(headers instanceof Map && headers.size === (type === null ? 2 : 3), 'BAD_COSE');
  require(type === null || headers.get(16) === type, 'BAD_COSE');
  const alg = headers.get(1);
  const kid = headers.get(4);
  require(typeof alg === 'number' || typeof alg === 'bigint', 'BAD_COSE');
  require(kid instanceof Uint8Array && kid.length === 8, 'BAD_COSE');
  return { alg, kid: hex(kid), payload, signature, signed: sigStructure(header, payload) };
}

/** ["Signature1", protected header, empty, payload]. */
function sigStructure(header, payload) {
  const context = new TextEncoder().encode('Signature1');
  return Uint8Array.from([0x84, 0x6a, ...context, ...byteString(header), 0x40, ...byteString(payload)]);
}

function byteString(bytes) {
  const n = bytes.length;
  if (n < 24) return [0x40 | n, ...bytes];
  if (n < 256) return [0x58, n, ...bytes];
  if (n < 65536) return [0x59, n >> 8, n & 255, ...bytes];
  return [0x5a, 0, n >> 16, (n >> 8) & 255, n & 255, ...bytes];
}

async function findSigner(keys, message, use) {
  let other = null;
  for (const key of keys) {
    if (await signatureFits(key, message)) {
      if (key.use === use) return key;
      other = key;
    }
  }
  require(other, 'SIGNATURE_INVALID');
  return other;
}

async function signatureFits({ jwk }, { signature, signed }) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const { kty, crv, x, y } = jwk;
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
}

/** A key is judged at the time of issue. */
function maySign(key, issuedAt) {
  const from = key.signFrom ? Date.parse(key.signFrom) / 1000 : -Infinity;
  const until = key.signUntil ? Date.parse(key.signUntil) / 1000 : Infinity;
  return from <= issuedAt && issuedAt < until;
}

// ---- claims ---------------------------------------------------------------------------------------------------------

const TEXT_FIELDS = { name: 1, series: 2, title: 3, speciality: 4, number: 6 };

function readClaims(payload) {
  const map = CborReader.decode(payload);
  schema(map instanceof Map);
  const inner = map.get(-70001);
  schema(inner instanceof Map);
  schema([...map.keys()].every((key) => [1, 4, 6, -70001].includes(key)));
  schema([...inner.keys()].every((key) => [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12].includes(key)));
  const claims = { issuer: text(map.get(1), 16, true), issuedAt: integer(map.get(6), 0, LAST_SECOND) };
  if (map.has(4)) claims.expiresAt = integer(map.get(4), claims.issuedAt + 1, LAST_SECOND);
  for (const [field, key] of Object.entries(TEXT_FIELDS)) {
    claims[field] = text(inner.get(key), 200, !['series', 'speciality'].includes(field));
  }
  claims.level = LEVELS[integer(inner.get(5), 1, 5) - 1];
  if (inner.has(9)) {
    schema(Array.isArray(inner.get(9)) && inner.get(9).length === 2);
    const [list, index] = inner.get(9).map((value) => integer(value, 0, 2 ** 31 - 1));
    claims.status = { list, index };
  }
  if (inner.has(10)) {
    schema(inner.get(10) instanceof Uint8Array && inner.get(10).length === 16);
    claims.content = hex(inner.get(10));
  }
  if (inner.has(11)) {
    claims.maskedId = text(inner.get(11), 200, true);
    schema(claims.maskedId.includes('*'));
  }
  if (inner.has(12)) claims.supersedes = text(inner.get(12), 200, true);
  claims.awardedOn = date(inner.get(7));
  for (const value of Object.values(claims)) {
    require(typeof value !== 'string' || value.normalize('NFC') === value, 'NOT_DETERMINISTIC');
  }
  return claims;
}

function schema(condition) {
  require(condition, 'SCHEMA_VIOLATION');
}

function integer(value, least, most) {
  schema(typeof value === 'number' && value >= least && value <= most);
  return value;
}

function text(value, maxBytes, required) {
  schema(typeof value === 'string' && new TextEncoder().encode(value.normalize('NFC')).length <= maxBytes);
  schema(!/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value));
  schema(!required || /[^\s]|[\u00a0\u2007\u202f]/.test(value));
  schema(!isIdentityNumber(value));
  return value;
}

/** GB 11643-1999: 17 digits with a day of the calendar in them, and a check character. */
function isIdentityNumber(value) {
  if (!/^[0-9]{17}[0-9Xx]$/.test(value)) return false;
  const day = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  return '10X98765432'[sum % 11] === value[17].toUpperCase();
}

/** Days since 1970-01-01, or the text of a month or a year. */
function date(value) {
  if (typeof value === 'string') {
    const written = /^([0-9]{4})(?:-(0[1-9]|1[0-2]))?$/.exec(value);
    if (written && written[1] !== '0000') return value;
    const otherwise = /^([0-9]{4})[-./年]([0-9]{1,2})(?:[-./月]([0-9]{1,2})日?)?月?$|^[0-9]{4}年$/.exec(value);
    schema(otherwise && (otherwise[2] === undefined || (Number(otherwise[2]) >= 1 && Number(otherwise[2]) <= 12)));
    throw new Refusal('NOT_DETERMINISTIC');
  }
  const days = integer(value, -719162, 2932896);
  return new Date(days * 86400000).toISOString().slice(0, 10);
}

function certificate(claims, signer) {
  const instant = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  const shown = { ...claims, issuerName: signer.issuerName, kid: signer.kid, issuedAt: instant(claims.issuedAt) };
  if (claims.expiresAt !== undefined) shown.expiresAt = instant(claims.expiresAt);
  return shown;
}

// ---- status list ----------------------------------------------------------------------------------------------------

async function checkStatus(claims, trust, now, statusList) {
  const bytes = statusList ? await statusList(claims.issuer, claims.status.list) : null;
  require(bytes, 'STATUS_UNAVAILABLE');
  let list;
  try {
    list = await readStatusList(bytes, trust, claims);
  } catch (e) {
    if (e instanceof Refusal) throw new Refusal('STATUS_LIST_INVALID');
    throw e;
  }
  const { index } = claims.status;
  require(index < list.size, 'STATUS_INDEX_OUT_OF_RANGE');
  const status = (list.packed[index >> 2] >> ((index & 3) * 2)) & 3;
  require(status === 0, STATUS_CODES[status]);
  require(now < list.nextUpdate, 'STATUS_STALE');
}

async function readStatusList(bytes, trust, claims) {
  schema(bytes.length <= MAX_LIST_BYTES);
  const message = readCose(bytes, 'application/statuslist+cwt');
  const keys = trust.keys.filter(
    (key) => key.kid === message.kid && key.use === 'status' && key.status !== 'compromised' && key.alg === 'ES256',
  );
  const signer = await findSigner(keys, message, 'status');
  const map = CborReader.decode(message.payload);
  schema(map instanceof Map && map.size === 5);
  schema(signer.issuer === claims.issuer);
  schema(map.get(2) === `urn:zhicheng:status:${claims.issuer}:${claims.status.list}`);
  const issuedAt = integer(map.get(6), 0, LAST_SECOND);
  const nextUpdate = integer(map.get(4), issuedAt + 1, LAST_SECOND);
  schema(maySign(signer, issuedAt));
  const size = integer(map.get(-70002), 1, MAX_LIST_ENTRIES);
  const list = map.get(65533);
  schema(list instanceof Map && list.size === 2 && list.get('bits') === 2 && list.get('lst') instanceof Uint8Array);
  const packed = await inflate(list.get('lst'), Math.ceil(size / 4));
  schema(packed[packed.length - 1] >> (8 - (packed.length * 4 - size) * 2) === 0 || size % 4 === 0);
  return { size, nextUpdate, packed };
}

/** Inflates exactly the announced length, and stops at the first byte beyond it. */
async function inflate(zlib, length) {
  const packed = new Uint8Array(length);
  let filled = 0;
  try {
    const reader = new Blob([zlib]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      schema(filled + part.value.length <= length);
      packed.set(part.value, filled);
      filled += part.value.length;
    }
  } catch (e) {
    throw e instanceof Refusal ? e : new Refusal('STATUS_LIST_INVALID');
  }
  schema(filled === length);
  return packed;
}
