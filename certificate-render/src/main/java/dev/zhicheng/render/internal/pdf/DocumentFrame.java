package dev.zhicheng.render.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What makes a document PDF/A-3a and PDF/UA-1 besides its pages: XMP, Info, language, output intent. */
public final class DocumentFrame {

    /** The output condition: what the colours of a page mean. */
    public static final String COLOURS = "sRGB IEC61966-2.1";

    private DocumentFrame() {}

    static void apply(PDDocument document, DocumentFacts facts) throws IOException {
        document.getDocument().setVersion(1.7f);
        document.setVersion(1.7f);
        // The identifier that a save would otherwise take from the clock.
        document.setDocumentId((long) facts.hashCode());
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(facts.language());
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);

        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle(facts.title());
        info.setSubject(facts.subject());
        info.setProducer(DocumentFacts.PRODUCER);
        GregorianCalendar created = GregorianCalendar.from(ZonedDateTime.ofInstant(facts.created(), ZoneOffset.UTC));
        info.setCreationDate(created);
        info.setModificationDate(created);
        document.setDocumentInformation(info);

        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(Xmp.packet(facts));
        metadata.getCOSObject().removeItem(COSName.FILTER);
        catalog.setMetadata(metadata);

        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(colourProfile()));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }

    /** The bundled sRGB profile (ISO 19005-3 6.2.3). */
    public static byte[] colourProfile() throws IOException {
        try (InputStream profile = DocumentFrame.class.getResourceAsStream("sRGB.icc")) {
            if (profile == null) {
                throw new IOException("the bundled colour profile is missing");
            }
            return profile.readAllBytes();
        }
    }
}
