package dev.zhicheng.render.internal.pdf;

import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Extent;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;

/** The structure tree of one page (ISO 32000-1 14.7): one Document, its blocks in reading order. */
final class Tagging {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final PDPage page;
    private final COSArray parents = new COSArray();
    private @Nullable PDStructureElement form;

    Tagging(PDDocument document, PDPage page) {
        this.page = page;
        document.getDocumentCatalog().setStructureTreeRoot(root);
        whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(whole);
        page.setStructParents(0);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    }

    static String type(Block block) {
        return switch (block.kind()) {
            case H1 -> StandardStructureTypes.H1;
            case FIGURE -> StandardStructureTypes.Figure;
            case P, ARTIFACT -> StandardStructureTypes.P;
        };
    }

    void add(Block block, int mark) {
        PDStructureElement element = new PDStructureElement(type(block), whole);
        element.setPage(page);
        COSDictionary dictionary = element.getCOSObject();
        dictionary.setItem(COSName.K, COSInteger.get(mark));
        if (block.alternative() != null) {
            element.setAlternateDescription(block.alternative());
            COSDictionary layout = new COSDictionary();
            layout.setName(COSName.O, "Layout");
            layout.setItem(COSName.BBOX, ReferenceWriter.box(Extent.of(block.marks())));
            dictionary.setItem(COSName.A, layout);
        }
        if (block.language() != null) {
            element.setLanguage(block.language());
        }
        whole.appendKid(element);
        parents.add(element);
    }

    /** The signature's widget as a Form element (ISO 14289-1 7.18.4). */
    void addWidget(COSDictionary widget) {
        PDStructureElement element = new PDStructureElement(StandardStructureTypes.FORM, whole);
        element.setPage(page);
        element.setAlternateDescription(SignatureField.ALTERNATIVE);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.OBJ, widget);
        reference.setItem(COSName.PG, page);
        element.getCOSObject().setItem(COSName.K, reference);
        whole.appendKid(element);
        widget.setInt(COSName.STRUCT_PARENT, 1);
        form = element;
    }

    void finish() {
        COSDictionary tree = new COSDictionary();
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(parents);
        if (form != null) {
            numbers.add(COSInteger.ONE);
            numbers.add(form);
        }
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(form == null ? 1 : 2);
    }
}
