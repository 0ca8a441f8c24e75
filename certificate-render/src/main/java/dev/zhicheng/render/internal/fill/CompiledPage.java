package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Layout;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.internal.pdf.DocumentFacts;
import dev.zhicheng.render.internal.pdf.DocumentFrame;
import dev.zhicheng.render.internal.pdf.Operators;
import dev.zhicheng.render.internal.pdf.Sink;
import dev.zhicheng.render.qr.QrCode;
import dev.zhicheng.render.signing.PdfSealing;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a layout has in common, written and compressed once: header, colour profile, ornaments, seal, fixed
 * words, their structure elements, the fonts' fixed part. Thread-safe.
 */
public final class CompiledPage {

    // Objects whose contents differ from file to file but whose numbers do not.
    static final int CATALOG = 1;
    static final int PAGES = 2;
    static final int PAGE = 3;
    static final int DOCUMENT = 4;
    static final int TREE = 5;
    static final int PARENTS = 6;
    static final int INFO = 7;
    static final int METADATA = 8;
    static final int CONTENTS = 9;
    private static final int FIRST_FREE = 10;

    /**
     * A block that is the same on every page.
     *
     * @param content its marked content
     * @param mark its identifier, -1 for decoration
     * @param element its structure element, 0 for decoration
     */
    record Fixed(Segment content, int mark, int element) {}

    final Map<Block, Fixed> fixed = new IdentityHashMap<>();
    final List<FontProgram> fonts = new ArrayList<>();
    final Map<FontFace, Integer> fontIndex = new IdentityHashMap<>();
    final byte[] prefix;
    final int[] prefixOffsets;
    final String resources;
    final int outputIntent;
    final int marks;
    final int[] fixedElements;
    final TrainedCode words;
    final TrainedCode symbols = TrainedCode.of(sampleSymbol(), Operators.MODULES);
    private final boolean fixedAreSimple;
    private final Scratch.Pool pool = new Scratch.Pool();

    /** Compiles a layout set in these fonts. */
    public CompiledPage(Layout layout, List<FontFace> faces) {
        List<Block> blocks = layout.fixed();
        for (FontFace face : faces) {
            fontIndex.put(face, fonts.size());
            fonts.add(new FontProgram(face, characters(blocks, layout.usual(), face)));
        }
        this.fixedAreSimple = fonts.stream().allMatch(FontProgram::fixedAreSimple);
        PdfFile file = new PdfFile();
        file.start("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1), new int[FIRST_FREE]);
        file.open(PAGES).text("<</Type/Pages/Count 1/Kids[").reference(PAGE).text("]>>");
        file.close();
        this.outputIntent = outputIntent(file);
        StringBuilder names = new StringBuilder();
        Map<Mark, String> objects = new IdentityHashMap<>();
        for (Block block : blocks) {
            for (Mark mark : block.marks()) {
                object(file, mark, objects, names);
            }
        }
        int ink = file.reserve(1);
        file.open(ink).text("<</Type/ExtGState/BM/Multiply>>");
        file.close();
        this.resources = "/ExtGState<</G " + ink + " 0 R>>/XObject<<" + names;
        int count = 0;
        List<Integer> elements = new ArrayList<>();
        Sink sample = new Sink(16 * 1024);
        for (Block block : blocks) {
            int mark = block.kind() == Block.Kind.ARTIFACT ? -1 : count++;
            int element = mark < 0 ? 0 : file.reserve(1);
            if (mark >= 0) {
                Elements.write(file, element, block, mark);
                elements.add(element);
            }
            Sink content = new Sink(8 * 1024);
            new BlockWriter(content, names(objects)).write(block, mark);
            sample.put(content.toBytes());
            fixed.put(block, new Fixed(Segment.of(content.toBytes()), mark, element));
        }
        this.marks = count;
        this.fixedElements = elements.stream().mapToInt(Integer::intValue).toArray();
        this.words = TrainedCode.of(sample.toBytes(), "");
        this.prefix = file.toBytes();
        this.prefixOffsets = file.offsets();
    }

    /** Whether every glyph of the page stands for itself; a font with composite glyphs is left to the reference writer. */
    public boolean supports(Page page) {
        if (!fixedAreSimple) {
            return false;
        }
        for (Block block : page.blocks()) {
            if (!fixed.containsKey(block)) {
                for (Mark mark : block.marks()) {
                    if (mark instanceof Mark.Run run && !supports(run)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean supports(Mark.Run run) {
        Integer font = fontIndex.get(run.face());
        return font != null && run.text().codePoints().allMatch(fonts.get(font)::isSimple);
    }

    /** Writes a page as a file; the same bytes as before for the same arguments, but for a signature that differs. */
    public byte[] write(Page page, DocumentFacts facts, byte[] attachment, @Nullable PdfSealing sealing)
            throws IOException {
        Scratch scratch = pool.take();
        try {
            return new Fill(this, scratch, page, facts, sealing).write(attachment);
        } finally {
            pool.give(scratch);
        }
    }

    /** A symbol of a credential's length; the modules of any other are as random. */
    private static byte[] sampleSymbol() {
        Sink out = new Sink(16 * 1024);
        String text = "ZC1:" + "6BF0XKA-9BH9E21-K3$FD8W".repeat(16);
        new Operators(out).symbol(new Mark.Symbol(QrCode.of(text).modules(), 0, 0, 1));
        return out.toBytes();
    }

    private static Set<Integer> characters(List<Block> blocks, List<Mark.Run> usual, FontFace face) {
        Set<Integer> characters = new LinkedHashSet<>();
        for (Block block : blocks) {
            for (Mark mark : block.marks()) {
                if (mark instanceof Mark.Run run && run.face() == face) {
                    run.text().codePoints().forEach(characters::add);
                }
            }
        }
        for (Mark.Run run : usual) {
            if (run.face() == face) {
                run.text().codePoints().forEach(characters::add);
            }
        }
        return characters;
    }

    private static int outputIntent(PdfFile file) {
        try {
            byte[] profile = DocumentFrame.colourProfile();
            int stream = file.reserve(2);
            file.stream(
                    stream,
                    "/N 3",
                    new Stream().start().segment(Segment.of(profile)).finish());
            file.open(stream + 1)
                    .text("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(" + DocumentFrame.COLOURS)
                    .text(")/Info(" + DocumentFrame.COLOURS + ")/RegistryName(http://www.color.org)")
                    .text("/DestOutputProfile ")
                    .reference(stream)
                    .text(">>");
            file.close();
            return stream + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void object(PdfFile file, Mark mark, Map<Mark, String> objects, StringBuilder names) {
        try {
            if (mark instanceof Mark.Shape shape) {
                int form = file.reserve(1);
                Sink operators = new Sink(16 * 1024);
                new Operators(operators).shape(shape);
                file.stream(
                        form,
                        formHead(Operators.bounds(shape)),
                        new Stream()
                                .start()
                                .segment(Segment.of(operators.toBytes()))
                                .finish());
                objects.put(mark, "X" + form);
                names.append("/X").append(form).append(' ').append(form).append(" 0 R");
            } else if (mark instanceof Mark.Picture picture) {
                int image = file.reserve(1);
                ImageData.of(picture.image()).write(file, image, new Stream());
                objects.put(mark, "X" + image);
                names.append("/X").append(image).append(' ').append(image).append(" 0 R");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the seal is not a picture that can be read", e);
        }
    }

    static String formHead(Rectangle2D bounds) {
        Sink box = new Sink(64);
        box.number(bounds.getMinX())
                .number(bounds.getMinY())
                .number(bounds.getMaxX())
                .number(bounds.getMaxY());
        return "/Type/XObject/Subtype/Form/BBox[" + new String(box.toBytes(), StandardCharsets.US_ASCII)
                + "]/Resources<<>>";
    }

    private BlockWriter.Names names(Map<Mark, String> objects) {
        return new BlockWriter.Names() {
            @Override
            public int font(Mark.Run run) {
                return fontIndex.get(run.face());
            }

            @Override
            public int identifier(int font, int character) {
                Integer identifier = fonts.get(font).fixedIdentifier(character);
                if (identifier == null) {
                    throw new IllegalStateException("a fixed word has a character that was not compiled");
                }
                return identifier;
            }

            @Override
            public @Nullable String form(Mark.Shape shape) {
                return objects.get(shape);
            }

            @Override
            public String picture(Mark.Picture picture) {
                return Objects.requireNonNull(objects.get(picture));
            }
        };
    }
}
