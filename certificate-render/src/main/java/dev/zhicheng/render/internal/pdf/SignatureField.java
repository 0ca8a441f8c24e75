package dev.zhicheng.render.internal.pdf;

import dev.zhicheng.render.internal.signing.SignatureRoom;
import dev.zhicheng.render.signing.PdfSealing;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * An invisible signature field with room for the signature (ISO 32000-1 12.8): certifying, no change permitted (DocMDP
 * P 1). The seal on the page is a picture of its own.
 */
public final class SignatureField {

    /** The field's partial name. */
    public static final String NAME = "Signature1";

    /** What the field is, for a reader that cannot see. */
    public static final String ALTERNATIVE = "发证单位电子签名";

    private SignatureField() {}

    /** Adds the field; returns its widget, which the structure tree must hold (ISO 14289-1 7.18.1). */
    static COSDictionary add(PDDocument document, PDPage page, PdfSealing sealing) throws IOException {
        COSDictionary signature = signature(sealing);
        COSDictionary widget = new COSDictionary();
        widget.setItem(COSName.TYPE, COSName.ANNOT);
        widget.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
        widget.setItem(COSName.FT, COSName.getPDFName("Sig"));
        widget.setString(COSName.T, NAME);
        widget.setString(COSName.TU, ALTERNATIVE);
        widget.setItem(COSName.V, signature);
        widget.setItem(COSName.P, page);
        widget.setInt(COSName.F, 132);
        COSArray rectangle = new COSArray();
        for (int i = 0; i < 4; i++) {
            rectangle.add(COSInteger.ZERO);
        }
        widget.setItem(COSName.RECT, rectangle);
        page.getCOSObject().setItem(COSName.ANNOTS, array(widget));

        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, array(widget));
        form.setInt(COSName.getPDFName("SigFlags"), 3);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(COSName.getPDFName("DocMDP"), signature);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
        return widget;
    }

    private static COSDictionary signature(PdfSealing sealing) {
        COSDictionary signature = new COSDictionary();
        signature.setItem(COSName.TYPE, COSName.getPDFName("Sig"));
        signature.setItem(COSName.FILTER, COSName.getPDFName("Adobe.PPKLite"));
        signature.setItem(COSName.getPDFName("SubFilter"), COSName.getPDFName("ETSI.CAdES.detached"));
        signature.setString(COSName.REASON, sealing.reason());
        signature.setDate(
                COSName.M,
                GregorianCalendar.from(ZonedDateTime.ofInstant(sealing.clock().instant(), ZoneOffset.UTC)));
        COSArray range = new COSArray();
        range.add(COSInteger.ZERO);
        for (int i = 0; i < 3; i++) {
            range.add(COSInteger.get(SignatureRoom.UNKNOWN));
        }
        range.setDirect(true);
        signature.setItem(COSName.BYTERANGE, range);
        COSString room = new COSString(new byte[sealing.service().maximumSize()]);
        room.setForceHexForm(true);
        signature.setItem(COSName.CONTENTS, room);

        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, 1);
        parameters.setName(COSName.V, "1.2");
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setName(COSName.getPDFName("TransformMethod"), "DocMDP");
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        reference.setDirect(true);
        signature.setItem(COSName.getPDFName("Reference"), array(reference));
        return signature;
    }

    private static COSArray array(COSDictionary one) {
        COSArray array = new COSArray();
        array.add(one);
        return array;
    }
}
