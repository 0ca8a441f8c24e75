package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;

/** Paths of fields in an application. Those of the first certificates and images are made once: every finding has one. */
final class Paths {

    private static final int CERTIFICATES = 8;
    private static final int IMAGES = 4;
    private static final String[][] KNOWN = new String[Fact.values().length][];

    static {
        for (Fact fact : Fact.values()) {
            KNOWN[fact.ordinal()] = known(fact);
        }
    }

    private Paths() {}

    /** The path of the field in which a fact is written; the indexes matter for facts of their scope only. */
    static String of(Fact fact, int certificate, int image) {
        if (fact.scope() == Scope.APPLICATION) {
            return KNOWN[fact.ordinal()][0];
        }
        int index = fact.scope() == Scope.IMAGE ? certificate * IMAGES + image : certificate;
        boolean known = certificate < CERTIFICATES && image < IMAGES;
        return known ? KNOWN[fact.ordinal()][index] : make(fact, certificate, image);
    }

    private static String[] known(Fact fact) {
        return switch (fact.scope()) {
            case APPLICATION -> new String[] {make(fact, -1, -1)};
            case CERTIFICATE -> {
                String[] paths = new String[CERTIFICATES];
                for (int i = 0; i < CERTIFICATES; i++) {
                    paths[i] = make(fact, i, -1);
                }
                yield paths;
            }
            case IMAGE -> {
                String[] paths = new String[CERTIFICATES * IMAGES];
                for (int i = 0; i < paths.length; i++) {
                    paths[i] = make(fact, i / IMAGES, i % IMAGES);
                }
                yield paths;
            }
        };
    }

    private static String make(Fact fact, int certificate, int image) {
        if (fact.scope() == Scope.APPLICATION) {
            return fact == Fact.CITIZEN_ID_FORM || fact == Fact.BIRTH_DATE ? Fact.CITIZEN_ID.key() : fact.key();
        }
        String path = "certificates[" + certificate + "].";
        if (fact.scope() == Scope.IMAGE) {
            return path + "images[" + image + "]." + (fact == Fact.IMAGE_TYPE ? "mediaType" : "size");
        }
        return path
                + switch (fact) {
                    case TITLE_STANDING, TITLE_LEVEL, TITLE_IN_SERIES -> "title";
                    case DOCUMENT_FORM, DOCUMENT_YEAR -> "documentNumber";
                    case DUPLICATE -> "number";
                    case COVER_1, COVER_2 -> "images";
                    default -> fact.key().substring("certificate.".length());
                };
    }
}
