package dev.zhicheng.rules.policy;

import dev.zhicheng.rules.internal.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the sources of a policy and fetches their stored texts. */
final class SourceReader {

    private static final int MAX_SOURCES = 50;
    private static final int MAX_CLAUSES = 500;
    private static final int MAX_TEXT_BYTES = 1 << 20;

    private final SourceTexts texts;

    SourceReader(SourceTexts texts) {
        this.texts = texts;
    }

    Map<String, Source> read(Cursor at) throws IOException {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Cursor element : at.elements(MAX_SOURCES)) {
            element.only("id", "name", "title", "textFile", "clauses");
            byte[] text = stored(element.at("textFile"));
            Source source = new Source(
                    element.at("id").text(),
                    element.at("name").text(),
                    element.at("title").text(),
                    decode(element.at("textFile"), text),
                    Sha256.hex(text),
                    List.copyOf(element.at("clauses").words(MAX_CLAUSES)));
            if (sources.put(source.id(), source) != null) {
                element.at("id").fault(PolicyFault.Kind.DUPLICATE, "two sources are called " + source.id());
            }
        }
        return sources;
    }

    private byte[] stored(Cursor at) throws IOException {
        String name = at.text();
        if (name.isEmpty()) {
            return new byte[0];
        }
        if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            at.fault(PolicyFault.Kind.VALUE, "a file name without any path is required");
            return new byte[0];
        }
        byte[] text = texts.read(name);
        if (text == null) {
            at.fault(PolicyFault.Kind.REFERENCE, "there is no stored text " + name);
            return new byte[0];
        }
        if (text.length > MAX_TEXT_BYTES) {
            at.fault(PolicyFault.Kind.LIMIT, "the stored text has more than " + MAX_TEXT_BYTES + " bytes");
            return new byte[0];
        }
        return text;
    }

    private static String decode(Cursor at, byte[] text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException other) {
            at.fault(PolicyFault.Kind.VALUE, "the stored text is not UTF-8");
            return "";
        }
    }
}
