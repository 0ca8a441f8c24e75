package dev.zhicheng.rules.policy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The policies in this jar, each read once. */
final class BundledPolicies {

    private static final List<String> IDS = List.of("ningxia-2021", "yunmeng-2022");
    private static final Map<String, Policy> LOADED = new ConcurrentHashMap<>();

    private BundledPolicies() {}

    static List<String> ids() {
        return IDS;
    }

    static Policy get(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("no bundled policy of that id; there are " + IDS);
        }
        return LOADED.computeIfAbsent(id, BundledPolicies::load);
    }

    private static Policy load(String id) {
        byte[] json = Policy.resource(id + ".json");
        if (json == null) {
            throw new IllegalStateException("the jar lacks " + id + ".json");
        }
        return PolicyLoader.load(json, Policy::resource).orThrow();
    }
}
