package dev.zhicheng.render.internal.pdf;

import dev.zhicheng.render.EmbeddedJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The certificate's data attached to the whole document (ISO 19005-3 6.8). */
public final class Attachment {

    /** How a reader names it. */
    public static final String DESCRIPTION = "证书数据";

    private Attachment() {}

    static void add(PDDocument document, byte[] json, DocumentFacts facts) throws IOException {
        GregorianCalendar created = GregorianCalendar.from(ZonedDateTime.ofInstant(facts.created(), ZoneOffset.UTC));
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(json.length);
        file.setCreationDate(created);
        file.setModDate(created);

        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(EmbeddedJson.FILE_NAME);
        specification.setFileUnicode(EmbeddedJson.FILE_NAME);
        specification.setFileDescription(DESCRIPTION);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Data"));

        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(EmbeddedJson.FILE_NAME, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }
}
