package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Verdict;

/**
 * One finding of a peer.
 *
 * @param code the finding's code
 * @param verdict what the rule says
 * @param raises the outcome it raises
 * @param field the field: a path in the application, or a name within the certificate or the image
 * @param image the index of the image, {@link #OF_CERTIFICATE} or {@link #OF_APPLICATION}
 */
record Reason(String code, Verdict verdict, Outcome raises, String field, int image) {

    static final int OF_CERTIFICATE = -1;
    static final int OF_APPLICATION = -2;

    String path(int certificate) {
        if (image == OF_APPLICATION) {
            return field;
        }
        String path = "certificates[" + certificate + "].";
        return image == OF_CERTIFICATE ? path + field : path + "images[" + image + "]." + field;
    }
}
