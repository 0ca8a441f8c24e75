package dev.zhicheng.core.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CoverImagesTest {

    private static final Path IMAGES = Path.of("..", "samples", "data", "annex2", "images");

    @ParameterizedTest
    @CsvSource({"malan-1.jpg, image/jpeg", "abd-1.png, image/png", "big.png, image/png"})
    void the_type_is_what_the_bytes_say(String file, String type) throws IOException {
        CoverImage image = CoverImages.describe(CoverPage.COVER_1, Files.readAllBytes(IMAGES.resolve(file)));

        assertThat(image.mediaType()).isEqualTo(type);
        assertThat(image.size()).isEqualTo(Files.size(IMAGES.resolve(file)));
    }

    @Test
    void a_text_that_calls_itself_a_picture_is_none() {
        byte[] text = "not a picture".getBytes(StandardCharsets.US_ASCII);

        assertThat(CoverImages.mediaType(text)).isEmpty();
        assertThat(CoverImages.describe(CoverPage.COVER_2, text).mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void the_digest_is_sha_256() {
        // FIPS 180-4's own example
        CoverImage image = CoverImages.describe(CoverPage.COVER_1, "abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(image.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Property(tries = 200)
    void a_stream_tells_the_same_as_its_bytes(@ForAll byte[] bytes) throws IOException {
        assertThat(CoverImages.describe(CoverPage.COVER_1, new ByteArrayInputStream(bytes)))
                .isEqualTo(CoverImages.describe(CoverPage.COVER_1, bytes));
    }
}
