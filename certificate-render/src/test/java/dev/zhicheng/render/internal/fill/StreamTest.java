package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.pdf.Sink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StreamTest {

    @Property(tries = 300)
    void a_stream_put_together_of_any_parts_is_inflated_to_them_by_zlib(
            @ForAll("texts") String sample, @ForAll("phrases") String phrase, @ForAll("lists") List<String> texts)
            throws IOException {
        TrainedCode code = TrainedCode.of(bytes(sample), phrase);
        Stream stream = new Stream().start();
        for (int i = 0; i < texts.size(); i++) {
            Sink part = new Sink(16).put(bytes(texts.get(i)));
            switch (i % 4) {
                case 0 -> stream.trained(code, part);
                case 1 -> stream.segment(Segment.of(part.toBytes()));
                case 2 -> stream.stored(part);
                default -> stream.compressed(part);
            }
        }

        assertThat(inflated(stream.finish())).isEqualTo(String.join("", texts));
    }

    /** Counts like Fibonacci's numbers give the longest codes there are. */
    @Example
    void a_lopsided_sample_still_gives_codes_that_the_header_can_say() throws IOException {
        StringBuilder sample = new StringBuilder();
        int count = 1;
        int next = 1;
        for (char letter = 'a'; letter <= 'z'; letter++) {
            sample.append(String.valueOf(letter).repeat(count));
            next += count;
            count = next - count;
        }
        TrainedCode code = TrainedCode.of(bytes(sample.toString()), "");
        String text = "zebra ~!\n" + "z".repeat(100);

        assertThat(inflated(new Stream()
                        .start()
                        .trained(code, new Sink(16).put(bytes(text)))
                        .finish()))
                .isEqualTo(text);
    }

    /** Distances from 5 to 16 are repeated, others written out; a phrase may overlap the one before it. */
    @Example
    void a_phrase_is_repeated_from_any_distance() throws IOException {
        for (String phrase : List.of("aba", "abcabc", "aaaaaaaaaa")) {
            StringBuilder text = new StringBuilder();
            for (int apart = 0; apart < 20; apart++) {
                text.append(phrase).append("x".repeat(apart)).append(phrase).append(phrase, 0, 2);
            }
            TrainedCode code = TrainedCode.of(bytes(text.toString()), phrase);

            assertThat(inflated(new Stream()
                            .start()
                            .trained(code, new Sink(16).put(bytes(text.toString())))
                            .finish()))
                    .isEqualTo(text.toString());
        }
    }

    @Example
    void text_like_the_sample_takes_less_than_half_its_length() {
        byte[] text = bytes("12 34 5 1 re\n".repeat(500));
        Sink out = new Stream()
                .start()
                .trained(TrainedCode.of(text, ""), new Sink(16).put(text))
                .finish();

        assertThat(out.size()).isLessThan(text.length / 2);

        Sink repeating = new Stream()
                .start()
                .trained(TrainedCode.of(text, " 1 re\n"), new Sink(16).put(text))
                .finish();

        assertThat(repeating.size()).isLessThan(out.size() * 3 / 4);
    }

    @Example
    void what_is_no_ascii_is_refused() {
        TrainedCode code = TrainedCode.of(new byte[0], "");

        for (byte other : new byte[] {0, 9, 127, -1, -128}) {
            assertThatThrownBy(() -> code.write(new Sink(16), new byte[] {other}, 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withCharRange(' ', '~').withChars('\n').ofMaxLength(400);
    }

    @Provide
    Arbitrary<String> phrases() {
        return Arbitraries.of("", "aab", " 1 re\n");
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMaxSize(9);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String inflated(Sink stream) throws IOException {
        InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stream.toBytes()));
        return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
}
