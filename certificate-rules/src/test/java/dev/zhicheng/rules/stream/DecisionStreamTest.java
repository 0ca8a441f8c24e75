package dev.zhicheng.rules.stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.DecisionWriter;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecisionStreamTest {

    private static final DecisionEngine ENGINE =
            DecisionEngine.of(Policy.bundled("ningxia-2021"), TitleCatalogue.bundled());
    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] IDS = {
        "642221196607060001", "640402198511230036", "640104200001010013", "no number", "642221197007061072"
    };

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_stream_gives_the_bytes_of_one_batch_on_any_number_of_threads(int threads) throws IOException {
        List<String> lines = lines(new Random(7), 150);
        StringBuilder expected = new StringBuilder();
        List<Decision> batch = ENGINE.decideAll(lines.stream()
                .map(line -> ENGINE.facts(CertificateJson.readApplication(line)))
                .toList());
        batch.forEach(
                decision -> expected.append(DecisionWriter.in(Locale.ENGLISH).toJson(decision))
                        .append('\n'));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamSummary summary = DecisionStream.of(ENGINE, Locale.ENGLISH)
                .onThreads(threads)
                .run(bytes(String.join("\n", lines)), out, temporary);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
        assertThat(summary.lines()).isEqualTo(150);
        assertThat(expected).contains("SUPERSEDED_BY_FULL_SENIOR", "SHARED_CERTIFICATE_NUMBER", "SUPERSESSION_PENDING");
        for (Outcome outcome : Outcome.values()) {
            long decided = batch.stream()
                    .flatMap(decision -> decision.certificates().stream())
                    .filter(certificate -> certificate.outcome() == outcome)
                    .count();
            assertThat(summary.outcomes().getOrDefault(outcome, 0L))
                    .as(outcome.name())
                    .isEqualTo(decided);
        }
    }

    @Test
    void a_line_that_is_no_application_has_its_error_in_its_place_and_the_rest_goes_on() throws IOException {
        String good = lines(new Random(1), 1).get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        StreamSummary summary = DecisionStream.of(ENGINE, Locale.CHINA)
                .run(bytes(good + "\n{\"applicationId\":\"B\",\"colour\":1}\n\n" + good + "\r\n"), out, temporary);

        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(answers).hasSize(4);
        assertThat(answers.get(1)).startsWith("{\"line\":2,\"error\":{\"code\":\"UNKNOWN_PROPERTY\"");
        assertThat(answers.get(2)).startsWith("{\"line\":3,\"error\":{\"code\":\"NOT_JSON\"");
        assertThat(answers.get(3)).startsWith("{\"applicationId\"");
        assertThat(summary.errors()).isEqualTo(2);
        assertThat(summary.isAllConvertible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void persons_and_certificates_that_do_not_touch_are_decided_each_by_itself(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> lines = IntStream.range(0, count)
                .mapToObj(i -> "{\"applicationId\":\"A" + i + "\",\"certificates\":[{\"number\":\"" + i + "\"}]}")
                .toList();

        StreamSummary summary =
                DecisionStream.of(ENGINE, Locale.ENGLISH).run(bytes(String.join("\n", lines)), out, temporary);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(alone(lines));
        assertThat(summary).isEqualTo(new StreamSummary(count, 0, Map.of(Outcome.UNDETERMINED, (long) count)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void lines_keep_their_places_in_a_long_stream(int threads) throws IOException {
        int count = 2_500;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        StreamSummary summary = DecisionStream.of(ENGINE, Locale.ENGLISH)
                .onThreads(threads)
                .run(bytes("-\n".repeat(count)), out, temporary);

        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(answers).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(answers.get(i)).startsWith("{\"line\":" + (i + 1) + ",");
        }
        assertThat(summary).isEqualTo(new StreamSummary(count, count, Map.of()));
    }

    @Test
    void the_last_certificate_that_a_line_can_have_is_compared_with_those_of_other_lines_and_one_more_is_an_error()
            throws IOException {
        String person = "{\"applicationId\":\"%s\",\"applicant\":{\"citizenId\":\"%s\"},\"certificates\":[%s]}\n";
        String shared = "{\"number\":\"7\",\"issuer\":\"宁夏回族自治区人事厅\"}";
        String most = person.formatted("MOST", IDS[0], "{},".repeat(62) + shared);
        String other = person.formatted("OTHER", IDS[1], shared);
        String tooMany = person.formatted("TOO-MANY", IDS[4], "{},".repeat(63) + shared);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        StreamSummary summary =
                DecisionStream.of(ENGINE, Locale.ENGLISH).run(bytes(most + other + tooMany), out, temporary);

        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(findings(answers.get(0), 62)).contains("SHARED_CERTIFICATE_NUMBER");
        assertThat(findings(answers.get(0), 61)).doesNotContain("SHARED_CERTIFICATE_NUMBER");
        assertThat(findings(answers.get(1), 0)).contains("SHARED_CERTIFICATE_NUMBER");
        assertThat(answers.get(2)).startsWith("{\"line\":3,\"error\":{").contains("$.certificates", "at most 63");
        assertThat(summary.errors()).isEqualTo(1);
    }

    @Test
    void no_temporary_file_is_left_behind_or_open() throws IOException {
        DecisionStream.of(ENGINE, Locale.CHINA)
                .run(bytes(String.join("\n", lines(new Random(3), 20))), new ByteArrayOutputStream(), temporary);

        assertNothingIsLeft();
    }

    @Test
    void a_stream_that_breaks_off_leaves_no_temporary_file_behind_or_open() throws IOException {
        byte[] some = (String.join("\n", lines(new Random(3), 600)) + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(some), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }
        });

        assertThatThrownBy(() ->
                        DecisionStream.of(ENGINE, Locale.CHINA).run(broken, new ByteArrayOutputStream(), temporary))
                .isInstanceOf(IOException.class)
                .hasMessage("the line broke");

        assertNothingIsLeft();
    }

    @Test
    void a_stream_whose_thread_is_interrupted_breaks_off_and_the_thread_stays_interrupted() throws IOException {
        byte[] some = (String.join("\n", lines(new Random(3), 600)) + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream interrupting = new SequenceInputStream(new ByteArrayInputStream(some), new InputStream() {
            @Override
            public int read() {
                Thread.currentThread().interrupt();
                return -1;
            }
        });

        assertThatThrownBy(() -> DecisionStream.of(ENGINE, Locale.CHINA)
                        .run(interrupting, new ByteArrayOutputStream(), temporary))
                .isInstanceOf(IOException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertNothingIsLeft();
    }

    @Test
    void fewer_than_one_thread_is_refused() {
        DecisionStream stream = DecisionStream.of(ENGINE, Locale.CHINA);

        assertThatThrownBy(() -> stream.onThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    /** No file in the folder, and where the system tells it, none of them open either. */
    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
        Path open = Path.of("/proc/self/fd");
        if (Files.isDirectory(open)) {
            try (Stream<Path> files = Files.list(open)) {
                assertThat(files.filter(Files::isSymbolicLink).map(DecisionStreamTest::target))
                        .noneMatch(target -> target.contains(temporary.toString()));
            }
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<String> alone(List<String> lines) {
        return lines.stream()
                .map(line -> ENGINE.decide(CertificateJson.readApplication(line)))
                .map(DecisionWriter.in(Locale.ENGLISH)::toJson)
                .toList();
    }

    private static List<String> findings(String answer, int certificate) throws IOException {
        return JSON.readTree(answer)
                .at("/certificates/" + certificate + "/findings")
                .findValuesAsText("code");
    }

    private static List<String> lines(Random random, int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ObjectNode application = JSON.createObjectNode().put("applicationId", "A" + i);
            application.put("submittedOn", "2021-09-20");
            application
                    .putObject("applicant")
                    .put("name", "马晓兰")
                    .put("employment", "IN_POST")
                    .put("citizenId", random.nextInt(4) == 0 ? IDS[random.nextInt(IDS.length)] : "64" + i);
            var certificates = application.putArray("certificates");
            for (int j = 0; j <= random.nextInt(3); j++) {
                boolean higher = random.nextInt(4) == 0;
                ObjectNode certificate = certificates
                        .addObject()
                        .put("number", "N" + random.nextInt(count * 4))
                        .put("series", "农业系列")
                        .put("title", higher ? "正高级兽医师" : "高级兽医师")
                        .put("speciality", "兽医")
                        .put("issuedOn", "2019.12.12")
                        .put("issuer", "宁夏回族自治区人事厅")
                        .put("documentNumber", "宁人发〔2019〕2号")
                        .put("acquisition", "UNIFIED_REVIEW");
                if (random.nextInt(3) > 0) {
                    certificate.put("legend", "无");
                }
                var images = certificate.putArray("images");
                for (String page : List.of("COVER_1", "COVER_2")) {
                    images.addObject()
                            .put("page", page)
                            .put("mediaType", "image/png")
                            .put("size", 10);
                }
            }
            lines.add(JSON.writeValueAsString(application));
        }
        return lines;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
