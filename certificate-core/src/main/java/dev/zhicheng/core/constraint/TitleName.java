package dev.zhicheng.core.constraint;

import dev.zhicheng.core.constraint.internal.TitleNameValidator;
import dev.zhicheng.core.title.TitleLevel;
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
 * The text is a title of the bundled catalogue (资格名称, 四), in any width. Null is valid. Who keeps a catalogue of his own
 * asks that one instead.
 *
 * @see dev.zhicheng.core.title.TitleCatalogue
 */
@Documented
@Constraint(validatedBy = TitleNameValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(TitleName.List.class)
public @interface TitleName {

    /** The levels accepted; all by default. */
    TitleLevel[] levels() default {
        TitleLevel.FULL_SENIOR,
        TitleLevel.ASSOCIATE_SENIOR,
        TitleLevel.INTERMEDIATE,
        TitleLevel.ASSISTANT,
        TitleLevel.TECHNICIAN
    };

    /** The message; left as it is, it becomes the one of the fault that was found. */
    String message() default "{dev.zhicheng.core.constraint.TitleName.message}";

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
        TitleName[] value();
    }
}
