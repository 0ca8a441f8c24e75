package dev.zhicheng.core.title;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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

    static List<SeriesTitles> readTitles(InputStream titles) throws IOException {
        SeriesTitles[] groups = JSON.readerFor(SeriesTitles[].class).readValue(titles);
        if (groups == null || Arrays.asList(groups).contains(null)) {
            throw new IOException("null where a series with its titles belongs");
        }
        return List.of(groups);
    }

    static TitleVocabulary readVocabulary(InputStream vocabulary) throws IOException {
        TitleVocabulary read = JSON.readerFor(TitleVocabulary.class).readValue(vocabulary);
        if (read == null) {
            throw new IOException("null where a vocabulary belongs");
        }
        return read;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(TitleCatalogueFiles.class.getResourceAsStream(name), name);
    }
}
