package dev.zhicheng.core.constraint;

import dev.zhicheng.core.constraint.internal.CreditCodeValidator;
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
 * The text is the unified social credit code of a body (GB 32100-2015). Null is valid.
 *
 * @see dev.zhicheng.core.identity.SocialCreditCode
 */
@Documented
@Constraint(validatedBy = CreditCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(CreditCode.List.class)
public @interface CreditCode {

    /** Whether the check character of the embedded organisation code must be right too, as GB 11714 has it. */
    boolean strict() default true;

    /** The message; left as it is, it becomes the one of the fault that was found. */
    String message() default "{dev.zhicheng.core.constraint.CreditCode.message}";

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
        CreditCode[] value();
    }
}
