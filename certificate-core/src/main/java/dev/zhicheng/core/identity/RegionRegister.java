package dev.zhicheng.core.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The regions that the bundled record knows, by code; read once, when the first region is asked for. */
final class RegionRegister {

    private static final String RESOURCE = "regions.csv";

    private static final Map<String, Region> BY_CODE = read();

    private RegionRegister() {}

    static @Nullable Region find(String code) {
        return BY_CODE.get(code);
    }

    static List<Region> all() {
        return List.copyOf(BY_CODE.values());
    }

    private static Map<String, Region> read() {
        InputStream resource = Objects.requireNonNull(RegionRegister.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            Map<String, Region> regions = new TreeMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(RegionRegister::region)
                    .forEach(region -> {
                        regions.put(region.code(), region);
                    });
            return regions;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Region region(String line) {
        String[] cells = line.split(",", -1);
        List<String> successors = cells[4].isEmpty() ? List.of() : List.of(cells[4].split(" "));
        return new Region(cells[0], cells[1], year(cells[2]), year(cells[3]), successors);
    }

    private static @Nullable Integer year(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
