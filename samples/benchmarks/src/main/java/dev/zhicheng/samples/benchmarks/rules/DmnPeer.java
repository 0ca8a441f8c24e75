package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The policy as DMN: decision tables of the hit policy COLLECT, one for each subject of the notice. One model decides the
 * application, one each certificate, one each image, since a table cannot be asked again within a decision.
 */
final class DmnPeer implements RulePeer {

    private static final String NAMESPACE = "urn:zhicheng:";

    private final DMNRuntime runtime;
    private final DMNModel ofApplication;
    private final DMNModel ofCertificate;
    private final DMNModel ofImage;

    DmnPeer() {
        List<Resource> files = Stream.of("application", "certificate", "image")
                .map(name -> ResourceFactory.newClassPathResource("ningxia-2021-" + name + ".dmn", DmnPeer.class))
                .toList();
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(files)
                .getOrElseThrow(IllegalStateException::new);
        ofApplication = model("application");
        ofCertificate = model("certificate");
        ofImage = model("image");
    }

    private DMNModel model(String name) {
        DMNModel model = runtime.getModel(NAMESPACE + "ningxia-2021-" + name, "ningxia-2021-" + name);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
        return model;
    }

    @Override
    public List<Findings> decide(CaseFile file) {
        Findings application = Findings.ofApplication();
        Map<String, @Nullable Object> holder = DmnFacts.of(file);
        evaluate(ofApplication, Map.of("application", holder), application, Reason.OF_APPLICATION);
        List<Findings> findings = new ArrayList<>(file.getCertificates().size());
        for (PaperCase certificate : file.getCertificates()) {
            Findings own = Findings.ofCertificate(application);
            Map<String, Object> given = new HashMap<>();
            given.put("application", holder);
            given.put("certificate", DmnFacts.of(certificate));
            evaluate(ofCertificate, given, own, Reason.OF_CERTIFICATE);
            for (ImageCase image : certificate.getImages()) {
                evaluate(ofImage, Map.of("image", DmnFacts.of(image)), own, image.getIndex());
            }
            findings.add(own);
        }
        Supersession.apply(file.getCertificates(), findings);
        return findings;
    }

    private void evaluate(DMNModel model, Map<String, Object> given, Findings findings, int image) {
        DMNContext context = runtime.newContext();
        given.forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        for (DMNDecisionResult table : result.getDecisionResults()) {
            if (table.getResult() instanceof Collection<?> rows) {
                rows.forEach(row -> add((Map<?, ?>) row, findings, image));
            }
        }
    }

    private static void add(Map<?, ?> row, Findings findings, int image) {
        findings.add(
                (String) row.get("code"),
                Verdict.valueOf((String) row.get("verdict")),
                Outcome.valueOf((String) row.get("raises")),
                (String) row.get("field"),
                image);
    }
}
