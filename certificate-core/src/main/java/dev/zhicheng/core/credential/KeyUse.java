package dev.zhicheng.core.credential;

/** What a key of the trust list signs. A signature made with it means nothing anywhere else. */
public enum KeyUse {
    /** Credentials. */
    CREDENTIAL("credential"),
    /** Status lists. */
    STATUS("status"),
    /** PDF documents. */
    DOCUMENT("document");

    private final String jsonName;

    KeyUse(String jsonName) {
        this.jsonName = jsonName;
    }

    /** The name in a trust list's JSON, never null. */
    public String jsonName() {
        return jsonName;
    }
}
