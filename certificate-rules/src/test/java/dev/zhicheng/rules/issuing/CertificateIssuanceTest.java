package dev.zhicheng.rules.issuing;

import dev.zhicheng.core.certificate.CertificateHolder;
import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.credential.ContentDigest;
import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.CredentialIssuer;
import dev.zhicheng.core.credential.StatusReference;
import dev.zhicheng.core.credential.TextForm;
import dev.zhicheng.core.credential.Verdict;
import dev.zhicheng.core.credential.Verification;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.decision.ResolvedCertificate;
import dev.zhicheng.rules.issuing.NotIssuableException.Reason;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.JournalLedger;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerState;
import dev.zhicheng.rules.ledger.Supersession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.zhicheng.rules.issuing.Fixtures.APPROVAL;
import static dev.zhicheng.rules.issuing.Fixtures.NOON;
import static dev.zhicheng.rules.issuing.Fixtures.issuance;
import static dev.zhicheng.rules.issuing.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
        assertThat(claims.issuer()).isEqualTo("640000-RST");
        assertThat(claims.issuedAt()).isEqualTo(issued.entry().allocatedAt());
        assertThat(claims.content()).isNull();
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

    @Test
    void a_credential_says_what_the_face_shows_and_masks_the_identity_number() {
        IssuedCertificate issued = issuance(ledger).issue(order("马晓兰", "G2018-0102"));
        ElectronicCertificate face = issued.certificate();
        CredentialClaims claims = claims(issued);

        assertThat(face.holder().name()).isEqualTo("马晓兰");
        assertThat(face.documentNumber()).isEqualTo("原人社发〔2019〕210号");
        assertThat(face.issuer()).isEqualTo(Fixtures.AUTHORITY.name());
        assertThat(claims.name()).isEqualTo(face.holder().name());
        assertThat(claims.series()).isEqualTo(face.seriesCode()).isNotEmpty();
        assertThat(claims.title()).isEqualTo(face.title());
        assertThat(claims.speciality()).isEqualTo(face.speciality()).isEqualTo("兽医");
        assertThat(claims.level()).isEqualTo(face.level()).isEqualTo(TitleLevel.ASSOCIATE_SENIOR);
        assertThat(claims.awardedOn()).isEqualTo(face.acquiredOn()).hasToString("2019-11-30");
        assertThat(claims.maskedId()).isEqualTo("642221********0001");
        assertThat(claims.supersedes()).isNull();
        assertThat(issued).hasToString("IssuedCertificate[" + issued.entry() + "]");
    }

    private static CredentialClaims claims(IssuedCertificate issued) {
        return Fixtures.verifier()
                .verify(issued.certificate().credential(), NOON)
                .certificate()
                .orElseThrow()
                .claims();
    }

    @Test
    void an_authority_that_publishes_no_status_lists_promises_none() {
        CertificateIssuance without = issuance(ledger).withoutStatusLists();

        assertThat(claims(without.issue(order("马晓兰", "G2018-0102"))).status()).isNull();
        assertThat(claims(without.withAttachment(face -> new byte[] {1}).issue(order("马晓兰", "G2018-0103")))
                        .status())
                .isNull();
    }

    @Test
    void a_credential_is_bound_to_the_data_file_of_a_face_that_has_no_credential_yet() {
        Function<ElectronicCertificate, byte[]> file =
                face -> (face.number() + face.credential()).getBytes(StandardCharsets.UTF_8);
        IssuedCertificate issued = issuance(ledger).withAttachment(file).issue(order("马晓兰", "G2018-0102"));
        byte[] number = issued.certificate().number().getBytes(StandardCharsets.UTF_8);

        assertThat(claims(issued).content()).isEqualTo(ContentDigest.over(number));
        assertThat(claims(issued).status()).isNotNull();
    }

    @Test
    void a_preview_shows_the_face_under_a_number_of_the_right_form_and_allots_none() {
        ElectronicCertificate preview = issuance(ledger).preview(order("马晓兰", "G2018-0102"));
        assertThat(ledger.head().sequence()).isZero();
        issuance(ledger).issue(order("王建国", "G2018-0001"));
        IssuedCertificate issued = issuance(ledger).issue(order("马晓兰", "G2018-0102"));

        assertThat(preview.number())
                .startsWith("642021")
                .hasSameSizeAs(issued.certificate().number());
        assertThat(preview)
                .usingRecursiveComparison()
                .ignoringFields("number", "credential")
                .isEqualTo(issued.certificate());
        assertThat(preview.credential()).isEmpty();
    }

    @Test
    void a_preview_misses_the_facts_that_the_number_must_print() {
        IssueOrder order = with(order("马晓兰", "G2018-0102"), paper -> paper.put("seriesCode", null));

        assertThatThrownBy(() -> issuance(ledger).preview(order))
                .isInstanceOfSatisfying(LedgerException.class, e -> assertThat(e.reason())
                        .isEqualTo(LedgerException.Reason.FACT_MISSING))
                .hasMessageContaining("SERIES2");
    }

    @Test
    void the_year_and_the_day_of_issue_are_those_of_the_authority_s_calendar() {
        InstantSource newYear = InstantSource.fixed(Instant.parse("2021-12-31T17:00:00Z"));
        try (IssuanceLedger at = JournalLedger.open(folder.resolve("new-year.jsonl"), Fixtures.HOLDER_KEY, newYear)) {
            CertificateIssuance issuance = new CertificateIssuance(
                    at, new CredentialIssuer(Fixtures.SIGNER, TextForm.app()), Fixtures.AUTHORITY, newYear);
            ElectronicCertificate preview = issuance.preview(order("马晓兰", "G2018-0102"));
            ElectronicCertificate certificate =
                    issuance.issue(order("马晓兰", "G2018-0102")).certificate();

            assertThat(List.of(preview, certificate)).allSatisfy(face -> {
                assertThat(face.number()).startsWith("642022");
                assertThat(face.issuedOn()).isEqualTo(LocalDate.of(2022, 1, 1));
            });
        }
    }

    /** The same order with something else on the paper. */
    private static IssueOrder with(IssueOrder order, Consumer<Map<String, Object>> change) {
        ResolvedCertificate paper = order.paper();
        Map<String, Object> parts = new HashMap<>();
        parts.put("holder", paper.holder());
        parts.put("seriesCode", paper.seriesCode());
        parts.put("series", paper.series());
        parts.put("title", paper.title());
        parts.put("speciality", paper.speciality());
        parts.put("level", paper.level());
        parts.put("acquiredOn", paper.acquiredOn());
        parts.put("documentNumber", paper.documentNumber());
        change.accept(parts);
        ResolvedCertificate changed = new ResolvedCertificate(
                (CertificateHolder) parts.get("holder"),
                (String) parts.get("seriesCode"),
                paper.seriesName(),
                (String) parts.get("series"),
                (String) parts.get("title"),
                (String) parts.get("speciality"),
                (TitleLevel) parts.get("level"),
                (PartialDate) parts.get("acquiredOn"),
                (String) parts.get("documentNumber"),
                paper.issuer(),
                paper.paperNumber());
        return new IssueOrder(
                changed, order.policy(), order.plan(), order.approval(), order.replaces(), order.afterVoid());
    }

    static List<Arguments> otherContents() {
        return List.of(
                arguments("seriesCode", "01"),
                arguments("series", "工程系列"),
                arguments("title", "高级畜牧师"),
                arguments("speciality", "畜牧"),
                arguments("level", TitleLevel.FULL_SENIOR),
                arguments("acquiredOn", PartialDate.of("2019-11")),
                arguments("documentNumber", "原人社发〔2019〕211号"));
    }

    @ParameterizedTest
    @MethodSource("otherContents")
    void nothing_that_the_face_shows_changes_under_one_number(String part, Object other) {
        IssueOrder order = order("马晓兰", "G2018-0102");
        issuance(ledger).issue(order);

        assertThatThrownBy(() -> issuance(ledger).issue(with(order, paper -> paper.put(part, other))))
                .isInstanceOfSatisfying(LedgerException.class, e -> assertThat(e.reason())
                        .isEqualTo(LedgerException.Reason.CONTENT_DIFFERS));
    }

    @Test
    void a_holder_whose_identity_number_is_not_known_gets_no_number() {
        IssueOrder order =
                with(order("马晓兰", "G2018-0102"), paper -> paper.put("holder", new CertificateHolder("马晓兰", null)));

        assertRefused(Reason.HOLDER_UNKNOWN, () -> issuance(ledger).issue(order));
        assertThat(ledger.head().sequence()).isZero();
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(NotIssuableException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
