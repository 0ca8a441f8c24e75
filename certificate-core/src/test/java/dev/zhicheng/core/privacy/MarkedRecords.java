package dev.zhicheng.core.privacy;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.summary.SummaryPlace;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a record of any kind with a marker in every text it holds, however deep. */
final class MarkedRecords {

    private final String marker;

    MarkedRecords(String marker) {
        this.marker = marker;
    }

    Record make(Class<? extends Record> type) {
        if (type == SummaryPlace.class) {
            return SummaryPlace.ofCell(marker, 7, 3);
        }
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<? extends Record> canonical = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(Stream.of(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException refused) {
            throw new AssertionError(type.getName(), refused);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return marker;
        } else if (plain == CitizenId.class) {
            return CitizenId.of(marker);
        } else if (plain == PartialDate.class) {
            return PartialDate.ofYear(2019);
        } else if (plain == LocalDate.class) {
            return LocalDate.of(2021, 10, 8);
        } else if (plain == Integer.class || plain == int.class) {
            return 7;
        } else if (plain == Long.class || plain == long.class) {
            return 7L;
        } else if (plain == Boolean.class || plain == boolean.class) {
            return true;
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        } else if (plain.isRecord()) {
            return make(plain.asSubclass(Record.class));
        }
        throw new AssertionError("how to mark a " + type + " ?");
    }

    private Object container(ParameterizedType generic) {
        Type[] parts = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            return List.of(value(parts[0]));
        } else if (generic.getRawType() == Set.class) {
            return Set.of(value(parts[0]));
        } else if (generic.getRawType() == Map.class) {
            return Map.of(value(parts[0]), value(parts[1]));
        }
        throw new AssertionError("how to mark a " + generic + " ?");
    }
}
