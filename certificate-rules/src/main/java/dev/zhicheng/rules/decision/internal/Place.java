package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Fact;

/**
 * One fact of one certificate or image of an application.
 *
 * @param fact the fact
 * @param certificate the certificate's index; -1 for a fact of the application
 * @param image the image's index; -1 for any other fact
 */
public record Place(Fact fact, int certificate, int image) implements Comparable<Place> {

    /** The place of a fact, with the indexes that do not matter for its scope left out. */
    public static Place of(Fact fact, int certificate, int image) {
        return switch (fact.scope()) {
            case APPLICATION -> new Place(fact, -1, -1);
            case CERTIFICATE -> new Place(fact, certificate, -1);
            case IMAGE -> new Place(fact, certificate, image);
        };
    }

    /** The row of the facts in which it stands. */
    public FactRow row(ApplicationFacts facts) {
        return switch (fact.scope()) {
            case APPLICATION -> facts.row();
            case CERTIFICATE -> facts.certificates().get(certificate).row();
            case IMAGE -> facts.certificates().get(certificate).images().get(image);
        };
    }

    /** Its path in the application. */
    public String path(ApplicationFacts facts) {
        return Written.path(
                fact,
                certificate < 0
                        ? facts.row()
                        : facts.certificates().get(certificate).row(),
                certificate,
                image);
    }

    @Override
    public int compareTo(Place other) {
        int byCertificate = Integer.compare(certificate, other.certificate);
        if (byCertificate != 0) {
            return byCertificate;
        }
        int byFact = fact.compareTo(other.fact);
        return byFact != 0 ? byFact : Integer.compare(image, other.image);
    }
}
