package dev.zhicheng.house;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as they stand in source, with full names and {@code @Nullable}: the JDK's own text of them differs by version. */
final class TypeText {

    private TypeText() {}

    static String of(AnnotatedType type) {
        String nullness = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        if (type instanceof AnnotatedArrayType array) {
            String brackets = nullness.isEmpty() ? "[]" : " " + nullness + "[]";
            return of(array.getAnnotatedGenericComponentType()) + brackets;
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            Class<?> raw = (Class<?>) ((ParameterizedType) generic.getType()).getRawType();
            return nullness + raw.getCanonicalName() + list(generic.getAnnotatedActualTypeArguments(), ", ", "<", ">");
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return wildcard.getAnnotatedLowerBounds().length > 0
                    ? list(wildcard.getAnnotatedLowerBounds(), " & ", "? super ", "")
                    : "?" + upper(wildcard.getAnnotatedUpperBounds());
        }
        return nullness
                + (type instanceof AnnotatedTypeVariable variable
                        ? variable.getType().getTypeName()
                        : ((Class<?>) type.getType()).getCanonicalName());
    }

    /** Type parameters with their bounds in angle brackets, or nothing. */
    static String parameters(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + upper(variable.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String upper(AnnotatedType[] bounds) {
        String text = list(bounds, " & ", " extends ", "");
        return text.equals(" extends java.lang.Object") ? "" : text;
    }

    private static String list(AnnotatedType[] types, String separator, String before, String after) {
        return types.length == 0
                ? ""
                : Arrays.stream(types).map(TypeText::of).collect(Collectors.joining(separator, before, after));
    }
}
