package dev.zhicheng.rules.policy;

import java.util.List;

/**
 * A list of names of a policy, such as the issuers that count (一(一)).
 *
 * @param id its key within the policy
 * @param entries its entries in order
 */
public record NamedList(String id, List<Entry> entries) {

    /** Copies the list. */
    public NamedList {
        entries = List.copyOf(entries);
    }

    /**
     * One entry.
     *
     * @param name the name as the notice writes it
     * @param aliases other forms that mean the same
     */
    public record Entry(String name, List<String> aliases) {

        /** Copies the list. */
        public Entry {
            aliases = List.copyOf(aliases);
        }
    }
}
