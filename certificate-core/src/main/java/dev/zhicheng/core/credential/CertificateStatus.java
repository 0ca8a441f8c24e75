package dev.zhicheng.core.credential;

/** What a status list says of a certificate, in two bits; the order is that of the list's values 0 to 3. */
public enum CertificateStatus {
    /** In force. */
    VALID,
    /** Revoked (撤销), for good. */
    REVOKED,
    /** Suspended (暂停), for a time. */
    SUSPENDED,
    /** Another certificate of the holder took its place (就高, 一(二)). */
    SUPERSEDED
}
