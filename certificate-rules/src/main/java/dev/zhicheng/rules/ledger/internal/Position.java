package dev.zhicheng.rules.ledger.internal;

import java.time.Instant;

/**
 * Where the next record goes.
 *
 * @param sequence the last record's place, 0 when there is only the header
 * @param hash the last record's hash
 * @param at the last record's time
 * @param allocations how many numbers were ever allotted: the next one's place in the status lists
 */
record Position(long sequence, String hash, Instant at, long allocations) {}
