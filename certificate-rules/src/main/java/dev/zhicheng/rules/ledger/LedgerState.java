package dev.zhicheng.rules.ledger;

import java.util.Set;

/** What has become of a number. */
public enum LedgerState {
    /** Allotted; no certificate carries it yet. */
    ALLOCATED,
    /** Given up before a certificate carried it (作废), with reason and actor; never allotted again. */
    VOID,
    /** A certificate carries it and is good. */
    ISSUED,
    /** The certificate is suspended (暂停) and may be resumed. */
    SUSPENDED,
    /** The certificate is revoked (撤销), for ever. */
    REVOKED,
    /** A newer certificate has taken its place (更正, 更名, 晋升正高级), for ever. */
    SUPERSEDED;

    /**
     * Whether a number may go from this state to another.
     *
     * <p>A suspended certificate is resumed or revoked; it cannot be superseded, since a new version would lift the
     * suspension without anybody saying so.
     */
    public boolean allows(LedgerState next) {
        return switch (this) {
            case ALLOCATED -> Set.of(ISSUED, VOID).contains(next);
            case ISSUED -> Set.of(SUSPENDED, REVOKED, SUPERSEDED).contains(next);
            case SUSPENDED -> Set.of(ISSUED, REVOKED).contains(next);
            case VOID, REVOKED, SUPERSEDED -> false;
        };
    }
}
