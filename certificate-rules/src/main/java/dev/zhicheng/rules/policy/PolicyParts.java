package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a policy on their way from the reader; {@link Policy} is what users see. */
record PolicyParts(
        String id,
        String version,
        String sha256,
        Text title,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate staleFrom,
        List<Source> sources,
        Map<Fact, FactDeclaration> facts,
        Map<String, NamedList> lists,
        Map<String, TextClassifier> classifiers,
        List<Rule> rules,
        List<Exemption> exemptions,
        @Nullable Supersession supersession,
        @Nullable GroupRule sharedNumber,
        List<OpenPoint> openPoints,
        List<Accepted> accepted,
        List<PolicyTest> tests,
        JsonNode json) {}
