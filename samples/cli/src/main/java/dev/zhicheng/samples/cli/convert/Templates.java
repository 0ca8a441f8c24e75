package dev.zhicheng.samples.cli.convert;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zhicheng.render.template.CertificateTemplate;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.samples.cli.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page looks like: {@code --template}, else what the policy's number section names under {@code page}. */
final class Templates {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

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

    /** A digest of all that every page of a run depends on: the template, the key that signs, this program's version. */
    static String digest(CertificateTemplate template, Keys keys) throws IOException {
        String version = Templates.class.getPackage().getImplementationVersion();
        return PageJournal.sha256(CANONICAL.writeValueAsBytes(List.of(template, keys.id(), String.valueOf(version))));
    }
}
