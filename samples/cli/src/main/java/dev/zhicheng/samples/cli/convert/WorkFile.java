package dev.zhicheng.samples.cli.convert;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * What a run has to remember of its input, in sorted maps on disk, so that memory does not grow with the table. The file is
 * encrypted under a key that is kept nowhere: what a killed run leaves of it tells nothing of anybody (六(三)).
 */
final class WorkFile implements AutoCloseable {

    private static final int CACHE_MB = 8;
    private static final int WRITE_BUFFER_KB = 2_048;
    private static final int KEY_BYTES = 16;

    private final MVStore store;

    private WorkFile(MVStore store) {
        this.store = store;
    }

    /** Begins a new file. */
    static WorkFile create(Path file) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new WorkFile(new MVStore.Builder()
                .fileName(file.toAbsolutePath().toString())
                .encryptionKey(HexFormat.of().formatHex(key).toCharArray())
                .cacheSize(CACHE_MB)
                .autoCommitBufferSize(WRITE_BUFFER_KB)
                // Written by whoever fills the buffer: a thread of the store's own would also compact the file, and
                // take pages away under a cursor.
                .autoCommitDisabled()
                .open());
    }

    /** A map from texts. */
    <V> MVMap<String, V> byText(String name, DataType<V> values) {
        return store.openMap(
                name,
                new MVMap.Builder<String, V>().keyType(StringDataType.INSTANCE).valueType(values));
    }

    /** A map from texts to texts. */
    MVMap<String, String> texts(String name) {
        return byText(name, StringDataType.INSTANCE);
    }

    /** A map from numbers, in their order. */
    <V> MVMap<Long, V> byNumber(String name, DataType<V> values) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, V>().keyType(LongDataType.INSTANCE).valueType(values));
    }

    /** Nothing is kept. */
    @Override
    public void close() {
        store.closeImmediately();
    }
}
