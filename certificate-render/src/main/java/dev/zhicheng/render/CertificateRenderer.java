package dev.zhicheng.render;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.font.Typeface;
import dev.zhicheng.render.internal.AtomicFile;
import dev.zhicheng.render.internal.fill.CompiledPage;
import dev.zhicheng.render.internal.page.Layout;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.internal.pdf.DocumentFacts;
import dev.zhicheng.render.internal.pdf.ReferenceWriter;
import dev.zhicheng.render.internal.preview.MarkedPreview;
import dev.zhicheng.render.preview.CertificatePreview;
import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.render.seal.SealProvider;
import dev.zhicheng.render.signing.PdfSealing;
import dev.zhicheng.render.template.CertificateTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Draws electronic certificates (生成证书, 三(三)) as one-page PDF/A-3a files: a template, fonts and a seal, ready to be
 * filled. It decides nothing. The same certificate gives the same bytes, unless a signature makes them differ. Immutable and thread-safe; make one and
 * keep it.
 *
 * <pre>{@code
 * CertificateRenderer renderer = CertificateRenderer.bundled("ningxia-title-2021").withSeal(Seal.specimen());
 * renderer.render(certificate, out);
 * }</pre>
 */
public final class CertificateRenderer {

    private final CertificateTemplate template;
    private final Typeface typeface;
    private final @Nullable Seal seal;
    private final @Nullable PdfSealing sealing;
    private final Layout layout;
    private final CompiledPage compiled;

    private CertificateRenderer(
            CertificateTemplate template, Typeface typeface, @Nullable Seal seal, @Nullable PdfSealing sealing) {
        this.template = Objects.requireNonNull(template, "template");
        this.typeface = typeface;
        this.seal = seal;
        this.sealing = sealing;
        this.layout = new Layout(template, typeface, seal);
        this.compiled = new CompiledPage(layout, typeface.faces());
    }

    /**
     * With a bundled template: {@code ningxia-title-2021} (landscape) or {@code yunmeng-title-portrait}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static CertificateRenderer bundled(String templateId) {
        return of(CertificateTemplate.bundled(templateId));
    }

    /** With the caller's template, the bundled fonts and no seal. */
    public static CertificateRenderer of(CertificateTemplate template) {
        return new CertificateRenderer(template, Typeface.bundled(), null, null);
    }

    /** The same, with a seal over the issuer's name. */
    public CertificateRenderer withSeal(Seal other) {
        return new CertificateRenderer(template, typeface, Objects.requireNonNull(other, "seal"), sealing);
    }

    /** The same, with a PAdES signature on each file; only a signed file has force (五). */
    public CertificateRenderer withSealing(PdfSealing other) {
        return new CertificateRenderer(template, typeface, seal, Objects.requireNonNull(other, "sealing"));
    }

    /**
     * The same, with the seal and the signature of a portal's seal service.
     *
     * @param clock tells the time of signing, not null
     * @param reason shown by readers, not null
     */
    public CertificateRenderer withSealProvider(SealProvider provider, InstantSource clock, String reason) {
        return new CertificateRenderer(template, typeface, provider.seal(), new PdfSealing(provider, clock, reason));
    }

    /** The same, with one more font for characters that the others do not cover. */
    public CertificateRenderer withFont(FontFace face) {
        return new CertificateRenderer(template, typeface.withFallback(face), seal, sealing);
    }

    /** The template, never null. */
    public CertificateTemplate template() {
        return template;
    }

    /** What keeps a certificate from being drawn whole; empty when nothing does. */
    public List<RenderFinding> check(ElectronicCertificate certificate) {
        return layout.of(certificate, null).findings();
    }

    /**
     * Writes a certificate without photo as PDF; the stream stays open.
     *
     * @throws NotDrawableException when {@link #check} has findings; nothing is written then
     * @throws IOException when the stream fails
     */
    public void render(ElectronicCertificate certificate, OutputStream out) throws IOException {
        render(certificate, null, out);
    }

    /**
     * Writes a certificate as PDF; the stream stays open.
     *
     * @param photo the holder's photo, JPEG or PNG, or null
     * @throws NotDrawableException when there are findings; nothing is written then
     * @throws IOException when the stream fails
     */
    public void render(ElectronicCertificate certificate, byte @Nullable [] photo, OutputStream out)
            throws IOException {
        out.write(write(page(certificate, photo), certificate, sealing));
    }

    /**
     * Writes a certificate to a file: beside it first, then moved into its place, so that no half-written one is ever there.
     *
     * @param photo the holder's photo, JPEG or PNG, or null
     * @throws NotDrawableException when there are findings; nothing is written then
     * @throws IOException when the file cannot be written
     */
    public void render(ElectronicCertificate certificate, byte @Nullable [] photo, Path file) throws IOException {
        AtomicFile.write(file, write(page(certificate, photo), certificate, sealing));
    }

    /**
     * A picture of a certificate for the screen, marked as a preview and never signed.
     *
     * @param photo the holder's photo, JPEG or PNG, or null
     * @throws NotDrawableException when there are findings
     */
    public CertificatePreview preview(ElectronicCertificate certificate, byte @Nullable [] photo) {
        return new MarkedPreview(
                page(certificate, photo),
                template.subject(),
                template.language(),
                page -> write(page, certificate, null));
    }

    private Page page(ElectronicCertificate certificate, byte @Nullable [] photo) {
        Layout.Result laidOut = layout.of(certificate, photo);
        if (!laidOut.findings().isEmpty()) {
            throw new NotDrawableException(laidOut.findings());
        }
        return laidOut.page();
    }

    private byte[] write(Page page, ElectronicCertificate certificate, @Nullable PdfSealing how) throws IOException {
        if (how != null) {
            how.service().requireValid(how.clock().instant());
        }
        DocumentFacts facts = facts(certificate);
        byte[] attachment = EmbeddedJson.of(certificate);
        return compiled.supports(page)
                ? compiled.write(page, facts, attachment, how)
                : ReferenceWriter.write(page, facts, attachment, how);
    }

    /** The same file by the plain writer, for comparison; slow. */
    byte[] renderByReference(ElectronicCertificate certificate, byte @Nullable [] photo) throws IOException {
        return ReferenceWriter.write(
                page(certificate, photo), facts(certificate), EmbeddedJson.of(certificate), sealing);
    }

    private DocumentFacts facts(ElectronicCertificate certificate) {
        return new DocumentFacts(
                template.subject(),
                certificate.number(),
                template.language(),
                certificate.issuedOn().atStartOfDay(ZoneOffset.ofHours(8)).toInstant());
    }
}
