package dev.zhicheng.core.credential;

/** Where a key stands. Certificates live for decades, so a retired key stays listed. */
public enum KeyStatus {
    /** In use. */
    ACTIVE("active"),
    /** No longer signs; what it signed in its time stays good. */
    RETIRED("retired"),
    /** In wrong hands; nothing that it signed is good, since the time of issue could be forged as well. */
    COMPROMISED("compromised");

    private final String jsonName;

    KeyStatus(String jsonName) {
        this.jsonName = jsonName;
    }

    /** The name in a trust list's JSON, never null. */
    public String jsonName() {
        return jsonName;
    }
}
