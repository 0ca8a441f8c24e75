package dev.zhicheng.core.certificate;

/** How much of a certificate somebody may see (六(三)). */
public enum DisclosureLevel {
    /** The holder: everything. */
    HOLDER,
    /** The issuer and the authorities that review and employ: everything. */
    AUTHORITY,
    /** Anybody who checks a certificate put before them (五): masked name, title, level, status. */
    PUBLIC_CHECK;

    /** Whether the certificate may be shown as a whole. */
    public boolean showsAll() {
        return this != PUBLIC_CHECK;
    }
}
