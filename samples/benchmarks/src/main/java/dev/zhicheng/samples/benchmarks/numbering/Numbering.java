package dev.zhicheng.samples.benchmarks.numbering;

import java.util.List;

/** Something that numbers certificates durably. */
interface Numbering extends AutoCloseable {

    /** The number of a paper certificate, on the disk. */
    String number(String paperNumber) throws Exception;

    /** The numbers of many. */
    List<String> numbers(List<String> paperNumbers) throws Exception;

    @Override
    void close() throws Exception;
}
