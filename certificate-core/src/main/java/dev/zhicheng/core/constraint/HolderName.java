package dev.zhicheng.core.constraint;

import dev.zhicheng.core.constraint.internal.HolderNameValidator;
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
 * The text is a person's name (姓名, 四). Null is valid.
 *
 * @see dev.zhicheng.core.identity.PersonName
 */
@Documented
@Constraint(validatedBy = HolderNameValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(HolderName.List.class)
public @interface HolderName {

    /** Whether Latin letters are accepted, which only the names of foreign holders have. */
    boolean latin() default true;

    /** Whether it must be written in its normal form: U+00B7 between its parts, no spaces in a Han name. */
    boolean strict() default false;

    /** The message; left as it is, it becomes the one of the fault that was found. */
    String message() default "{dev.zhicheng.core.constraint.HolderName.message}";

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
        HolderName[] value();
    }
}
