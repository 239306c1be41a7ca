/** Short names for what would be long ones. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../../../../sim/exact';

/** 32 signs that stand for plain data: equal data, equal signs. */
export function hashOf(data: unknown): string {
  return bytesToHex(sha256(utf8(JSON.stringify(data)))).slice(0, 32);
}
