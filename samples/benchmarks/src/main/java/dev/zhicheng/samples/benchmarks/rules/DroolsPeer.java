package dev.zhicheng.samples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/** The policy in DRL, compiled once to Drools' executable model; a stateless session decides one application. */
final class DroolsPeer implements RulePeer {

    private static final String RULES = "dev/zhicheng/samples/benchmarks/rules/ningxia-2021.drl";

    private final KieBase base;

    DroolsPeer() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources().newClassPathResource(RULES, "UTF-8", DroolsPeer.class.getClassLoader()));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        this.base =
                services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public List<Findings> decide(CaseFile file) {
        Rulings rulings = new Rulings(file.getCertificates().size());
        List<Object> facts = new ArrayList<>();
        facts.add(file);
        for (PaperCase certificate : file.getCertificates()) {
            facts.add(certificate);
            facts.addAll(certificate.getImages());
        }
        StatelessKieSession session = base.newStatelessKieSession();
        session.setGlobal("rulings", rulings);
        session.execute(facts);
        return rulings.finish(file.getCertificates());
    }
}
