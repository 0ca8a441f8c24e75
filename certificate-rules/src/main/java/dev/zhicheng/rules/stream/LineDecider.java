package dev.zhicheng.rules.stream;

import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.json.JsonInputException;
import dev.zhicheng.core.json.JsonProblem;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.DecisionWriter;
import dev.zhicheng.rules.decision.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides one line by itself, and says by what it may have to do with other lines. Stateless and thread-safe. */
final class LineDecider {

    /** What a line can tell of in the index of shared certificates. */
    static final int MAX_CERTIFICATES = 63;

    private static final JsonProblem TOO_MANY = new JsonProblem(
            JsonProblem.Code.INVALID_VALUE,
            "$.certificates",
            List.of(),
            "an application has at most " + MAX_CERTIFICATES + " certificates in a stream");

    private final DecisionEngine engine;
    private final DecisionWriter writer;

    LineDecider(DecisionEngine engine, DecisionWriter writer) {
        this.engine = engine;
        this.writer = writer;
    }

    /**
     * What a line gives.
     *
     * @param answer the line of output, with its line break
     * @param decision the decision, or null for a line that is no application
     * @param person the hashes of the identity number, null when it has none
     * @param certificates the hashes of issuer and number by certificate, null where either is absent
     */
    record Answered(
            byte[] answer,
            @Nullable Decision decision,
            long @Nullable [] person,
            List<long @Nullable []> certificates) {}

    Answered decide(byte[] line, long number) {
        try {
            Facts facts = facts(line);
            if (facts.application().certificates().size() > MAX_CERTIFICATES) {
                return error(TOO_MANY, number);
            }
            Decision decision = engine.decide(facts);
            CitizenId id = facts.citizenId().orElse(null);
            List<long @Nullable []> certificates = new ArrayList<>();
            for (int i = 0; i < facts.application().certificates().size(); i++) {
                certificates.add(
                        facts.certificateKey(i).map(LineDecider::hashes).orElse(null));
            }
            return new Answered(print(decision), decision, id == null ? null : hashes(id.value()), certificates);
        } catch (JsonInputException wrong) {
            return error(wrong.problem(), number);
        }
    }

    Facts facts(byte[] line) {
        return engine.facts(CertificateJson.readApplication(line));
    }

    byte[] print(Decision decision) {
        byte[] json = writer.toBytes(decision);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private static Answered error(JsonProblem problem, long number) {
        byte[] answer = (CertificateJson.write(problem.onLine(number + 1)) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Answered(answer, null, null, List.of());
    }

    private static long[] hashes(String key) {
        return new long[] {KeyHash.high(key), KeyHash.low(key)};
    }
}
