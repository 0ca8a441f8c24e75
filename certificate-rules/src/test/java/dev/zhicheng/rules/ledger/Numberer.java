package dev.zhicheng.rules.ledger;

import java.util.List;
import java.util.Set;

/** Something that gives numbers to keys out of one counter: our ledger, or one that is broken on purpose. */
interface Numberer {

    /**
     * What was stored for a key.
     *
     * @param key the key
     * @param serial its serial
     */
    record Stored(String key, long serial) {}

    /** The serial of a key; an exception means that the caller does not know and asks again. */
    long serial(String key) throws Exception;

    /** What is stored for the keys, in any order. */
    List<Stored> stored(Set<String> keys) throws Exception;
}
