package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * The applications of a run in their order, each decided together with what else its person hands in, as {@link
 * DecisionEngine#decideAll} would decide them all. Only the applications of one person are in memory together. For one
 * thread.
 */
final class Worklist {

    private static final int GROUP_SHIFT = 32;
    private static final long PLACE_MASK = (1L << GROUP_SHIFT) - 1;

    /** Persons with several applications whose decisions are kept for when the next of them comes up. */
    private static final int REMEMBERED = 16;

    private final DecisionEngine engine;
    private final MVMap<Long, byte[]> submissions;

    /** By identity number, the place of the first application that gives it. */
    private final MVMap<String, Long> persons;

    /** The applications of each person: the place of the first in the high half, that of each in the low half. */
    private final MVMap<Long, Long> members;

    /** By issuer and number of a paper certificate, the person who gave it first, and whether another one did too. */
    private final MVMap<String, Long> givers;

    private final MVMap<String, Long> shared;
    private final Map<Long, Map<Long, Decision>> decided = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<Long, Decision>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long size;

    Worklist(DecisionEngine engine, WorkFile file) {
        this.engine = engine;
        this.submissions = file.byNumber("submissions", ByteArrayDataType.INSTANCE);
        this.persons = file.byText("persons", LongDataType.INSTANCE);
        this.members = file.byNumber("members", LongDataType.INSTANCE);
        this.givers = file.byText("givers", LongDataType.INSTANCE);
        this.shared = file.byText("shared", LongDataType.INSTANCE);
    }

    void add(Submission submission) {
        Facts facts = facts(submission);
        long place = size++;
        submissions.append(place, CertificateJson.writeBytes(submission));
        Long first = facts.citizenId()
                .map(id -> persons.putIfAbsent(id.value(), place))
                .orElse(null);
        long person = first == null ? place : first;
        members.put(person << GROUP_SHIFT | place, place);
        for (int i = 0; i < submission.application().certificates().size(); i++) {
            facts.certificateKey(i).ifPresent(certificate -> {
                Long giver = givers.putIfAbsent(certificate, person);
                if (giver != null && giver != person) {
                    shared.put(certificate, person);
                }
            });
        }
    }

    long size() {
        return size;
    }

    Submission submission(long place) {
        return CertificateJson.read(submissions.get(place), Submission.class);
    }

    /** The decision on a submission that was got from {@link #submission} for this place. */
    Decision decide(long place, Submission submission) {
        Facts facts = facts(submission);
        long person = facts.citizenId().map(id -> persons.get(id.value())).orElse(place);
        List<Long> places = places(person);
        if (places.size() == 1) {
            return decide(List.of(facts)).get(0);
        }
        return decided.computeIfAbsent(person, unseen -> decideAll(places)).get(place);
    }

    private Map<Long, Decision> decideAll(List<Long> places) {
        List<Decision> decisions =
                decide(places.stream().map(place -> facts(submission(place))).toList());
        Map<Long, Decision> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            byPlace.put(places.get(i), decisions.get(i));
        }
        return byPlace;
    }

    private List<Decision> decide(List<Facts> person) {
        return engine.decidePerson(person, (application, certificate) -> person.get(application)
                .certificateKey(certificate)
                .filter(shared::containsKey)
                .isPresent());
    }

    private List<Long> places(long person) {
        List<Long> places = new ArrayList<>();
        Cursor<Long, Long> cursor = members.cursor(person << GROUP_SHIFT, person << GROUP_SHIFT | PLACE_MASK, false);
        cursor.forEachRemaining(member -> places.add(member & PLACE_MASK));
        return places;
    }

    private Facts facts(Submission submission) {
        return engine.facts(submission.application(), submission.faults());
    }
}
