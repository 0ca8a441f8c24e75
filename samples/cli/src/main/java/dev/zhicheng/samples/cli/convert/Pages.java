package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.CertificateRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Draws pages on a few threads, at most so many behind what was asked for; a page that is there already is left alone. For
 * one caller.
 */
final class Pages implements AutoCloseable {

    /** Certificates waiting to be drawn, a kilobyte or two each: enough for the threads while the next ones are signed. */
    private static final int BEHIND = 512;

    private static final int PAGE_BYTES = 96 * 1024;

    private final CertificateRenderer renderer;
    private final OutputFolder folder;
    private final ExecutorService threads;
    private final Deque<Future<?>> waiting = new ArrayDeque<>();

    Pages(CertificateRenderer renderer, OutputFolder folder, int threads) {
        this.renderer = renderer;
        this.folder = folder;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /** Has a certificate drawn; waits while too many are waiting. */
    void draw(ElectronicCertificate certificate) throws IOException {
        waiting.add(threads.submit(() -> {
            page(certificate);
            return null;
        }));
        if (waiting.size() > BEHIND) {
            await(waiting.remove());
        }
    }

    /** Waits for all that was asked for. */
    void finish() throws IOException {
        while (!waiting.isEmpty()) {
            await(waiting.remove());
        }
    }

    private void page(ElectronicCertificate certificate) throws IOException {
        String number = certificate.number();
        if (folder.journal().holds(number, folder.page(number))) {
            return;
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream(PAGE_BYTES);
        renderer.render(certificate, page);
        byte[] bytes = page.toByteArray();
        folder.journal().add(number, bytes);
        folder.publishPage(number, bytes);
    }

    private static void await(Future<?> page) throws IOException {
        try {
            page.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unwritable) {
                throw unwritable;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Gives up what was not yet drawn. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
