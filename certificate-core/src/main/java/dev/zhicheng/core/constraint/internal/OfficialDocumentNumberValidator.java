package dev.zhicheng.core.constraint.internal;

import dev.zhicheng.core.constraint.OfficialDocumentNumber;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.text.Parsed;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Reads with {@link DocumentNumber}. */
public final class OfficialDocumentNumberValidator extends FaultValidator<OfficialDocumentNumber> {

    private enum Refusal {
        NONSTANDARD
    }

    private boolean strict;

    /** For the provider. */
    public OfficialDocumentNumberValidator() {
        super(OfficialDocumentNumber.class);
    }

    @Override
    public void initialize(OfficialDocumentNumber constraint) {
        strict = constraint.strict();
    }

    @Override
    @Nullable
    Enum<?> faultOf(String text, ConstraintValidatorContext context) {
        Parsed<DocumentNumber, DocumentNumber.Fault> parsed = DocumentNumber.parse(text);
        DocumentNumber number = parsed.orNull();
        if (number == null) {
            return parsed.faultIfAny().orElseThrow();
        }
        return strict && !number.deviations().isEmpty() ? Refusal.NONSTANDARD : null;
    }
}
