package dev.zhicheng.render.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Any bytes as a template: everything that is wrong with it, or a template. */
public final class TemplateFuzz {

    private TemplateFuzz() {}

    /** The entry that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            CertificateTemplate.read(new ByteArrayInputStream(data));
        } catch (InvalidTemplateException refused) {
            if (refused.faults().isEmpty()) {
                throw new IllegalStateException("a refusal that says nothing", refused);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
