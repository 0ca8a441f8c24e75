package dev.zhicheng.core.title;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The JSON files of a catalogue. */
final class TitleCatalogueFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TitleCatalogueFiles() {}

    static TitleCatalogue bundled() {
        return TitleCatalogue.read(resource("title-catalogue.json"), resource("title-nontitles.json"));
    }

    static List<SeriesTitles> readTitles(InputStream titles) {
        return read(titles, JSON.readerFor(new TypeReference<List<SeriesTitles>>() {}));
    }

    static TitleVocabulary readVocabulary(InputStream vocabulary) {
        return read(vocabulary, JSON.readerFor(TitleVocabulary.class));
    }

    private static <T> T read(InputStream in, ObjectReader reader) {
        try (in) {
            return reader.readValue(in);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(TitleCatalogueFiles.class.getResourceAsStream(name), name);
    }
}
