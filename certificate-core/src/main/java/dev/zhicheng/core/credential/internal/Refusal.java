package dev.zhicheng.core.credential.internal;

import dev.zhicheng.core.credential.VerificationCode;

/** A step of the verification said no. Never leaves the package's façades; carries a code and no stack trace. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final VerificationCode code;

    /** Says no, and why. */
    public Refusal(VerificationCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    /** Why. */
    public VerificationCode code() {
        return code;
    }
}
