package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.EmbeddedJson;
import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.internal.pdf.DocumentFacts;
import dev.zhicheng.render.internal.pdf.Operators;
import dev.zhicheng.render.internal.pdf.SignatureField;
import dev.zhicheng.render.internal.pdf.Sink;
import dev.zhicheng.render.internal.pdf.Xmp;
import dev.zhicheng.render.internal.signing.SignatureRoom;
import dev.zhicheng.render.qr.QrCode;
import dev.zhicheng.render.signing.PdfSealing;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One certificate's file. For one thread, once. */
final class Fill implements BlockWriter.Names {

    private final CompiledPage compiled;
    private final Scratch scratch;
    private final PdfFile file;
    private final Page page;
    private final DocumentFacts facts;
    private final @Nullable PdfSealing sealing;
    private final FontUse[] fonts;
    private final Sink objects = new Sink(64);
    private final int[] elements;
    private int elementCount;
    private final int[] elementByMark;
    private int marks;
    private int range;
    private int contents;

    Fill(CompiledPage compiled, Scratch scratch, Page page, DocumentFacts facts, @Nullable PdfSealing sealing) {
        this.compiled = compiled;
        this.scratch = scratch;
        this.file = scratch.file();
        this.page = page;
        this.facts = facts;
        this.sealing = sealing;
        this.fonts = new FontUse[compiled.fonts.size()];
        for (int i = 0; i < fonts.length; i++) {
            fonts[i] = new FontUse(compiled.fonts.get(i));
        }
        this.elements = new int[page.blocks().size() + 1];
        this.elementByMark = Arrays.copyOf(
                compiled.fixedElements, compiled.marks + page.blocks().size());
        this.marks = compiled.marks;
    }

    byte[] write(byte[] attachment) throws IOException {
        file.start(compiled.prefix, compiled.prefixOffsets);
        contents();
        int widget = sealing == null ? 0 : file.reserve(3);
        page(fonts(), widget);
        int data = DataFile.write(file, attachment, facts.created());
        if (sealing != null) {
            sealing(widget, sealing);
        }
        tree(widget == 0 ? 0 : widget + 2);
        description();
        catalog(data, widget);
        byte[] pdf = file.finish(CompiledPage.CATALOG, CompiledPage.INFO, identifier(attachment));
        if (sealing != null) {
            SignatureRoom.fill(pdf, range, contents, sealing.service());
        }
        return pdf;
    }

    /** The page's content: fixed blocks as they were compiled, others written as they come. */
    private void contents() throws IOException {
        Stream stream = scratch.stream().start();
        Sink text = scratch.text();
        BlockWriter writer = new BlockWriter(text, this);
        Mark.Symbol symbol = null;
        for (Block block : page.blocks()) {
            CompiledPage.Fixed fixed = compiled.fixed.get(block);
            if (fixed != null) {
                if (text.size() > 0) {
                    stream.trained(compiled.words, text);
                    text.clear();
                }
                stream.segment(fixed.content());
                if (fixed.element() != 0) {
                    elements[elementCount++] = fixed.element();
                }
                continue;
            }
            int mark = block.kind() == Block.Kind.ARTIFACT ? -1 : marks++;
            writer.write(block, mark);
            if (mark >= 0) {
                int element = file.reserve(1);
                Elements.write(file, element, block, mark);
                elements[elementCount++] = element;
                elementByMark[mark] = element;
            }
            if (block.marks().get(0) instanceof Mark.Symbol code) {
                symbol = code;
            }
        }
        if (text.size() > 0) {
            stream.trained(compiled.words, text);
        }
        file.stream(CompiledPage.CONTENTS, "", stream.finish());
        if (symbol != null) {
            symbol(symbol);
        }
    }

    private void symbol(Mark.Symbol symbol) {
        Sink text = scratch.text();
        new Operators(text).symbol(symbol);
        double side = symbol.modules().length + 2.0 * QrCode.QUIET_ZONE;
        int form = file.reserve(1);
        String head = CompiledPage.formHead(new Rectangle2D.Double(0, 0, side, side));
        file.stream(
                form,
                head,
                scratch.stream().start().trained(compiled.symbols, text).finish());
        objects.put('/').text(BlockWriter.SYMBOL).put(' ').reference(form);
    }

    private int fonts() {
        int first = file.reserve(FontUse.OBJECTS * fonts.length);
        for (int i = 0; i < fonts.length; i++) {
            if (!fonts[i].isEmpty()) {
                fonts[i].write(file, first + FontUse.OBJECTS * i, scratch, compiled.words);
            }
        }
        return first;
    }

    private void page(int firstFont, int widget) {
        Sink out = file.open(CompiledPage.PAGE);
        out.text("<</Type/Page/Parent ").reference(CompiledPage.PAGES).text("/MediaBox[0 0 ");
        out.number(page.width()).number(page.height()).text("]/StructParents 0/Tabs/S/Contents ");
        out.reference(CompiledPage.CONTENTS).text("/Resources<</Font<<");
        for (int i = 0; i < fonts.length; i++) {
            if (!fonts[i].isEmpty()) {
                out.text("/F").integer(i).put(' ').reference(firstFont + FontUse.OBJECTS * i);
            }
        }
        out.text(">>")
                .text(compiled.resources)
                .put(objects.array(), 0, objects.size())
                .text(">>>>");
        if (widget != 0) {
            out.text("/Annots[").reference(widget).put(']');
        }
        out.text(">>");
        file.close();
    }

    private void sealing(int widget, PdfSealing how) {
        Sink out = file.open(widget);
        out.text("<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[0 0 0 0]/StructParent 1/T(");
        out.text(SignatureField.NAME)
                .text(")/TU")
                .string(SignatureField.ALTERNATIVE)
                .text("/P ");
        out.reference(CompiledPage.PAGE).text("/V ").reference(widget + 1).text(">>");
        file.close();

        out = file.open(widget + 1);
        out.text("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M");
        out.text(DataFile.date(how.clock().instant())).text("/Reason").string(how.reason());
        out.text("/Reference[<</Type/SigRef/TransformMethod/DocMDP");
        out.text("/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]/ByteRange ");
        range = out.size();
        out.text(SignatureRoom.byteRange()).text("/Contents ");
        contents = out.size();
        out.put('<');
        byte[] room = new byte[2 * how.service().maximumSize()];
        Arrays.fill(room, (byte) '0');
        out.put(room).text(">>>");
        file.close();

        out = file.open(widget + 2);
        out.text("<</Type/StructElem/S/Form/P ")
                .reference(CompiledPage.DOCUMENT)
                .text("/Pg ");
        out.reference(CompiledPage.PAGE).text("/Alt").string(SignatureField.ALTERNATIVE);
        out.text("/K<</Type/OBJR/Obj ")
                .reference(widget)
                .text("/Pg ")
                .reference(CompiledPage.PAGE)
                .text(">>>>");
        file.close();
        elements[elementCount++] = widget + 2;
    }

    private void tree(int form) {
        file.open(CompiledPage.TREE)
                .text("<</Type/StructTreeRoot/K[")
                .reference(CompiledPage.DOCUMENT)
                .text("]/ParentTreeNextKey ")
                .integer(form == 0 ? 1 : 2)
                .text("/ParentTree ")
                .reference(CompiledPage.PARENTS)
                .text(">>");
        file.close();
        Sink out = file.open(CompiledPage.DOCUMENT);
        out.text("<</Type/StructElem/S/Document/P ")
                .reference(CompiledPage.TREE)
                .text("/K[");
        for (int i = 0; i < elementCount; i++) {
            out.reference(elements[i]).put(' ');
        }
        out.text("]>>");
        file.close();
        out = file.open(CompiledPage.PARENTS);
        out.text("<</Nums[0[");
        for (int mark = 0; mark < marks; mark++) {
            out.reference(elementByMark[mark]).put(' ');
        }
        out.put(']');
        if (form != 0) {
            out.text("1 ").reference(form);
        }
        out.text("]>>");
        file.close();
    }

    private void description() {
        Sink out = file.open(CompiledPage.INFO);
        String created = DataFile.date(facts.created());
        out.text("<</Title")
                .string(facts.title())
                .text("/Subject")
                .string(facts.subject())
                .text("/Producer(");
        out.text(DocumentFacts.PRODUCER)
                .text(")/CreationDate")
                .text(created)
                .text("/ModDate")
                .text(created);
        out.text(">>");
        file.close();
        file.plainStream(CompiledPage.METADATA, "/Type/Metadata/Subtype/XML", Xmp.packet(facts));
    }

    private void catalog(int data, int widget) {
        Sink out = file.open(CompiledPage.CATALOG);
        out.text("<</Type/Catalog/Pages ")
                .reference(CompiledPage.PAGES)
                .text("/Lang(")
                .text(facts.language());
        out.text(")/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Metadata ");
        out.reference(CompiledPage.METADATA).text("/OutputIntents[").reference(compiled.outputIntent);
        out.text("]/StructTreeRoot ").reference(CompiledPage.TREE).text("/AF[").reference(data);
        out.text("]/Names<</EmbeddedFiles<</Names[(" + EmbeddedJson.FILE_NAME + ")")
                .reference(data)
                .text("]>>>>");
        if (widget != 0) {
            out.text("/AcroForm<</Fields[").reference(widget).text("]/SigFlags 3>>/Perms<</DocMDP ");
            out.reference(widget + 1).text(">>");
        }
        out.text(">>");
        file.close();
    }

    /** The same for the same certificate, another for another (ISO 32000-1 14.4). */
    private static String identifier(byte[] data) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(data);
            return HexFormat.of().withUpperCase().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int font(Mark.Run run) {
        return compiled.fontIndex.get(run.face());
    }

    @Override
    public int identifier(int font, int character) {
        return fonts[font].identifier(character);
    }

    @Override
    public @Nullable String form(Mark.Shape shape) {
        return null;
    }

    @Override
    public String picture(Mark.Picture picture) {
        int image = file.reserve(1);
        try {
            ImageData.of(picture.image()).write(file, image, new Stream());
        } catch (IOException e) {
            throw new IllegalArgumentException("the photo is not a picture that can be read", e);
        }
        objects.text("/P").integer(image).put(' ').reference(image);
        return "P" + image;
    }
}
