package dev.zhicheng.core.credential.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import dev.zhicheng.core.credential.VerificationCode;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StrictCborTest {

    private static final CBORMapper JACKSON = new CBORMapper();

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** RFC 8949 appendix A: those within the types of the format. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00|0",
                "01|1",
                "0a|10",
                "17|23",
                "1818|24",
                "1819|25",
                "1864|100",
                "1903e8|1000",
                "1a000f4240|1000000",
                "1b000000e8d4a51000|1000000000000",
                "1bffffffffffffffff|18446744073709551615",
                "3bffffffffffffffff|-18446744073709551616",
                "20|-1",
                "29|-10",
                "3863|-100",
                "3903e7|-1000",
                "f4|false",
                "f5|true",
                "f6|null",
                "40|\"\"",
                "4401020304|\"AQIDBA\"",
                "60|\"\"",
                "6161|\"a\"",
                "6449455446|\"IETF\"",
                "62225c|\"\\\"\\\\\"",
                "62c3bc|\"ü\"",
                "63e6b0b4|\"水\"",
                "64f0908591|\"\uD800\uDD51\"",
                "80|[]",
                "83010203|[1,2,3]",
                "8301820203820405|[1,[2,3],[4,5]]",
                "98190102030405060708090a0b0c0d0e0f101112131415161718181819|"
                        + "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]",
                "a0|{}",
                "a201020304|{\"1\":2,\"3\":4}",
                "a26161016162820203|{\"a\":1,\"b\":[2,3]}",
                "826161a161626163|[\"a\",{\"b\":\"c\"}]",
                "a56161614161626142616361436164614461656145|"
                        + "{\"a\":\"A\",\"b\":\"B\",\"c\":\"C\",\"d\":\"D\",\"e\":\"E\"}"
            })
    void examples_of_the_rfc_are_read_and_written(String bytes, String json) throws Refusal {
        CBORObject object = StrictCbor.decode(hex(bytes));
        assertThat(object.ToJSONString()).isEqualTo(json);
        assertThat(StrictCbor.encode(object)).isEqualTo(hex(bytes));
    }

    /** RFC 8949 appendix A: what the deterministic form, or this format, does not have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "f90000",
                "f93c00",
                "fb3ff199999999999a",
                "f97c00",
                "fa7f800000",
                "fb7e37e43c8800759c",
                "f97e00",
                "c249010000000000000000",
                "c11a514b67b0",
                "d74401020304",
                "d818456449455446",
                "5f42010243030405ff",
                "7f657374726561646d696e67ff",
                "9fff",
                "9f018202039f0405ffff",
                "83019f0203ff820405",
                "bf61610161629f0203ffff",
                "826161bf61626163ff",
                "1817",
                "190018",
                "1a00000100",
                "1b0000000000000001",
                "580161",
                "78016a",
                "980101",
                "b8010101",
                "a203000100",
                "a2616200616100"
            })
    void other_examples_of_the_rfc_are_refused(String bytes) {
        assertThatThrownBy(() -> StrictCbor.decode(hex(bytes))).isInstanceOf(Refusal.class);
    }

    /** RFC 8949 appendix F: not well-formed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "18",
                "19",
                "1a",
                "1b",
                "1901",
                "1a0102",
                "1b01020304050607",
                "38",
                "58",
                "78",
                "98",
                "9a01ff00",
                "b8",
                "d8",
                "f8",
                "f900",
                "fa0000",
                "fb000000",
                "41",
                "61",
                "5affffffff00",
                "5bffffffffffffffff010203",
                "7affffffff00",
                "7b7fffffffffffffff010203",
                "81",
                "818181818181818181",
                "8200",
                "a1",
                "a20102",
                "a100",
                "a2000000",
                "c0",
                "5f4100",
                "7f6100",
                "9f",
                "9f0102",
                "bf",
                "bf01020102",
                "819f",
                "9f8000",
                "9f9f9f9f9fffffffff",
                "9f819f819f9fffffff",
                "1c",
                "1d",
                "1e",
                "3c",
                "5c",
                "7c",
                "9c",
                "bc",
                "dc",
                "fc",
                "f800",
                "f801",
                "f818",
                "f81f",
                "5f00ff",
                "5f21ff",
                "5f6100ff",
                "5f80ff",
                "5fa0ff",
                "5fc000ff",
                "5fe0ff",
                "7f4100ff",
                "5f5f4100ffff",
                "7f7f6100ffff",
                "ff",
                "81ff",
                "8200ff",
                "a1ff",
                "a1ff00",
                "a100ff",
                "a20000ff",
                "9f81ff",
                "9f829f819f9fffffffff",
                "bf00ff",
                "bf000000ff",
                "1f",
                "3f",
                "df"
            })
    void what_is_not_well_formed_is_bad_cbor(String bytes) {
        assertThatThrownBy(() -> StrictCbor.decode(hex(bytes)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(VerificationCode.BAD_CBOR));
    }

    @Property(tries = 2000)
    void bytes_that_are_read_are_the_bytes_that_are_written(@ForAll @Size(max = 24) byte[] bytes) {
        try {
            assertThat(StrictCbor.encode(StrictCbor.decode(bytes))).isEqualTo(bytes);
        } catch (Refusal refused) {
            assertThat(refused.code().verdict()).hasToString("INVALID");
        }
    }

    /** What we take, another implementation takes too, and reads the same in it. It takes much that we refuse. */
    @Property(tries = 2000)
    void another_implementation_reads_the_same(@ForAll Random random) throws IOException {
        byte[] bytes = mutated(random);
        CBORObject ours;
        try {
            ours = StrictCbor.decode(bytes);
        } catch (Refusal refused) {
            return;
        }
        Assume.that(keysAreNumbersOrTexts(ours));
        assertSame(ours, JACKSON.readTree(bytes));
    }

    /** Other keys are CBOR, and of no use to us; the other implementation knows none. */
    private static boolean keysAreNumbersOrTexts(CBORObject value) {
        return switch (value.getType()) {
            case Map ->
                value.getEntries().stream()
                        .allMatch(entry -> (entry.getKey().getType() == CBORType.Integer
                                        || entry.getKey().getType() == CBORType.TextString)
                                && keysAreNumbersOrTexts(entry.getValue()));
            case Array -> value.getValues().stream().allMatch(StrictCborTest::keysAreNumbersOrTexts);
            default -> true;
        };
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = StrictCbor.encode(random(random, 3));
        for (int i = random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static CBORObject random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> CBORObject.FromObject(random.nextLong() >> random.nextInt(64));
            case 1 -> CBORObject.FromObject("字".repeat(random.nextInt(9)) + random.nextInt(99));
            case 2 -> CBORObject.FromObject(new byte[random.nextInt(40)]);
            case 3 -> random.nextBoolean() ? CBORObject.True : CBORObject.Null;
            case 4 -> {
                CBORObject array = CBORObject.NewArray();
                for (int i = random.nextInt(5); i > 0; i--) {
                    array.Add(random(random, depth - 1));
                }
                yield array;
            }
            default -> {
                CBORObject map = CBORObject.NewMap();
                for (int i = random.nextInt(5); i > 0; i--) {
                    map.set(CBORObject.FromObject(random.nextInt(99999) - 50000), random(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static void assertSame(CBORObject ours, JsonNode theirs) throws IOException {
        switch (ours.getType()) {
            case Map -> {
                assertThat(theirs.size()).isEqualTo(ours.size());
                for (var entry : ours.getEntries()) {
                    assertSame(entry.getValue(), theirs.get(name(entry.getKey())));
                }
            }
            case Array -> {
                assertThat(theirs.size()).isEqualTo(ours.size());
                for (int i = 0; i < ours.size(); i++) {
                    assertSame(ours.get(i), theirs.get(i));
                }
            }
            case ByteString -> assertThat(theirs.binaryValue()).isEqualTo(ours.GetByteString());
            case TextString -> assertThat(theirs.textValue()).isEqualTo(ours.AsString());
            case Integer -> assertThat(theirs.bigIntegerValue()).hasToString(ours.toString());
            case Boolean -> assertThat(theirs.booleanValue()).isEqualTo(ours.AsBoolean());
            default -> assertThat(theirs.isNull() || theirs.isIntegralNumber()).isTrue();
        }
    }

    private static String name(CBORObject key) {
        return key.getType() == CBORType.TextString ? key.AsString() : key.toString();
    }
}
