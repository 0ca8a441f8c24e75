package dev.zhicheng.rules.issuing;

import dev.zhicheng.core.credential.CertificateStatus;
import dev.zhicheng.core.credential.CredentialVerifier;
import dev.zhicheng.core.credential.KeyStatus;
import dev.zhicheng.core.credential.KeyUse;
import dev.zhicheng.core.credential.StatusList;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.core.credential.Verdict;
import dev.zhicheng.core.credential.Verification;
import dev.zhicheng.core.credential.VerificationCode;
import dev.zhicheng.rules.ledger.AllocationKey;
import dev.zhicheng.rules.ledger.AllocationRequest;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.JournalLedger;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.PolicyStamp;
import dev.zhicheng.rules.ledger.Supersession;
import dev.zhicheng.rules.numbering.NumberContext;
import dev.zhicheng.rules.numbering.NumberScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.zhicheng.rules.issuing.Fixtures.AUTHORITY;
import static dev.zhicheng.rules.issuing.Fixtures.NOON;
import static dev.zhicheng.rules.issuing.Fixtures.SIGNER;
import static dev.zhicheng.rules.issuing.Fixtures.STATUS_SIGNER;
import static dev.zhicheng.rules.issuing.Fixtures.issuance;
import static dev.zhicheng.rules.issuing.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

class StatusListsTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final TrustList TRUST = TrustList.pinned(List.of(
            TrustedKey.forCredentials(SIGNER.key(), AUTHORITY.id(), AUTHORITY.name()),
            new TrustedKey(
                    STATUS_SIGNER.key(),
                    AUTHORITY.id(),
                    AUTHORITY.name(),
                    KeyUse.STATUS,
                    null,
                    null,
                    KeyStatus.ACTIVE)));

    @TempDir
    private Path folder;

    private IssuanceLedger ledger;

    @BeforeEach
    void open() {
        ledger = JournalLedger.open(folder.resolve("ledger.jsonl"), Fixtures.HOLDER_KEY, Fixtures.TIME);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private IssuedCertificate issued(String paperNumber) {
        return issuance(ledger).issue(order("马晓兰", paperNumber));
    }

    private List<StatusList> lists() {
        return StatusLists.of(ledger, AUTHORITY, NOON, NOON.plus(Duration.ofDays(1)));
    }

    /** As someone sees it who scans the QR and has fetched the lists. */
    private Verification scan(IssuedCertificate issued) {
        CredentialVerifier.Builder verifier = CredentialVerifier.builder().trust(TRUST);
        lists().forEach(list -> verifier.status(StatusList.read(list.sign(STATUS_SIGNER), TRUST, null)));
        return verifier.build().verify(issued.certificate().credential(), LATER);
    }

    @Test
    void a_certificate_verifies_until_the_ledger_says_that_it_is_suspended_revoked_or_superseded() {
        IssuedCertificate good = issued("1");
        IssuedCertificate suspended = issued("2");
        IssuedCertificate revoked = issued("3");
        IssuedCertificate superseded = issued("4");
        ledger.suspend(suspended.certificate().number(), "核查", "自治区人社厅");
        ledger.revoke(revoked.certificate().number(), "弄虚作假", "自治区人社厅");
        ledger.supersede(
                superseded.certificate().number(), good.certificate().number(), Supersession.UPGRADE, "自治区人社厅");

        assertThat(scan(good).verdict()).isEqualTo(Verdict.VALID);
        assertThat(scan(suspended).code()).isEqualTo(VerificationCode.SUSPENDED);
        assertThat(scan(revoked).code()).isEqualTo(VerificationCode.REVOKED);
        assertThat(scan(superseded).code()).isEqualTo(VerificationCode.SUPERSEDED);

        ledger.resume(suspended.certificate().number(), "核查无误", "自治区人社厅");
        assertThat(scan(suspended).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void a_number_made_void_does_not_verify_should_its_credential_turn_up() {
        String number = issued("1").entry().number();
        LedgerEntry gone = ledger.allocate(request(1));
        ledger.makeVoid(gone.number(), "采集信息有误", "自治区人社厅");
        StatusList list = lists().get(0);

        assertThat(list.status(gone.allocation().statusIndex())).contains(CertificateStatus.REVOKED);
        assertThat(list.status(ledger.find(number).orElseThrow().allocation().statusIndex()))
                .contains(CertificateStatus.VALID);
    }

    @Test
    void a_ledger_without_numbers_has_no_lists() {
        assertThat(lists()).isEmpty();
    }

    @Test
    void a_full_list_is_followed_by_the_next() {
        List<AllocationRequest> requests = new ArrayList<>(IntStream.rangeClosed(1, IssuanceLedger.STATUS_LIST_SIZE + 1)
                .mapToObj(StatusListsTest::request)
                .toList());
        LedgerEntry last = ledger.allocateAll(requests).get(IssuanceLedger.STATUS_LIST_SIZE);
        ledger.makeVoid(last.number(), "采集信息有误", "自治区人社厅");

        assertThat(lists()).extracting(StatusList::number).containsExactly(0, 1);
        assertThat(last.allocation().statusList()).isEqualTo(1);
        assertThat(lists().get(1).status(last.allocation().statusIndex())).contains(CertificateStatus.REVOKED);
    }

    private static AllocationRequest request(int paperNumber) {
        return new AllocationRequest(
                AllocationKey.of("642221196607060001", AUTHORITY.name(), "P" + paperNumber),
                NumberScheme.of("{yyyy}{serial:6}", List.of("yyyy")),
                NumberContext.ofYear(2021),
                new PolicyStamp("ningxia-2021", "1.0.0", "ab".repeat(32)));
    }
}
