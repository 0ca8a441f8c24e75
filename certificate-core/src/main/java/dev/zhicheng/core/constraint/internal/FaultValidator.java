package dev.zhicheng.core.constraint.internal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** Asks a reader for its fault and lets the message name it, unless the caller has a message of his own. */
abstract class FaultValidator<A extends Annotation> implements ConstraintValidator<A, CharSequence> {

    private final String key;

    FaultValidator(Class<A> constraint) {
        this.key = constraint.getName();
    }

    /** The fault of a text, or null when it is right. */
    abstract @Nullable Enum<?> faultOf(String text, ConstraintValidatorContext context);

    @Override
    public final boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        Enum<?> fault = text == null ? null : faultOf(text.toString(), context);
        if (fault == null) {
            return true;
        }
        if (context.getDefaultConstraintMessageTemplate().equals("{" + key + ".message}")) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{" + key + "." + fault.name() + "}")
                    .addConstraintViolation();
        }
        return false;
    }
}
