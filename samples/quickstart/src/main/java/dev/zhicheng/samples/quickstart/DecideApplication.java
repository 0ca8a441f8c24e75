package dev.zhicheng.samples.quickstart;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.Policy;
import java.io.PrintStream;
import java.util.Locale;

/** One application, decided with every reason. */
public final class DecideApplication {

    private DecideApplication() {}

    /** Decides the sample application. */
    public static void main(String[] arguments) {
        run(Samples.applicationJson(), System.out);
    }

    static void run(byte[] json, PrintStream out) {
        // README
        DecisionEngine engine = DecisionEngine.of(Policy.bundled("ningxia-2021"), TitleCatalogue.bundled());
        Application application = CertificateJson.readApplication(json);
        Decision decision = engine.decide(application);
        decision.certificates().forEach(certificate -> {
            out.println(certificate.number() + " " + certificate.outcome().inWords(Locale.ENGLISH));
            certificate.findings().forEach(finding -> out.println("  " + finding.message(Locale.ENGLISH)));
        });
        // end
    }
}
