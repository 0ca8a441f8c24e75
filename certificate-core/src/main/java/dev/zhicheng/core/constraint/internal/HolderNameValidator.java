package dev.zhicheng.core.constraint.internal;

import dev.zhicheng.core.constraint.HolderName;
import dev.zhicheng.core.identity.PersonName;
import dev.zhicheng.core.text.Parsed;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Reads with {@link PersonName}. */
public final class HolderNameValidator extends FaultValidator<HolderName> {

    private enum Refusal {
        LATIN,
        NOT_NORMAL
    }

    private boolean latin;
    private boolean strict;

    /** For the provider. */
    public HolderNameValidator() {
        super(HolderName.class);
    }

    @Override
    public void initialize(HolderName constraint) {
        latin = constraint.latin();
        strict = constraint.strict();
    }

    @Override
    @Nullable
    Enum<?> faultOf(String text, ConstraintValidatorContext context) {
        Parsed<PersonName, PersonName.Fault> parsed = PersonName.parse(text);
        PersonName name = parsed.orNull();
        if (name == null) {
            return parsed.faultIfAny().orElseThrow();
        }
        if (!latin && name.remarks().contains(PersonName.Remark.LATIN)) {
            return Refusal.LATIN;
        }
        return strict && !name.changes().isEmpty() ? Refusal.NOT_NORMAL : null;
    }
}
