package dev.zhicheng.rules.internal;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8TextTest {

    @Property
    void a_text_put_together_hashes_as_its_bytes_do(@ForAll String first, @ForAll String second) {
        Utf8Text text = new Utf8Text(4);
        text.append(first);
        text.append('=');
        text.append(second.getBytes(StandardCharsets.UTF_8));
        text.append("马𠮷é");

        assertThat(text.sha256()).isEqualTo(Sha256.hex(first + "=" + second + "马𠮷é"));
    }

    @Example
    void the_first_and_last_characters_of_every_length_are_what_they_are_in_the_JDK() {
        String edges = "\u0000\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\uD800\uDC00\uDBFF\uDFFF";
        Utf8Text text = new Utf8Text(0);
        text.append(edges);

        assertThat(text.sha256()).isEqualTo(Sha256.hex(edges));
    }

    @Example
    void half_a_pair_of_surrogates_is_what_it_is_in_the_JDK() {
        Utf8Text text = new Utf8Text(1);
        text.append("a\uD842");
        text.append("\uDFB7\uD842b");

        assertThat(text.sha256()).isEqualTo(Sha256.hex("a???b"));
    }
}
