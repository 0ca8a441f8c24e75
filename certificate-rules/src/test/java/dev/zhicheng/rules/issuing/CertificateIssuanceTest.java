package dev.zhicheng.rules.issuing;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.StatusReference;
import dev.zhicheng.core.credential.Verdict;
import dev.zhicheng.core.credential.Verification;
import dev.zhicheng.rules.issuing.NotIssuableException.Reason;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.JournalLedger;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerState;
import dev.zhicheng.rules.ledger.Supersession;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.zhicheng.rules.issuing.Fixtures.APPROVAL;
import static dev.zhicheng.rules.issuing.Fixtures.NOON;
import static dev.zhicheng.rules.issuing.Fixtures.issuance;
import static dev.zhicheng.rules.issuing.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CertificateIssuanceTest {

    @TempDir
    private Path folder;

    private IssuanceLedger ledger;

    @BeforeEach
    void open() {
        ledger = open("ledger.jsonl");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private IssuanceLedger open(String name) {
        return JournalLedger.open(folder.resolve(name), Fixtures.HOLDER_KEY, Fixtures.TIME);
    }

    @Test
    void an_approved_decision_becomes_a_numbered_certificate_whose_credential_verifies() {
        IssuedCertificate issued = issuance(ledger).issue(order("马晓兰", "G2018-0102"));
        ElectronicCertificate certificate = issued.certificate();

        assertThat(certificate.number()).startsWith("642021").hasSize(16);
        assertThat(certificate.title()).isEqualTo("高级兽医师");
        assertThat(certificate.issuedOn()).isEqualTo(LocalDate.of(2021, 10, 8));
        assertThat(certificate.paperNumber()).isEqualTo("G2018-0102");
        assertThat(issued.isInForce()).isTrue();
        Verification verification = Fixtures.verifier().verify(certificate.credential(), NOON);
        assertThat(verification.verdict()).isEqualTo(Verdict.VALID_STATUS_NOT_CHECKED);
        CredentialClaims claims = verification.certificate().orElseThrow().claims();
        assertThat(claims.number()).isEqualTo(certificate.number());
        assertThat(claims.issuedAt()).isEqualTo(issued.entry().allocatedAt());
        assertThat(claims.status())
                .isEqualTo(new StatusReference(
                        issued.entry().allocation().statusList(),
                        issued.entry().allocation().statusIndex()));
    }

    @Test
    void an_order_repeated_after_a_restart_gives_the_same_certificate_to_the_letter() {
        IssuedCertificate first = issuance(ledger).issue(order("马晓兰", "G2018-0102"));
        ledger.close();
        ledger = open("ledger.jsonl");

        assertThat(issuance(ledger).issue(order("马晓兰", "G2018-0102"))).isEqualTo(first);
        assertThat(ledger.head().sequence()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_process_that_dies_at_any_step_is_resumed_with_nothing_twice(boolean after) {
        IssueOrder order = order("马晓蓝", "G2018-0102").replacing(new Replacement(original(ledger), Supersession.RENAME));
        int steps = callsOf(order);
        assertThat(steps).isGreaterThanOrEqualTo(4);
        for (int step = 1; step <= steps; step++) {
            try (IssuanceLedger each = open("dies-" + after + step + ".jsonl")) {
                IssueOrder same = order.replacing(new Replacement(original(each), Supersession.RENAME));
                FailingLedger failing = new FailingLedger(each, step, after);
                assertThatThrownBy(() -> issuance(failing.proxy()).issue(same)).isInstanceOf(FailingLedger.Death.class);
                IssuedCertificate resumed = issuance(each).issue(same);

                assertThat(issuance(each).issue(same)).isEqualTo(resumed);
                assertThat(resumed.certificate().number())
                        .isNotEqualTo(same.replaces().number());
                assertThat(each.find(same.replaces().number()).orElseThrow().successor())
                        .contains(resumed.certificate().number());
                assertThat(each.head().sequence()).as("records").isEqualTo(5);
            }
        }
    }

    private String original(IssuanceLedger in) {
        return issuance(in).issue(order("马晓兰", "G2018-0102")).certificate().number();
    }

    private int callsOf(IssueOrder order) {
        try (IssuanceLedger other = open("count.jsonl")) {
            original(other);
            FailingLedger counting = new FailingLedger(other, -1, false);
            issuance(counting.proxy()).issue(order);
            return counting.calls();
        }
    }

    @Test
    void many_are_issued_in_their_order() {
        List<IssueOrder> orders =
                IntStream.range(0, 30).mapToObj(i -> order("马晓兰", "P" + i)).toList();
        List<IssuedCertificate> issued = issuance(ledger).issueAll(orders);

        assertThat(issued)
                .extracting(each -> each.certificate().paperNumber())
                .containsExactlyElementsOf(orders.stream()
                        .map(order -> order.paper().paperNumber())
                        .toList());
        assertThat(issuance(ledger).issueAll(orders)).isEqualTo(issued);
    }

    @Test
    void a_certificate_with_another_content_is_not_issued_under_the_same_number() {
        issuance(ledger).issue(order("马晓兰", "G2018-0102"));

        assertThatThrownBy(() -> issuance(ledger).issue(order("马晓蓝", "G2018-0102")))
                .isInstanceOfSatisfying(LedgerException.class, e -> assertThat(e.reason())
                        .isEqualTo(LedgerException.Reason.CONTENT_DIFFERS));
    }

    @Test
    void a_renamed_holder_gets_a_new_number_each_time_and_the_old_one_names_it() {
        String first = original(ledger);
        IssueOrder renamed = order("马晓蓝", "G2018-0102").replacing(new Replacement(first, Supersession.RENAME));
        String second = issuance(ledger).issue(renamed).certificate().number();
        IssueOrder again = order("马小蓝", "G2018-0102").replacing(new Replacement(second, Supersession.RENAME));
        IssuedCertificate third = issuance(ledger).issue(again);

        assertThat(List.of(first, second, third.certificate().number())).doesNotHaveDuplicates();
        assertThat(third.certificate().supersedes()).isEqualTo(second);
        assertThat(ledger.find(first).orElseThrow().successor()).contains(second);
        assertThat(ledger.find(second).orElseThrow().successor())
                .contains(third.certificate().number());
        assertThat(issuance(ledger).issue(renamed).isInForce()).isFalse();
        assertThat(issuance(ledger).issue(again)).isEqualTo(third);
        assertThat(ledger.findByHolder("642221196607060001")).hasSize(3);
    }

    @Test
    void 正高级_of_another_paper_certificate_takes_the_place_of_副高级() {
        String associate = original(ledger);
        IssueOrder full = IssueOrder.of(Fixtures.decision("马晓兰", "G2019-0007", "正高级兽医师"), 0, APPROVAL)
                .replacing(new Replacement(associate, Supersession.UPGRADE));
        IssuedCertificate issued = issuance(ledger).issue(full);

        assertThat(issued.certificate().supersedes()).isEqualTo(associate);
        assertThat(ledger.find(associate).orElseThrow().state()).isEqualTo(LedgerState.SUPERSEDED);
        assertThat(Fixtures.verifier()
                        .verify(issued.certificate().credential(), NOON)
                        .certificate()
                        .orElseThrow()
                        .claims()
                        .supersedes())
                .isEqualTo(associate);
    }

    @Test
    void a_repeated_order_tells_that_its_certificate_was_revoked() {
        IssueOrder order = order("马晓兰", "G2018-0102");
        IssuedCertificate issued = issuance(ledger).issue(order);
        ledger.revoke(issued.certificate().number(), "弄虚作假", "自治区人社厅");
        IssuedCertificate repeated = issuance(ledger).issue(order);

        assertThat(repeated.certificate()).isEqualTo(issued.certificate());
        assertThat(repeated.entry().state()).isEqualTo(LedgerState.REVOKED);
        assertThat(repeated.isInForce()).isFalse();
    }

    @Test
    void a_number_that_was_made_void_is_followed_by_another_only_on_demand() {
        IssueOrder order = order("马晓兰", "G2018-0102");
        FailingLedger failing = new FailingLedger(ledger, 1, true);
        assertThatThrownBy(() -> issuance(failing.proxy()).issue(order)).isInstanceOf(FailingLedger.Death.class);
        LedgerEntry allotted = ledger.findByHolder("642221196607060001").get(0);
        ledger.makeVoid(allotted.number(), "采集信息有误", "自治区人社厅");

        assertRefused(Reason.NUMBER_VOID, () -> issuance(ledger).issue(order));
        IssuedCertificate next = issuance(ledger).issue(order.again());
        assertThat(next.certificate().number()).isNotEqualTo(allotted.number());
        assertThat(issuance(ledger).issue(order.again())).isEqualTo(next);
    }

    @Test
    void what_is_not_convertible_is_not_issued() {
        assertRefused(
                Reason.NOT_CONVERTIBLE,
                () -> IssueOrder.of(Fixtures.decision("马晓兰", "G2018-0102", "兽医师"), 0, APPROVAL));
        assertThat(ledger.head().sequence()).isZero();
    }

    @Test
    void a_case_that_has_another_number_is_not_issued() {
        IssueOrder order = IssueOrder.of(
                Fixtures.decision("马晓兰", "G2018-0102", "高级兽医师"),
                0,
                new Approval("case-1", "自治区人社厅", "6420210920000990"));

        assertRefused(Reason.NUMBER_DIFFERS, () -> issuance(ledger).issue(order));
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(NotIssuableException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
