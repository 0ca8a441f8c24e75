package dev.zhicheng.render.batch;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.CertificateRenderer;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A batch of certificates in one zip, each as {@code <number>.pdf}; holds one at a time. The same certificates in the same
 * order give the same bytes. For one thread; closing it ends the zip and closes the stream.
 */
public final class CertificateZip implements Closeable {

    /** Entries carry no clock; this is the day the zip format's time begins. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final CertificateRenderer renderer;
    private final ZipOutputStream zip;

    /** Writes what {@code renderer} draws to {@code out}. */
    public CertificateZip(CertificateRenderer renderer, OutputStream out) {
        this.renderer = renderer;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // A page is compressed already: once more saves 13 % and takes seven times as long as drawing it.
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    /**
     * Adds a certificate, drawn whole before anything of it is written.
     *
     * @param photo the holder's photo, JPEG or PNG, or null
     * @throws dev.zhicheng.render.NotDrawableException when it has findings; the zip goes on without it
     * @throws IllegalArgumentException when its number is no file name or was added before
     * @throws IOException when the stream fails
     */
    public void add(ElectronicCertificate certificate, byte @Nullable [] photo) throws IOException {
        String name = certificate.number() + ".pdf";
        if (!name.matches("[\\p{L}\\p{N}()（）〔〕-][\\p{L}\\p{N}()（）〔〕._-]*")) {
            throw new IllegalArgumentException("the certificate's number is no file name");
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(96 * 1024);
        renderer.render(certificate, photo, pdf);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        try {
            zip.putNextEntry(entry);
        } catch (ZipException e) {
            throw new IllegalArgumentException("the certificate's number is in the zip already", e);
        }
        pdf.writeTo(zip);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
