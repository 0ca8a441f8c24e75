package dev.zhicheng.samples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;

/** The policy in easy-rules: a set of rules for each kind of thing, fired once for each of them. */
final class EasyRulesPeer implements RulePeer {

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules ofApplication = EasyRules.ofApplication();
    private final Rules ofCertificate = EasyRules.ofCertificate();
    private final Rules ofImage = EasyRules.ofImage();

    @Override
    public List<Findings> decide(CaseFile file) {
        Findings application = Findings.ofApplication();
        fire(ofApplication, file, file, application);
        List<Findings> findings = new ArrayList<>(file.getCertificates().size());
        for (PaperCase certificate : file.getCertificates()) {
            Findings own = Findings.ofCertificate(application);
            fire(ofCertificate, file, certificate, own);
            for (ImageCase image : certificate.getImages()) {
                fire(ofImage, file, image, own);
            }
            findings.add(own);
        }
        Supersession.apply(file.getCertificates(), findings);
        return findings;
    }

    private void fire(Rules rules, CaseFile application, Object subject, Findings findings) {
        Facts facts = new Facts();
        facts.put(EasyRules.APPLICATION, application);
        facts.put(EasyRules.SUBJECT, subject);
        facts.put(EasyRules.FINDINGS, findings);
        engine.fire(rules, facts);
    }
}
