package dev.zhicheng.core.constraint.internal;

import dev.zhicheng.core.constraint.CreditCode;
import dev.zhicheng.core.identity.SocialCreditCode;
import dev.zhicheng.core.identity.SocialCreditCode.Fault;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Reads with {@link SocialCreditCode}. */
public final class CreditCodeValidator extends FaultValidator<CreditCode> {

    private boolean strict;

    /** For the provider. */
    public CreditCodeValidator() {
        super(CreditCode.class);
    }

    @Override
    public void initialize(CreditCode constraint) {
        strict = constraint.strict();
    }

    @Override
    @Nullable
    Enum<?> faultOf(String text, ConstraintValidatorContext context) {
        Fault fault = SocialCreditCode.parse(text).faultIfAny().orElse(null);
        return fault == Fault.ORGANISATION_CHECK && !strict ? null : fault;
    }
}
