package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.pdf.Operators;
import dev.zhicheng.render.internal.pdf.Sink;
import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/** Writes blocks as marked content of the page. Where fonts, forms and pictures are kept is its owner's business. */
final class BlockWriter {

    /** The resource name of the symbol's form. */
    static final String SYMBOL = "Q";

    /** The resource name of the state in which ink darkens what is below. */
    static final String INK = "/G gs\n";

    /** Names for what a block refers to. */
    interface Names {
        /** The index of a run's font. */
        int font(Mark.Run run);

        /** A character's identifier in that font. */
        int identifier(int font, int character);

        /** The resource name of a shape's form, or null when the shape is to be drawn in place. */
        @Nullable
        String form(Mark.Shape shape);

        /** The resource name of a picture. */
        String picture(Mark.Picture picture);
    }

    private final Sink out;
    private final Operators operators;
    private final Names names;

    BlockWriter(Sink out, Names names) {
        this.out = out;
        this.operators = new Operators(out);
        this.names = names;
    }

    /** Writes a block; {@code mark} is its marked-content identifier, unused for decoration. */
    void write(Block block, int mark) {
        if (block.kind() == Block.Kind.ARTIFACT) {
            out.text("/Artifact BMC\n");
        } else {
            out.put('/')
                    .text(type(block.kind()))
                    .text(" <</MCID ")
                    .integer(mark)
                    .text(">>BDC\n");
        }
        for (Mark each : block.marks()) {
            write(each);
        }
        out.text("EMC\n");
    }

    static String type(Block.Kind kind) {
        return switch (kind) {
            case H1 -> "H1";
            case FIGURE -> "Figure";
            case P, ARTIFACT -> "P";
        };
    }

    private void write(Mark mark) {
        if (mark instanceof Mark.Run run) {
            run(run);
        } else if (mark instanceof Mark.Shape shape) {
            shape(shape);
        } else if (mark instanceof Mark.Symbol symbol) {
            put(Operators.place(symbol), SYMBOL, false);
        } else if (mark instanceof Mark.Picture picture) {
            AffineTransform place =
                    new AffineTransform(picture.width(), 0, 0, picture.height(), picture.x(), picture.y());
            put(place, names.picture(picture), picture.multiply());
        }
    }

    private void run(Mark.Run run) {
        int font = names.font(run);
        out.text("BT\n/F").integer(font).put(' ').number(run.size()).text("Tf ");
        out.number(run.spacing()).text("Tc ");
        operators.colour(run.colour(), "rg");
        out.number(run.x()).number(run.y()).text("Td <");
        String text = run.text();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            out.hex4(names.identifier(font, character));
            i += Character.charCount(character);
        }
        out.text("> Tj\nET\n");
    }

    private void shape(Mark.Shape shape) {
        String form = names.form(shape);
        for (AffineTransform place : shape.places()) {
            if (form != null) {
                put(place, form, shape.multiply());
            } else {
                out.text("q\n").text(shape.multiply() ? INK : "");
                operators.transform(place).shape(shape);
                out.text("Q\n");
            }
        }
    }

    private void put(AffineTransform place, String name, boolean ink) {
        out.text("q\n");
        if (ink) {
            out.text(INK);
        }
        if (!place.isIdentity()) {
            operators.transform(place);
        }
        out.put('/').text(name).text(" Do\nQ\n");
    }
}
