package dev.zhicheng.house;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What callers can see of a module, as text: a line for each public or protected type of its exported packages, and one for
 * each such member with its types and their nullness. What every class inherits from {@link Object} is left out, and so are
 * names of parameters, on which no caller depends.
 */
final class ApiSnapshot {

    private static final Set<String> OF_EVERY_CLASS = Set.of("equals", "hashCode", "toString");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

    private ApiSnapshot() {}

    /** The API that these types make up, of whatever visibility they are. */
    static String of(Collection<Class<?>> types) {
        return types.stream()
                .filter(ApiSnapshot::isVisible)
                .sorted(Comparator.comparing(Class::getName))
                .map(type -> type(type) + "\n" + members(type))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isVisible(Class<?> type) {
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && !type.isSynthetic()
                && isVisible(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String type(Class<?> type) {
        StringBuilder line = new StringBuilder(modifiers(type.getModifiers()
                & ~(type.isInterface() ? Modifier.ABSTRACT : 0)
                & ~(type.isInterface() || type.isEnum() || type.isRecord() ? Modifier.STATIC : 0)
                & ~(type.isEnum() ? Modifier.FINAL | Modifier.ABSTRACT : 0)
                & ~(type.isRecord() ? Modifier.FINAL : 0)));
        line.append(type.isSealed() && !type.isEnum() ? "sealed " : "");
        line.append(kind(type)).append(' ').append(type.getCanonicalName());
        line.append(TypeText.parameters(type.getTypeParameters()));
        if (!type.isEnum() && !type.isRecord() && !type.isInterface() && type.getSuperclass() != Object.class) {
            line.append(" extends ").append(TypeText.of(type.getAnnotatedSuperclass()));
        }
        if (!type.isAnnotation() && type.getInterfaces().length > 0) {
            line.append(type.isInterface() ? " extends " : " implements ").append(list(type.getAnnotatedInterfaces()));
        }
        if (type.isSealed() && !type.isEnum()) {
            line.append(Arrays.stream(type.getPermittedSubclasses())
                    .map(Class::getCanonicalName)
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        return line.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        return type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private static String members(Class<?> type) {
        List<String> lines = new ArrayList<>();
        Stream.of(type.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && isVisible(field.getModifiers()))
                .forEach(field -> lines.add(field(field)));
        Stream.of(type.getDeclaredConstructors())
                .filter(constructor -> !constructor.isSynthetic() && isVisible(constructor.getModifiers()))
                .forEach(constructor -> lines.add(constructor(constructor)));
        Stream.of(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && isVisible(method.getModifiers()))
                .filter(method -> !OF_EVERY_CLASS.contains(method.getName()))
                .filter(method -> !type.isEnum() || !OF_EVERY_ENUM.contains(method.getName()))
                .forEach(method -> lines.add(method(method)));
        return lines.stream().sorted().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static String field(Field field) {
        if (field.isEnumConstant()) {
            return field.getName();
        }
        return modifiers(field.getModifiers()) + TypeText.of(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String constructor(Constructor<?> constructor) {
        return modifiers(constructor.getModifiers())
                + "new"
                + TypeText.parameters(constructor.getTypeParameters())
                + arguments(constructor);
    }

    private static String method(Method method) {
        boolean ofInterface = method.getDeclaringClass().isInterface();
        String parameters = TypeText.parameters(method.getTypeParameters());
        return modifiers(method.getModifiers() & ~(ofInterface ? Modifier.ABSTRACT : 0))
                + (method.isDefault() ? "default " : "")
                + (parameters.isEmpty() ? "" : parameters + " ")
                + TypeText.of(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + arguments(method)
                + (method.getDefaultValue() == null ? "" : " default");
    }

    private static String arguments(Executable executable) {
        AnnotatedType[] thrown = executable.getAnnotatedExceptionTypes();
        return "(" + list(executable.getAnnotatedParameterTypes()) + ")"
                + (thrown.length == 0 ? "" : " throws " + list(thrown));
    }

    private static String list(AnnotatedType[] types) {
        return Arrays.stream(types).map(TypeText::of).collect(Collectors.joining(", "));
    }

    /** Those that matter to callers: a body's {@code synchronized} or {@code native} does not. */
    private static String modifiers(int all) {
        int told = all & (Modifier.PROTECTED | Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL);
        return told == 0 ? "" : Modifier.toString(told) + " ";
    }
}
