package dev.zhicheng.samples.benchmarks.numbering;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The embedded way done naively: a line and a sync for each number. No history, no hash chain, no digests. */
final class NaiveFile implements Numbering {

    private final RandomAccessFile file;
    private final Map<String, String> numbers = new HashMap<>();

    NaiveFile(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    @Override
    public synchronized String number(String paperNumber) throws IOException {
        String known = numbers.get(paperNumber);
        if (known != null) {
            return known;
        }
        String number = LedgerNumbering.SCHEME.template().print(LedgerNumbering.FACTS, numbers.size() + 1);
        file.write((paperNumber + " " + number + "\n").getBytes(StandardCharsets.UTF_8));
        file.getFD().sync();
        numbers.put(paperNumber, number);
        return number;
    }

    @Override
    public List<String> numbers(List<String> paperNumbers) throws IOException {
        List<String> all = new ArrayList<>();
        for (String paperNumber : paperNumbers) {
            all.add(number(paperNumber));
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
