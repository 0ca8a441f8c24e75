package dev.zhicheng.rules.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.rules.check.CheckFinding.Kind;
import dev.zhicheng.rules.policy.Condition.DateTest;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day for applications (一(二), 六(四)) stands in two places: in the rules that refuse what is late, and in the
 * review's timetable, which bars the applicant from handing in. Whoever moves one may forget the other.
 */
final class DeadlineCheck {

    private static final String TIMETABLE = "/review/timetable/deadline";

    private final JsonNode policy;
    private final FindingSink findings;

    DeadlineCheck(Policy policy, FindingSink findings) {
        this.policy = policy.toJson();
        this.findings = findings;
    }

    void run() {
        JsonNode deadline = policy.at(TIMETABLE);
        if (!deadline.isTextual()) {
            return;
        }
        LocalDate last = LocalDate.parse(deadline.textValue());
        JsonNode rules = policy.path("rules");
        for (int i = 0; i < rules.size(); i++) {
            JsonNode rule = rules.get(i);
            if (rule.path("raises").asText().equals(Outcome.REFUSED.name())) {
                compare(last, rule.path("id").asText(), rule.path("when"), "/rules/" + i + "/when");
            }
        }
    }

    private void compare(LocalDate last, String rule, JsonNode asked, String pointer) {
        LocalDate lastOfRule = lastDay(asked);
        if (lastOfRule != null && !lastOfRule.equals(last)) {
            String date = pointer + (asked.has("not") ? "/not/date" : "/date");
            findings.add(
                    Kind.CONFLICTING_DEADLINES,
                    rule,
                    new Text(
                            "申报的最后一日，" + date + " 为 " + lastOfRule + "，" + TIMETABLE + " 为 " + last,
                            "the last day to apply is " + lastOfRule + " by " + date + ", but " + last + " by "
                                    + TIMETABLE),
                    null);
        }
        for (String operator : new String[] {"all", "any"}) {
            for (int i = 0; i < asked.path(operator).size(); i++) {
                compare(last, rule, asked.path(operator).get(i), pointer + "/" + operator + "/" + i);
            }
        }
    }

    /** The last day on which the question is not yet answered with yes; null when it is not about being late. */
    private static @Nullable LocalDate lastDay(JsonNode asked) {
        LocalDate after = day(asked, DateTest.AFTER);
        if (after != null) {
            return after;
        }
        LocalDate first = asked.has("not") ? day(asked.path("not"), DateTest.BEFORE) : day(asked, DateTest.FROM);
        return first == null ? null : first.minusDays(1);
    }

    private static @Nullable LocalDate day(JsonNode asked, DateTest test) {
        return asked.path(test.key()).asText().equals(Fact.SUBMITTED_ON.key())
                ? LocalDate.parse(asked.path("date").textValue())
                : null;
    }
}
