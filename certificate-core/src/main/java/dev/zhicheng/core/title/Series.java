package dev.zhicheng.core.title;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A series of titles (职称系列): one of the 27 national ones, or one kept beside them (X1 to X4). Immutable and thread-safe.
 *
 * @param code the series' code, {@code 01} to {@code 27} in the national order, not null
 * @param name the name, e.g. 农业技术人员, not null
 * @param aliases other names it goes by, e.g. 农业系列; possibly empty
 * @param note what a clerk should know about it, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Series(
        String code,
        String name,
        List<String> aliases,
        @Nullable String note) {

    /** Refuses null but for the note; copies the list. */
    public Series {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        aliases = List.copyOf(aliases);
    }
}
