package dev.zhicheng.core.summary;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** POI and Commons CSV are optional: each kind of file needs only its own. */
class OptionalLibrariesTest {

    private static final Path SAMPLES = Path.of("..", "samples", "data", "annex2");

    private static String readWithout(String library, String file) throws Throwable {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(library))
                .map(OptionalLibrariesTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> readers = loader.loadClass(SummaryTableReader.class.getName());
            Method read = readers.getMethod("read", Path.class);
            return read.invoke(readers.getMethod("create").invoke(null), SAMPLES.resolve(file))
                    .toString();
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void csv_is_read_without_poi() throws Throwable {
        assertThat(readWithout("poi", "yuanzhou-2021-gb18030.csv")).contains("固原市原州区农业农村局");
    }

    @Test
    void workbooks_are_read_without_commons_csv() throws Throwable {
        assertThat(readWithout("commons-csv", "yuanzhou-2021.xlsx")).contains("固原市原州区农业农村局");
    }

    @Test
    void a_workbook_without_poi_says_what_is_missing() {
        for (String file : new String[] {"yuanzhou-2021.xlsx", "yuanzhou-2021.xls"}) {
            assertThatThrownBy(() -> readWithout("poi", file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("org.apache.poi:poi-ooxml");
        }
    }

    @Test
    void csv_without_commons_csv_says_what_is_missing() {
        assertThatThrownBy(() -> readWithout("commons-csv", "yuanzhou-2021-gb18030.csv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org.apache.commons:commons-csv");
    }
}
