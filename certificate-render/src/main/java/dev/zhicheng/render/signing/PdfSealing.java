package dev.zhicheng.render.signing;

import java.time.InstantSource;
import java.util.Objects;

/**
 * How a page is sealed: by whom, when, and what the signature says of itself.
 *
 * @param service makes the signature, not null
 * @param clock tells the time of signing (/M), not null
 * @param reason shown by readers, not null
 */
public record PdfSealing(CmsService service, InstantSource clock, String reason) {

    /** Refuses null. */
    public PdfSealing {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(reason, "reason");
    }
}
