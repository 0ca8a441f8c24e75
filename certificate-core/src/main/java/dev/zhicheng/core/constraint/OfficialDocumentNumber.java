package dev.zhicheng.core.constraint;

import dev.zhicheng.core.constraint.internal.OfficialDocumentNumberValidator;
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
 * The text is the number of an official document (发文字号, GB/T 9704-2012; 四). Null is valid.
 *
 * @see dev.zhicheng.core.document.DocumentNumber
 */
@Documented
@Constraint(validatedBy = OfficialDocumentNumberValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(OfficialDocumentNumber.List.class)
public @interface OfficialDocumentNumber {

    /** Whether it must be written in the standard's form, without any deviation. */
    boolean strict() default false;

    /** The message; left as it is, it becomes the one of the fault that was found. */
    String message() default "{dev.zhicheng.core.constraint.OfficialDocumentNumber.message}";

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
        OfficialDocumentNumber[] value();
    }
}
