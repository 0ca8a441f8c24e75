package dev.zhicheng.samples.quickstart;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The invented person whom all programs are about. */
final class Samples {

    private Samples() {}

    static byte[] applicationJson() {
        try (InputStream in = Samples.class.getResourceAsStream("application.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Application application() {
        return CertificateJson.readApplication(applicationJson());
    }

    static Decision decision() {
        return DecisionEngine.of(Policy.bundled("ningxia-2021"), TitleCatalogue.bundled())
                .decide(application());
    }
}
