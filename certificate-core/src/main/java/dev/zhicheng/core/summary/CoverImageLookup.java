package dev.zhicheng.core.summary;

import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is known of a picture by the file name in 封面1 or 封面2. The caller knows where pictures are kept; this
 * library opens no file by a name that stands in a table.
 *
 * @see dev.zhicheng.core.certificate.CoverImages
 */
@FunctionalInterface
public interface CoverImageLookup {

    /**
     * The picture of a page, or null when there is none of that name.
     *
     * @param page the page it shows
     * @param fileName a plain file name: no folder, no {@code ..}, not blank
     */
    @Nullable
    CoverImage find(CoverPage page, String fileName);
}
