// CBOR, in its deterministic form only.

import { Refusal, require } from './refusal.js';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads one item; refuses what the deterministic form (RFC 8949 §4.2.1) or the limits of the format do not allow. */
export class CborReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.deterministic = true;
    this.withFloat = false;
  }

  static decode(bytes) {
    const reader = new CborReader(bytes);
    const value = reader.item(0);
    require(reader.at === bytes.length, 'BAD_CBOR');
    require(reader.deterministic, 'NOT_DETERMINISTIC');
    require(!reader.withFloat, 'SCHEMA_VIOLATION');
    return value;
  }

  byte() {
    require(this.at < this.bytes.length, 'BAD_CBOR');
    return this.bytes[this.at++];
  }

  take(length) {
    require(length <= this.bytes.length - this.at, 'BAD_CBOR');
    this.at += Number(length);
    return this.bytes.subarray(this.at - Number(length), this.at);
  }

  /** The argument of a head, as a BigInt; null for an indefinite length. */
  argument(info, major) {
    if (info < 24) return BigInt(info);
    if (info === 31) {
      require(major >= 2 && major <= 5, 'BAD_CBOR');
      this.deterministic = false;
      return null;
    }
    require(info <= 27, 'BAD_CBOR');
    let value = 0n;
    for (const byte of this.take(1 << (info - 24))) value = (value << 8n) | BigInt(byte);
    const least = [24n, 1n << 8n, 1n << 16n, 1n << 32n][info - 24];
    if (value < least) this.deterministic = false;
    return value;
  }

  item(depth) {
    const head = this.byte();
    const major = head >> 5;
    const info = head & 31;
    if (major === 7) return this.simple(info);
    const argument = this.argument(info, major);
    switch (major) {
      case 0:
        return number(argument);
      case 1:
        return number(-1n - argument);
      case 2:
        return argument === null ? this.chunks(2) : this.take(argument);
      case 3:
        return this.text(argument === null ? this.chunks(3) : this.take(argument));
      case 6:
        this.deterministic = false;
        return this.item(depth);
      default:
        require(depth < 4, 'BAD_CBOR');
        return major === 4 ? this.array(argument, depth + 1) : this.map(argument, depth + 1);
    }
  }

  simple(info) {
    require(info <= 27, 'BAD_CBOR');
    if (info === 24) {
      require(this.byte() >= 32, 'BAD_CBOR');
    } else if (info > 24) {
      this.take(1 << (info - 24));
      this.withFloat = true;
    }
    return { simple: info };
  }

  text(bytes) {
    require(bytes.length <= 200, 'BAD_CBOR');
    try {
      return UTF8.decode(bytes);
    } catch {
      throw new Refusal('BAD_CBOR');
    }
  }

  chunks(major) {
    const all = [];
    while (!this.ends()) {
      const head = this.byte();
      require(head >> 5 === major && (head & 31) !== 31, 'BAD_CBOR');
      all.push(...this.take(this.argument(head & 31, major)));
    }
    return Uint8Array.from(all);
  }

  ends() {
    require(this.at < this.bytes.length, 'BAD_CBOR');
    if (this.bytes[this.at] !== 0xff) return false;
    this.at++;
    return true;
  }

  *places(count) {
    for (let i = 0n; count === null ? !this.ends() : i < count; i++) yield i;
  }

  array(count, depth) {
    const items = [];
    for (const _ of this.places(count)) items.push(this.item(depth));
    return items;
  }

  map(count, depth) {
    const map = new Map();
    let previous = '';
    for (const _ of this.places(count)) {
      const from = this.at;
      const key = this.item(depth);
      const encoded = hex(this.bytes.subarray(from, this.at));
      const name = typeof key === 'number' || typeof key === 'string' ? key : encoded;
      require(!map.has(name), 'BAD_CBOR');
      if (encoded < previous) this.deterministic = false;
      previous = encoded;
      map.set(name, this.item(depth));
    }
    require(map.size <= 24, 'BAD_CBOR');
    return map;
  }
}

function number(value) {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
