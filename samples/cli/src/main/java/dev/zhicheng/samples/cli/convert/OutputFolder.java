package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.samples.cli.UserError;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that results go to, never half-written: each page is complete in a hidden folder inside it before it is moved
 * to its place, and so are the other files, {@code report.html} after all that it speaks of. What a killed run left in the
 * hidden folder is gone when the next one begins. For one run at a time, which holds its {@link PageJournal}.
 */
final class OutputFolder implements AutoCloseable {

    private static final String UNFINISHED = ".unfinished";
    private static final String CERTIFICATES = "certificates";

    private final Path folder;
    private final Path unfinished;
    private final boolean isNew;
    private final PageJournal journal;

    private OutputFolder(Path folder, boolean isNew, PageJournal journal) {
        this.folder = folder;
        this.unfinished = folder.resolve(UNFINISHED);
        this.isNew = isNew;
        this.journal = journal;
    }

    /** Refuses, before anything is created, a place that cannot be a folder. */
    static void check(Path folder) {
        for (Path place = folder.toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.exists(place)) {
                if (!Files.isDirectory(place)) {
                    throw new UserError(place + ": expected a folder for --out, found a file");
                }
                return;
            }
        }
    }

    /** Creates the folder and an empty place for unfinished files, which nobody but their owner may read. */
    static OutputFolder open(Path folder) throws IOException {
        boolean isNew = Files.notExists(folder);
        Files.createDirectories(folder);
        OutputFolder opened = new OutputFolder(folder, isNew, PageJournal.open(folder));
        try {
            deleteTree(opened.unfinished);
            Files.createDirectory(opened.unfinished);
            if (opened.unfinished.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(opened.unfinished, PosixFilePermissions.fromString("rwx------"));
            }
            return opened;
        } catch (IOException failed) {
            opened.close();
            throw failed;
        }
    }

    /** Which pages are there. */
    PageJournal journal() {
        return journal;
    }

    /** A file that stays in the folder itself from the start, such as the ledger. */
    Path lasting(String name) {
        return folder.resolve(name);
    }

    /** Where to write a file that is moved to its place when it is complete. */
    Path unfinished(String name) {
        return unfinished.resolve(name);
    }

    /** The folder of the pages, which is created. */
    Path pages() throws IOException {
        return Files.createDirectories(folder.resolve(CERTIFICATES));
    }

    /** The place of a certificate's page. */
    Path page(String number) {
        return folder.resolve(CERTIFICATES).resolve(number + ".pdf");
    }

    /** Puts a page in its place: on disk it is either whole or not there. */
    void publishPage(String number, byte[] page) throws IOException {
        Path beside = unfinished(number + ".pdf");
        Files.write(beside, page);
        move(beside, page(number));
    }

    /** Moves other files to their places, in the order given. */
    void publish(String... names) throws IOException {
        for (String name : names) {
            move(unfinished(name), folder.resolve(name));
        }
    }

    /** Takes away what is unfinished, and a new folder in which nothing came to be; what was published stays. */
    @Override
    public void close() throws IOException {
        try {
            deleteTree(unfinished);
        } finally {
            journal.close();
        }
        if (isNew && isEmpty(folder)) {
            Files.delete(folder);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
