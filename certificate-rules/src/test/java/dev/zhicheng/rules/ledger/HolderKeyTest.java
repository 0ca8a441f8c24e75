package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.LedgerException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HolderKeyTest {

    @TempDir
    private Path folder;

    @Test
    void a_key_file_is_made_once_and_read_by_its_owner_only() throws IOException {
        Path file = folder.resolve("ledger.key");
        HolderKey first = HolderKey.readOrCreate(file, new Random(1));
        HolderKey second = HolderKey.readOrCreate(file, new Random(2));

        assertThat(second.digest("holder", "x")).isEqualTo(first.digest("holder", "x"));
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(folder.toFile().list()).containsExactly("ledger.key");
    }

    @Test
    void a_file_that_holds_no_key_is_refused_without_its_text() throws IOException {
        Path file = folder.resolve("ledger.key");
        Files.writeString(file, "secret");

        assertThatThrownBy(() -> HolderKey.readOrCreate(file, new Random(1)))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_KEY))
                .hasMessage("WRONG_KEY: ledger.key");
    }

    @Test
    void texts_do_not_run_together_and_purposes_are_apart() {
        HolderKey key = Ledgers.KEY;

        assertThat(key.digest("key", "ab", "c")).isNotEqualTo(key.digest("key", "a", "bc"));
        assertThat(key.digest("key", "a")).isNotEqualTo(key.digest("holder", "a"));
        assertThat(key.toString()).isEqualTo("HolderKey");
    }

    /** Whoever changes this loses the ledgers that were begun before: HMAC-SHA-256, each text after its length. */
    @Test
    void a_digest_is_the_same_for_ever() {
        assertThat(Ledgers.KEY.digest("holder", Ledgers.HOLDER))
                .isEqualTo("3c3d22d5ae1ece5ef93e5a5cde5c25852cd2fba6be18bfda69525870e9cd261a");
    }

    @Test
    void a_key_has_32_bytes() {
        assertThatThrownBy(() -> HolderKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_new_key_is_of_the_random_bytes_it_is_given() throws IOException {
        byte[] bytes = new byte[32];
        new Random(7).nextBytes(bytes);
        HolderKey same = HolderKey.of(bytes);

        assertThat(HolderKey.generate(new Random(7)).digest("key", "x")).isEqualTo(same.digest("key", "x"));
        assertThat(HolderKey.readOrCreate(folder.resolve("other.key"), new Random(7))
                        .digest("key", "x"))
                .isEqualTo(same.digest("key", "x"));
        assertThat(folder.resolve("other.key"))
                .content()
                .isEqualTo(HexFormat.of().formatHex(bytes) + "\n");
    }
}
