package dev.zhicheng.render.internal.pdf;

import java.time.Instant;

/**
 * What a file says about itself, alike in the Info dictionary and in XMP (ISO 19005-3 6.6.2).
 *
 * @param title for the reader's window
 * @param subject the certificate's number
 * @param language BCP 47
 * @param created to the second
 */
public record DocumentFacts(String title, String subject, String language, Instant created) {

    /** The program named as producer; without a version, so that a new one does not change old bytes. */
    public static final String PRODUCER = "dev.zhicheng certificate-render";
}
