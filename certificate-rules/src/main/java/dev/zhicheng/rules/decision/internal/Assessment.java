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
        for (int i = 0; i < count; i++) {
            CertificateFacts certificate = facts.certificates().get(i);
            certificates[i] = policy.certificate().classify(facts.row(), certificate.row());
            images[i] = new int[certificate.images().size()][];
            for (int j = 0; j < images[i].length; j++) {
                images[i][j] = policy.image()
                        .classify(facts.row(), certificate.images().get(j));
            }
        }
        return new Assessment(policy.application().classify(facts.row(), facts.row()), certificates, images);
    }
}
