package dev.zhicheng.core.constraint.internal;

import dev.zhicheng.core.certificate.CertificateNumber.Fault;
import dev.zhicheng.core.constraint.CertificateNumber;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Reads with {@link dev.zhicheng.core.certificate.CertificateNumber}. */
public final class CertificateNumberValidator extends FaultValidator<CertificateNumber> {

    private int max;

    /** For the provider. */
    public CertificateNumberValidator() {
        super(CertificateNumber.class);
    }

    @Override
    public void initialize(CertificateNumber constraint) {
        max = constraint.max();
    }

    @Override
    @Nullable
    Enum<?> faultOf(String text, ConstraintValidatorContext context) {
        return text.length() > max
                ? Fault.LENGTH
                : dev.zhicheng.core.certificate.CertificateNumber.parse(text)
                        .faultIfAny()
                        .orElse(null);
    }
}
