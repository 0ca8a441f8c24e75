package dev.zhicheng.samples.benchmarks.render;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.EmbeddedJson;
import dev.zhicheng.render.internal.pdf.ReferenceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One certificate as a file in memory, by one thread. Ours lays the page out, tags it, attaches the data and makes PDF/A-3a;
 * the peers are handed the page laid out. All pages show the same text, which the set-up compares; openhtmltopdf draws no
 * ornaments, OpenPDF and the two untagged PDFBox ways make no PDF/A.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RenderBenchmark {

    private final Pages pages = new Pages();
    private final CertificateRenderer unsigned = Pages.renderer();
    private final CertificateRenderer signed = Pages.renderer().withSealing(Pages.ecdsa());
    private final PdfBoxPeer pdfBox = new PdfBoxPeer();
    private final OpenPdfPeer openPdf = new OpenPdfPeer();
    private final HtmlPeer html = new HtmlPeer();
    private int next;

    /** Refuses to measure pages that do not show the same characters. */
    @Setup
    public void comparePages() throws IOException {
        for (int i = 0; i < 3; i++) {
            String expected = characters(ours());
            for (byte[] peer : new byte[][] {
                pdfBoxAllTheWay(i), pdfBoxFontsParsedOnce(i), openPdf.write(pages.page(i)), html.write(pages.page(i))
            }) {
                if (!characters(peer).equals(expected)) {
                    throw new IllegalStateException("a peer's page shows other characters");
                }
            }
        }
        next = 0;
    }

    /** Ours, unsigned. */
    @Benchmark
    public byte[] ours() throws IOException {
        return write(unsigned, pages.certificate(next++));
    }

    /** Ours, with an ECDSA P-256 signature. */
    @Benchmark
    public byte[] oursSigned() throws IOException {
        return write(signed, pages.certificate(next++));
    }

    /** PDFBox, both fonts parsed for each document. */
    @Benchmark
    public byte[] pdfBoxAllTheWay() throws IOException {
        return pdfBoxAllTheWay(next++);
    }

    /** PDFBox, fonts parsed once, the ornaments from a page made once. */
    @Benchmark
    public byte[] pdfBoxFontsParsedOnce() throws IOException {
        return pdfBoxFontsParsedOnce(next++);
    }

    /** OpenPDF, fonts parsed once, the ornaments from a page made once. */
    @Benchmark
    public byte[] openPdf() throws IOException {
        return openPdf.write(pages.page(next++));
    }

    /** openhtmltopdf, no ornaments. */
    @Benchmark
    public byte[] openHtmlToPdf() throws IOException {
        return html.write(pages.page(next++));
    }

    private byte[] pdfBoxAllTheWay(int index) throws IOException {
        return ReferenceWriter.write(pages.page(index), Pages.FACTS, EmbeddedJson.of(pages.certificate(index)), null);
    }

    private byte[] pdfBoxFontsParsedOnce(int index) throws IOException {
        return pdfBox.write(pages.page(index));
    }

    private static byte[] write(CertificateRenderer renderer, ElectronicCertificate certificate) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(96 * 1024);
        renderer.render(certificate, out);
        return out.toByteArray();
    }

    private static String characters(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            char[] characters = new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s", "")
                    .toCharArray();
            Arrays.sort(characters);
            return new String(characters);
        }
    }
}
