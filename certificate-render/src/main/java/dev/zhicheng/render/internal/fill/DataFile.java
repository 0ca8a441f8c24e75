package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.EmbeddedJson;
import dev.zhicheng.render.internal.pdf.Attachment;
import dev.zhicheng.render.internal.pdf.Sink;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The certificate's data as an embedded file (ISO 19005-3 6.8). */
final class DataFile {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'(D:'uuuuMMddHHmmss'+00''00'')'", Locale.ROOT);

    private DataFile() {}

    /** Writes it, uncompressed: it is short; returns the number of its file specification. */
    static int write(PdfFile file, byte[] json, Instant created) {
        int object = file.reserve(2);
        String date = date(created);
        file.plainStream(
                object,
                "/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size " + json.length + "/CreationDate" + date
                        + "/ModDate" + date + ">>",
                json);
        Sink out = file.open(object + 1);
        out.text("<</Type/Filespec/F(" + EmbeddedJson.FILE_NAME + ")/UF(" + EmbeddedJson.FILE_NAME + ")/Desc");
        out.string(Attachment.DESCRIPTION).text("/AFRelationship/Data/EF<</F ");
        out.reference(object).text("/UF ").reference(object).text(">>>>");
        file.close();
        return object + 1;
    }

    /** A date string (ISO 32000-1 7.9.4). */
    static String date(Instant instant) {
        return DATE.format(instant.atOffset(ZoneOffset.UTC));
    }
}
