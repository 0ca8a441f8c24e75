package dev.zhicheng.core.credential;

/**
 * Where a credential's status is looked up: an entry of one of the issuer's status lists. Immutable and thread-safe.
 *
 * @param list the number of the list, not negative
 * @param index the entry, from 0; drawn at random within the list, so that it tells nothing of the order of issue
 */
public record StatusReference(int list, int index) {

    /** Refuses negative numbers. */
    public StatusReference {
        if (list < 0 || index < 0) {
            throw new IllegalArgumentException("negative list or index");
        }
    }
}
