package dev.zhicheng.core.constraint;

import dev.zhicheng.core.constraint.internal.CitizenNumberValidator;
import dev.zhicheng.core.identity.CitizenId;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

/**
 * The text is a person's identity number: that of a resident, of a residence permit for Hong Kong, Macao and Taiwan
 * residents, or of a foreign permanent resident (GB 11643-1999, 四). Null is valid; a birth after the provider's
 * {@code ClockProvider} day is not.
 *
 * @see CitizenId
 */
@Documented
@Constraint(validatedBy = CitizenNumberValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(CitizenNumber.List.class)
public @interface CitizenNumber {

    /** Whose numbers are accepted; all by default. */
    CitizenId.Kind[] kinds() default {
        CitizenId.Kind.RESIDENT, CitizenId.Kind.RESIDENCE_PERMIT, CitizenId.Kind.FOREIGN_PERMANENT_RESIDENT
    };

    /** Whether the 15 digits of before 1999 are accepted. */
    boolean legacy() default true;

    /** Whether the 15 characters of a foreign resident's card of before December 2023 are accepted, if that kind is. */
    boolean foreignCard() default true;

    /** The message; left as it is, it becomes the one of the fault that was found. */
    String message() default "{dev.zhicheng.core.constraint.CitizenNumber.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};

    /** Several of them on one element. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {

        /** The constraints. */
        CitizenNumber[] value();
    }
}
