package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.LedgerException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.ledger.Ledgers.ISSUER;
import static dev.zhicheng.rules.ledger.Ledgers.NOON;
import static dev.zhicheng.rules.ledger.Ledgers.POLICY;
import static dev.zhicheng.rules.ledger.Ledgers.SCHEME;
import static dev.zhicheng.rules.ledger.Ledgers.request;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a number in every ledger: issued, void, suspended, revoked, superseded. */
abstract class StatesContract extends ExportContract {

    @Test
    void the_first_certificate_issued_under_a_number_stays() throws Exception {
        String number = ledger.allocate(request("1")).number();
        LedgerEntry issued = ledger.issue(new IssueRequest(number, "ZC1:FIRST", "content"));
        reopen();

        assertThat(issued.state()).isEqualTo(LedgerState.ISSUED);
        assertThat(ledger.issue(new IssueRequest(number, "ZC1:SECOND", "content")))
                .isEqualTo(issued);
        assertThat(issued.credential()).contains("ZC1:FIRST");
        assertRefused(
                Reason.CONTENT_DIFFERS, () -> ledger.issue(new IssueRequest(number, "ZC1:THIRD", "other content")));
    }

    @Test
    void a_number_is_void_with_reason_and_actor_and_its_serial_is_not_used_again() {
        LedgerEntry first = ledger.allocate(request("1"));
        LedgerEntry gone = ledger.makeVoid(first.number(), "采集信息有误", "自治区人社厅");

        assertThat(gone.state()).isEqualTo(LedgerState.VOID);
        assertThat(gone.history().get(1))
                .isEqualTo(
                        new LedgerEvent.Changed(2, NOON, first.number(), LedgerState.VOID, "采集信息有误", "自治区人社厅", null));
        assertThat(ledger.makeVoid(first.number(), "采集信息有误", "自治区人社厅")).isEqualTo(gone);
        assertThat(ledger.allocate(request("1"))).as("its key's only number").isEqualTo(gone);
        assertThat(ledger.allocate(request("2")).allocation().serial()).isEqualTo(2);
        assertRefused(Reason.WRONG_STATE, () -> ledger.issue(new IssueRequest(first.number(), "ZC1:", "content")));
    }

    @Test
    void a_certificate_is_suspended_resumed_and_revoked() throws Exception {
        String number = issued("1");
        LedgerEntry suspended = ledger.suspend(number, "核查", "a");
        assertThat(suspended.state()).isEqualTo(LedgerState.SUSPENDED);
        assertThat(ledger.find(number)).contains(suspended);
        assertRefused(Reason.WRONG_STATE, () -> ledger.makeVoid(number, "x", "a"));
        assertThat(ledger.resume(number, "核查无误", "a").state()).isEqualTo(LedgerState.ISSUED);
        assertThat(ledger.find(number).orElseThrow().state()).isEqualTo(LedgerState.ISSUED);
        assertThat(ledger.revoke(number, "弄虚作假", "a").state()).isEqualTo(LedgerState.REVOKED);
        reopen();

        assertThat(ledger.find(number).orElseThrow().history())
                .extracting(LedgerEvent::state)
                .containsExactly(
                        LedgerState.ALLOCATED,
                        LedgerState.ISSUED,
                        LedgerState.SUSPENDED,
                        LedgerState.ISSUED,
                        LedgerState.REVOKED);
        assertRefused(Reason.WRONG_STATE, () -> ledger.resume(number, "x", "a"));
        assertRefused(Reason.UNKNOWN_NUMBER, () -> ledger.revoke("6420210920000990", "x", "a"));
    }

    @Test
    void a_number_that_no_certificate_carries_is_not_resumed_into_one() {
        String number = ledger.allocate(request("1")).number();

        assertRefused(Reason.WRONG_STATE, () -> ledger.resume(number, "x", "a"));
        assertRefused(Reason.WRONG_STATE, () -> ledger.suspend(number, "x", "a"));
        assertRefused(Reason.WRONG_STATE, () -> ledger.revoke(number, "x", "a"));
    }

    @Test
    void 正高级_takes_the_place_of_副高级() {
        String associate = issued("G2005-0931");
        String full = issued("G2018-0102");
        LedgerEntry entry = ledger.supersede(associate, full, Supersession.UPGRADE, "自治区人社厅");

        assertThat(entry.state()).isEqualTo(LedgerState.SUPERSEDED);
        assertThat(entry.successor()).contains(full);
        assertThat(ledger.supersede(associate, full, Supersession.UPGRADE, "自治区人社厅"))
                .isEqualTo(entry);
        assertRefused(Reason.WRONG_STATE, () -> ledger.revoke(associate, "x", "a"));
        assertRefused(Reason.WRONG_STATE, () -> ledger.supersede(full, associate, Supersession.CORRECTION, "a"));
    }

    @Test
    void a_certificate_is_superseded_by_an_issued_one_of_its_holder_only() {
        String number = issued("1");
        String allotted = ledger.allocate(request("2")).number();
        String others = ledger.allocate(new AllocationRequest(
                        AllocationKey.of("642221196603150018", ISSUER, "1"), SCHEME, Ledgers.FACTS, POLICY))
                .number();
        ledger.issue(new IssueRequest(others, "ZC1:OTHER", "content"));

        assertRefused(Reason.WRONG_STATE, () -> ledger.supersede(number, allotted, Supersession.RENAME, "a"));
        assertRefused(Reason.WRONG_STATE, () -> ledger.supersede(number, number, Supersession.RENAME, "a"));
        assertRefused(Reason.HOLDER_DIFFERS, () -> ledger.supersede(number, others, Supersession.UPGRADE, "a"));
        assertThat(ledger.supersede(number, others, Supersession.CORRECTION, "a")
                        .successor())
                .as("the identity number was what was wrong")
                .contains(others);
    }

    @Test
    void a_suspended_certificate_neither_takes_a_place_nor_leaves_its_own() {
        String suspended = issued("1");
        String good = issued("2");
        ledger.suspend(suspended, "核查", "a");

        assertRefused(Reason.WRONG_STATE, () -> ledger.supersede(good, suspended, Supersession.RENAME, "a"));
        assertRefused(Reason.WRONG_STATE, () -> ledger.supersede(suspended, good, Supersession.RENAME, "a"));
    }

    @Test
    void only_the_very_same_change_is_a_repetition() {
        String number = issued("1");
        LedgerEntry suspended = ledger.suspend(number, "核查", "a");

        assertThat(ledger.suspend(number, "核查", "a")).isEqualTo(suspended);
        assertRefused(Reason.WRONG_STATE, () -> ledger.suspend(number, "再次核查", "a"));
        assertRefused(Reason.WRONG_STATE, () -> ledger.suspend(number, "核查", "b"));
        LedgerEntry superseded = ledger.supersede(issued("2"), issued("3"), Supersession.RENAME, "a");
        String other = issued("4");
        assertRefused(Reason.WRONG_STATE, () -> ledger.supersede(superseded.number(), other, Supersession.RENAME, "a"));
    }

    @Test
    void what_was_superseded_stays_so_when_its_successor_is_revoked() {
        String older = issued("1");
        String newer = issued("2");
        LedgerEntry superseded = ledger.supersede(older, newer, Supersession.RENAME, "a");
        ledger.revoke(newer, "弄虚作假", "a");

        assertThat(ledger.supersede(older, newer, Supersession.RENAME, "a")).isEqualTo(superseded);
    }

    @Test
    void many_are_issued_at_once_in_their_order() {
        List<LedgerEntry> allotted = ledger.allocateAll(List.of(request("1"), request("2"), request("3")));
        List<LedgerEntry> issued = ledger.issueAll(allotted.stream()
                .map(entry -> new IssueRequest(entry.number(), "ZC1:" + entry.number(), "content"))
                .toList());

        assertThat(issued)
                .extracting(LedgerEntry::number)
                .isEqualTo(allotted.stream().map(LedgerEntry::number).toList());
        assertThat(issued).extracting(LedgerEntry::state).containsOnly(LedgerState.ISSUED);
        assertThat(ledger.allocateAll(List.of())).isEmpty();
    }

    @Test
    void a_number_that_was_never_allotted_carries_replaces_and_follows_nothing() {
        String number = issued("1");
        String unknown = "6420210920000990";

        assertRefused(Reason.UNKNOWN_NUMBER, () -> ledger.issue(new IssueRequest(unknown, "ZC1:", "content")));
        assertRefused(Reason.UNKNOWN_NUMBER, () -> ledger.supersede(number, unknown, Supersession.RENAME, "a"));
        assertRefused(Reason.UNKNOWN_NUMBER, () -> ledger.supersede(unknown, number, Supersession.RENAME, "a"));
        assertThat(ledger.find(unknown)).isEmpty();
    }
}
