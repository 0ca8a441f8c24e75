package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverImages;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.summary.CoverImageLookup;
import dev.zhicheng.samples.cli.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder that holds the pictures named in the table. */
final class ImageFolder implements CoverImageLookup {

    private final @Nullable Path folder;
    private boolean lacking;

    private ImageFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Pictures in {@code folder}; no picture is found when it is null. */
    static ImageFolder at(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UserError(folder + ": expected a folder for --images");
        }
        return new ImageFolder(folder);
    }

    /** Whether a picture was looked for and there is no folder. */
    boolean isLacking() {
        return lacking;
    }

    @Override
    public @Nullable CoverImage find(CoverPage page, String fileName) {
        lacking |= folder == null;
        if (folder == null || !Files.isRegularFile(folder.resolve(fileName))) {
            return null;
        }
        try (InputStream in = Files.newInputStream(folder.resolve(fileName))) {
            return CoverImages.describe(page, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
