package dev.zhicheng.core.json;

import dev.zhicheng.core.application.Application;

/** Any bytes as an application: one problem that names the place, or an application that is read again as it was written. */
public final class JsonFuzz {

    private JsonFuzz() {}

    /** The entry that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] data) {
        Application application;
        try {
            application = CertificateJson.readApplication(data);
        } catch (JsonInputException refused) {
            if (refused.problem().message().isBlank()) {
                throw new IllegalStateException("a refusal that says nothing", refused);
            }
            return;
        }
        if (!CertificateJson.readApplication(CertificateJson.writeBytes(application))
                .equals(application)) {
            throw new IllegalStateException("what was written is read as something else");
        }
    }
}
