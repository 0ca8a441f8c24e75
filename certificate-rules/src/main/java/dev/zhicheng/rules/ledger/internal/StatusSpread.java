package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import java.util.HexFormat;

/**
 * Where in the status lists the n-th number of a ledger stands.
 *
 * <p>A list has 65,536 places. Within a list the order must tell nothing about the order of issue, and no two numbers may
 * share a place: a keyed permutation gives both without remembering which places are taken. It is a Feistel network of
 * six rounds over two halves of eight bits, its round functions being tables from the holder key.
 */
final class StatusSpread {

    private static final int ROUNDS = 6;

    private final HolderKey key;
    private int list = -1;
    private byte[][] tables = new byte[0][];

    StatusSpread(HolderKey key) {
        this.key = key;
    }

    /** The list of the n-th number, from 0. */
    static int list(long ordinal) {
        return Math.toIntExact(ordinal / IssuanceLedger.STATUS_LIST_SIZE);
    }

    /** The place in that list; called by one writer at a time. */
    synchronized int index(long ordinal) {
        useTablesOf(list(ordinal));
        int place = (int) (ordinal % IssuanceLedger.STATUS_LIST_SIZE);
        int left = place >>> 8;
        int right = place & 0xFF;
        for (byte[] table : tables) {
            int next = left ^ (table[right] & 0xFF);
            left = right;
            right = next;
        }
        return left << 8 | right;
    }

    private void useTablesOf(int wanted) {
        if (list == wanted) {
            return;
        }
        byte[][] made = new byte[ROUNDS][256];
        for (int round = 0; round < ROUNDS; round++) {
            for (int block = 0; block < 8; block++) {
                String name = wanted + "/" + round + "/" + block;
                byte[] digest = HexFormat.of().parseHex(key.digest("status list", name));
                System.arraycopy(digest, 0, made[round], block * 32, 32);
            }
        }
        tables = made;
        list = wanted;
    }
}
