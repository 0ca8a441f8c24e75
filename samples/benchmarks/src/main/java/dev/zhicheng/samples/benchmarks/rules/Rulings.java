package dev.zhicheng.samples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;

/** Where rules that fire in any order put what they find. */
public final class Rulings {

    private final Findings application = Findings.ofApplication();
    private final List<Findings> certificates;

    Rulings(int certificates) {
        this.certificates = new ArrayList<>(certificates);
        for (int i = 0; i < certificates; i++) {
            this.certificates.add(Findings.ofCertificate(application));
        }
    }

    /** The findings of the application. */
    public Findings ofApplication() {
        return application;
    }

    /** The findings of one certificate. */
    public Findings of(int certificate) {
        return certificates.get(certificate);
    }

    /** All findings by certificate, with the person's other certificates seen. */
    List<Findings> finish(List<PaperCase> cases) {
        certificates.forEach(own -> own.addAll(application));
        Supersession.apply(cases, certificates);
        return certificates;
    }
}
