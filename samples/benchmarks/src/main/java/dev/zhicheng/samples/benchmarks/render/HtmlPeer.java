package dev.zhicheng.samples.benchmarks.render;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.template.Weight;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;

/** openhtmltopdf: words placed absolutely, the QR as a picture, no ornaments. */
final class HtmlPeer {

    private final Path regular = Pages.file(Weight.REGULAR);
    private final Path bold = Pages.file(Weight.BOLD);

    HtmlPeer() {
        XRLog.setLoggingEnabled(false);
    }

    byte[] write(Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(regular.toFile(), "plain");
        builder.useFont(bold.toFile(), "strong");
        builder.withHtmlContent(html(page), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static String html(Page page) throws IOException {
        StringBuilder html = new StringBuilder("<html><head><style>@page{margin:0;size:");
        html.append(number(page.width()))
                .append("pt ")
                .append(number(page.height()))
                .append("pt}");
        html.append("div,img{position:absolute;white-space:nowrap;line-height:1}</style></head><body>");
        for (Block block : page.blocks()) {
            for (Mark mark : block.marks()) {
                if (mark instanceof Mark.Run run) {
                    boolean plain = run.face() == FontFace.bundled(Weight.REGULAR);
                    html.append("<div style=\"left:").append(number(run.x())).append("pt;top:");
                    html.append(number(page.height() - run.y() - run.size())).append("pt;font-family:");
                    html.append(plain ? "plain" : "strong")
                            .append(";font-size:")
                            .append(number(run.size()));
                    html.append("pt;letter-spacing:")
                            .append(number(run.spacing()))
                            .append("pt;color:");
                    html.append(run.colour().hex())
                            .append("\">")
                            .append(run.text())
                            .append("</div>");
                } else if (mark instanceof Mark.Symbol symbol) {
                    html.append("<img style=\"left:").append(number(symbol.x())).append("pt;top:");
                    html.append(number(page.height() - symbol.y() - symbol.size()))
                            .append("pt;width:");
                    html.append(number(symbol.size())).append("pt\" src=\"data:image/png;base64,");
                    html.append(picture(symbol)).append("\"/>");
                }
            }
        }
        return html.append("</body></html>").toString();
    }

    private static String picture(Mark.Symbol symbol) throws IOException {
        int side = symbol.modules().length + 8;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean inside = x >= 4 && y >= 4 && x < side - 4 && y < side - 4;
                image.setRGB(x, y, inside && symbol.modules()[y - 4][x - 4] ? 0 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
