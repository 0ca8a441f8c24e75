package dev.zhicheng.render;

import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.render.seal.SealProvider;
import dev.zhicheng.render.signing.CmsService;
import dev.zhicheng.render.signing.CmsSigner;
import dev.zhicheng.render.signing.PdfSealing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RenderToFileTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2021-11-22T02:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void the_file_holds_what_a_stream_would() throws IOException {
        Path file = folder.resolve("a.pdf");

        Issued.UNSEALED.render(Certificates.named("马晓兰"), null, file);

        assertThat(file).hasBinaryContent(Issued.draw(Issued.UNSEALED, Certificates.named("马晓兰")));
        assertThat(names()).containsExactly("a.pdf");
    }

    @Test
    void a_signature_service_that_fails_leaves_the_old_file_and_nothing_beside_it() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "as it was");
        CertificateRenderer failing = Issued.UNSEALED.withSealing(new PdfSealing(new Failing(), CLOCK, "签发电子证书"));

        assertThatThrownBy(() -> failing.render(Certificates.named("马晓兰"), null, file))
                .isInstanceOf(IOException.class)
                .hasMessage("out of reach");
        assertThat(file).hasContent("as it was");
        assertThat(names()).containsExactly("a.pdf");
    }

    @Test
    void a_certificate_that_cannot_be_drawn_leaves_no_file() throws IOException {
        assertThatThrownBy(() ->
                        Issued.UNSEALED.render(Certificates.named("马\uDBBF\uDFFD"), null, folder.resolve("a.pdf")))
                .isInstanceOf(NotDrawableException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_an_exception_of_input_and_output() {
        Path file = folder.resolve("none").resolve("a.pdf");

        assertThatThrownBy(() -> Issued.UNSEALED.render(Certificates.named("马晓兰"), null, file))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_seal_service_gives_the_picture_and_the_signature() throws IOException {
        CmsSigner key = Keys.signer("Ed25519");
        SealProvider provider = new SealService(Seal.specimen(), key);

        byte[] page = Issued.draw(
                CertificateRenderer.bundled("ningxia-title-2021").withSealProvider(provider, CLOCK, "签发电子证书"),
                Certificates.named("马晓兰"));

        assertThat(page).isEqualTo(Issued.draw(Issued.sealedBy(key), Certificates.named("马晓兰")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** As a portal's service would be, but that it holds the key itself. */
    private record SealService(Seal seal, CmsSigner key) implements SealProvider {

        @Override
        public int maximumSize() {
            return key.maximumSize();
        }

        @Override
        public byte[] sign(InputStream content) throws IOException {
            return key.sign(content);
        }
    }

    private static final class Failing implements CmsService {

        @Override
        public int maximumSize() {
            return 4_096;
        }

        @Override
        public byte[] sign(InputStream content) throws IOException {
            throw new IOException("out of reach");
        }
    }
}
