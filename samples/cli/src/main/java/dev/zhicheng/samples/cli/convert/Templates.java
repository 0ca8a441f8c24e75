package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.render.template.CertificateTemplate;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.samples.cli.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the page looks like: {@code --template}, else what the policy's number section names under {@code page}. */
final class Templates {

    private Templates() {}

    static CertificateTemplate choose(@Nullable String asked, Policy policy) throws IOException {
        String template = asked == null ? policy.number().path("page").asText("ningxia-title-2021") : asked;
        Path file = Path.of(template);
        try {
            if (!Files.isRegularFile(file)) {
                return CertificateTemplate.bundled(template);
            }
            try (InputStream json = Files.newInputStream(file)) {
                return CertificateTemplate.read(json);
            }
        } catch (IllegalArgumentException unusable) {
            throw new UserError("--template " + template + ": " + unusable.getMessage());
        }
    }
}
