package dev.zhicheng.samples.benchmarks.rules;

import java.util.List;

/** One way of deciding by {@code ningxia-2021}. */
interface RulePeer {

    /** The findings of each certificate of the application, in order. */
    List<Findings> decide(CaseFile application);
}
