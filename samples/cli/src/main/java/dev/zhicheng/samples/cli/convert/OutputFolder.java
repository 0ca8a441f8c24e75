package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.samples.cli.UserError;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that results go to, never half-written: everything is first complete in a hidden folder inside it, then each
 * file is moved to its place, {@code report.html} last.
 */
final class OutputFolder {

    private static final String UNFINISHED = ".unfinished";
    private static final String CERTIFICATES = "certificates";

    private final Path folder;
    private final Path unfinished;

    private OutputFolder(Path folder) {
        this.folder = folder;
        this.unfinished = folder.resolve(UNFINISHED);
    }

    /** Refuses, before anything is created, a place that cannot be a folder. */
    static OutputFolder at(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserError(folder + ": expected a folder for --out, found a file");
        }
        return new OutputFolder(folder);
    }

    /** Creates the folder and an empty place for unfinished files. */
    void open() throws IOException {
        Files.createDirectories(folder);
        deleteTree(unfinished);
        Files.createDirectories(unfinished.resolve(CERTIFICATES));
    }

    /** A file that stays in the folder itself from the start: the ledger and the demonstration key. */
    Path lasting(String name) {
        return folder.resolve(name);
    }

    /** Where to write a file that {@link #publish()} will move to its place. */
    Path unfinished(String name) {
        return unfinished.resolve(name);
    }

    /** Where to write the page of a certificate that {@link #publish()} will move to its place. */
    Path unfinishedCertificate(String number) {
        return unfinished.resolve(CERTIFICATES).resolve(number + ".pdf");
    }

    /** Moves everything to its place: the certificates, then the other files in the order given. */
    void publish(List<String> names) throws IOException {
        Path certificates = Files.createDirectories(folder.resolve(CERTIFICATES));
        try (Stream<Path> finished = Files.list(unfinished.resolve(CERTIFICATES))) {
            for (Path page : (Iterable<Path>) finished::iterator) {
                move(page, certificates.resolve(page.getFileName()));
            }
        }
        for (String name : names) {
            move(unfinished(name), folder.resolve(name));
        }
        deleteTree(unfinished);
    }

    /** Takes away what a failed run left unfinished; what was published before stays. */
    void abandon() throws IOException {
        deleteTree(unfinished);
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
            public FileVisitResult postVisitDirectory(Path directory, java.io.IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
