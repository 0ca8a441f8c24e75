package dev.zhicheng.rules.decision.internal;

/**
 * The classes of an application's facts: all that a decision reads.
 *
 * @param application of the application
 * @param certificates of each certificate
 * @param images of each image of each certificate
 */
public record Assessment(int[] application, int[][] certificates, int[][][] images) {

    /** Sorts facts into the classes that a policy tells apart. */
    public static Assessment of(ApplicationFacts facts, CompiledPolicy policy) {
        int count = facts.certificates().size();
        int[][] certificates = new int[count][];
        int[][][] images = new int[count][][];
        Assessment assessment =
                new Assessment(policy.application().classify(facts.row(), facts.row()), certificates, images);
        for (int i = 0; i < count; i++) {
            assessment.classify(i, facts, policy);
        }
        return assessment;
    }

    /** The same, with one certificate sorted anew. */
    Assessment reclassified(int certificate, ApplicationFacts facts, CompiledPolicy policy) {
        Assessment assessment = new Assessment(application, certificates.clone(), images.clone());
        assessment.classify(certificate, facts, policy);
        return assessment;
    }

    private void classify(int index, ApplicationFacts facts, CompiledPolicy policy) {
        CertificateFacts certificate = facts.certificates().get(index);
        certificates[index] = policy.certificate().classify(facts.row(), certificate.row());
        images[index] = new int[certificate.images().size()][];
        for (int j = 0; j < images[index].length; j++) {
            images[index][j] =
                    policy.image().classify(facts.row(), certificate.images().get(j));
        }
    }
}
