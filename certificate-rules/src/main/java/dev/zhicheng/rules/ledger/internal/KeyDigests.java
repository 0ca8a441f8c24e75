package dev.zhicheng.rules.ledger.internal;

/**
 * What a paper certificate is looked up by. The key includes the holder, so that one index, by holder and key, finds both a
 * certificate and all that a holder has.
 *
 * @param holder the keyed digest of its holder
 * @param key the keyed digest of its allocation key
 */
record KeyDigests(String holder, String key) {}
