package dev.zhicheng.render.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What makes a document PDF/A-3a and PDF/UA-1 besides its pages: XMP, Info, language, output intent. */
final class DocumentFrame {

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
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
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

        try (InputStream profile = DocumentFrame.class.getResourceAsStream("sRGB.icc")) {
            if (profile == null) {
                throw new UncheckedIOException(new IOException("the bundled colour profile is missing"));
            }
            PDOutputIntent intent = new PDOutputIntent(document, profile);
            intent.setInfo("sRGB IEC61966-2.1");
            intent.setOutputCondition("sRGB IEC61966-2.1");
            intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
            intent.setRegistryName("http://www.color.org");
            catalog.addOutputIntent(intent);
        }
    }
}
