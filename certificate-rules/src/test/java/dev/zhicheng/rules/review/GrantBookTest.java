package dev.zhicheng.rules.review;

import dev.zhicheng.rules.internal.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.review.Ningxia.DISTRICT;
import static dev.zhicheng.rules.review.Ningxia.IN_TIME;
import static dev.zhicheng.rules.review.Ningxia.PLAN;
import static dev.zhicheng.rules.review.Ningxia.UNIT;
import static dev.zhicheng.rules.review.Ningxia.done;
import static org.assertj.core.api.Assertions.assertThat;

class GrantBookTest {

    private static final Actor PERSON = Actor.of("p-new", "APPLICANT");
    private static final Actor ADMINISTRATOR = new Actor("p-new", "UNIT_ADMINISTRATOR", "unit-7");
    private static final GrantAct AWARD =
            new GrantAct.Award("p-new", "UNIT_ADMINISTRATOR", "unit-7", Term.of("2021-09-20/2021-10-31"));
    private static final GrantAct REVOKE = new GrantAct.Revoke("p-new", "UNIT_ADMINISTRATOR", "unit-7");

    private static GrantAct apply(boolean sealed, boolean signed) {
        return new GrantAct.Apply("UNIT_ADMINISTRATOR", "unit-7", "640402", Sha256.hex("form"), sealed, signed);
    }

    private static List<RefusalCode> refused(GrantBook book, Actor actor, GrantAct act) {
        return book.attempt(actor, act, IN_TIME).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    private static List<RefusalCode> obstacles(GrantBook book, Instant at) {
        return book.obstacle(ADMINISTRATOR, PLAN.timetable().day(at)).stream()
                .map(Refusal::code)
                .toList();
    }

    private static GrantBook applied() {
        return done(GrantBook.empty(PLAN).attempt(PERSON, apply(true, true), IN_TIME));
    }

    @Test
    void an_application_alone_gives_no_right() {
        assertThat(obstacles(GrantBook.empty(PLAN), IN_TIME)).containsExactly(RefusalCode.NOT_GRANTED);
        assertThat(obstacles(applied(), IN_TIME)).containsExactly(RefusalCode.NOT_GRANTED);
    }

    @Test
    void a_grant_holds_from_its_first_day_to_its_last() {
        GrantBook book = done(applied().attempt(DISTRICT, AWARD, IN_TIME));

        assertThat(obstacles(book, Instant.parse("2021-09-19T15:59:59Z")))
                .containsExactly(RefusalCode.GRANT_NOT_YET_VALID);
        assertThat(obstacles(book, Instant.parse("2021-09-19T16:00:00Z"))).isEmpty();
        assertThat(obstacles(book, Instant.parse("2021-10-31T15:59:59Z"))).isEmpty();
        assertThat(obstacles(book, Instant.parse("2021-10-31T16:00:00Z"))).containsExactly(RefusalCode.GRANT_EXPIRED);
    }

    @Test
    void a_grant_is_for_one_unit_only() {
        GrantBook book = done(applied().attempt(DISTRICT, AWARD, IN_TIME));
        Actor elsewhere = new Actor("p-new", "UNIT_ADMINISTRATOR", "unit-8");

        assertThat(book.obstacle(elsewhere, LocalDate.parse("2021-09-25")))
                .map(Refusal::code)
                .contains(RefusalCode.NOT_GRANTED);
    }

    @Test
    void a_revoked_grant_gives_no_right_until_it_is_given_anew() {
        GrantBook revoked =
                done(done(applied().attempt(DISTRICT, AWARD, IN_TIME)).attempt(DISTRICT, REVOKE, IN_TIME));
        assertThat(obstacles(revoked, IN_TIME)).containsExactly(RefusalCode.GRANT_REVOKED);
        assertThat(refused(revoked, DISTRICT, AWARD)).containsExactly(RefusalCode.GRANT_NOT_APPLIED_FOR);

        GrantBook again = done(revoked.attempt(PERSON, apply(true, true), IN_TIME));
        assertThat(obstacles(again, IN_TIME)).containsExactly(RefusalCode.GRANT_REVOKED);
        assertThat(obstacles(done(again.attempt(DISTRICT, AWARD, IN_TIME)), IN_TIME))
                .isEmpty();
    }

    @Test
    void a_form_without_seal_and_signature_is_not_granted_and_both_are_named() {
        GrantBook book = done(GrantBook.empty(PLAN).attempt(PERSON, apply(false, false), IN_TIME));

        assertThat(refused(book, DISTRICT, AWARD))
                .containsExactly(RefusalCode.FORM_NOT_SEALED, RefusalCode.FORM_NOT_SIGNED);
    }

    @Test
    void only_the_unit_s_district_grants_and_nobody_to_themselves() {
        Actor neighbour = new Actor("p-new", "DISTRICT_BUREAU", "640401");

        assertThat(refused(applied(), neighbour, AWARD))
                .containsExactly(RefusalCode.SELF_GRANT, RefusalCode.OUTSIDE_JURISDICTION);
        assertThat(refused(applied(), UNIT, AWARD)).containsExactly(RefusalCode.WRONG_ROLE);
    }

    @Test
    void another_district_revokes_nothing_here() {
        GrantBook book = done(applied().attempt(DISTRICT, AWARD, IN_TIME));

        assertThat(refused(book, new Actor("p-neighbour", "DISTRICT_BUREAU", "640401"), REVOKE))
                .containsExactly(RefusalCode.OUTSIDE_JURISDICTION);
        assertThat(refused(book, DISTRICT, REVOKE)).isEmpty();
    }

    /** Otherwise an administrator would leave their district's reach by applying once more. */
    @Test
    void a_new_application_moves_a_grant_to_no_other_district_before_it_is_awarded() {
        GrantBook granted = done(applied().attempt(DISTRICT, AWARD, IN_TIME));
        GrantAct elsewhere =
                new GrantAct.Apply("UNIT_ADMINISTRATOR", "unit-7", "640401", Sha256.hex("form"), true, true);
        Actor neighbour = new Actor("p-neighbour", "DISTRICT_BUREAU", "640401");

        GrantBook applying = done(granted.attempt(PERSON, elsewhere, IN_TIME));
        assertThat(refused(applying, neighbour, REVOKE)).containsExactly(RefusalCode.OUTSIDE_JURISDICTION);
        assertThat(refused(applying, DISTRICT, REVOKE)).isEmpty();
        assertThat(refused(applying, DISTRICT, AWARD)).containsExactly(RefusalCode.OUTSIDE_JURISDICTION);

        GrantBook moved = done(applying.attempt(neighbour, AWARD, IN_TIME));
        assertThat(refused(moved, DISTRICT, REVOKE)).containsExactly(RefusalCode.OUTSIDE_JURISDICTION);
        assertThat(refused(moved, neighbour, REVOKE)).isEmpty();
    }

    @Test
    void what_was_never_granted_cannot_be_revoked() {
        assertThat(refused(applied(), DISTRICT, REVOKE)).containsExactly(RefusalCode.NOT_GRANTED);
    }

    @Test
    void the_book_is_what_its_history_folds_to() {
        GrantBook book = done(done(applied().attempt(DISTRICT, AWARD, IN_TIME))
                .attempt(DISTRICT, REVOKE, IN_TIME.plus(Duration.ofDays(1))));

        GrantBook replayed = GrantBook.replay(PLAN, book.history());

        assertThat(replayed.grants()).isEqualTo(book.grants());
        assertThat(replayed.history()).isEqualTo(book.history());
    }

    @Test
    void a_grant_that_was_tampered_with_is_found() {
        GrantBook book = done(applied().attempt(DISTRICT, AWARD, IN_TIME));
        assertThat(GrantBook.verify(PLAN, book.history(), book.head())).isEmpty();

        for (Tampering tampering : Tampering.values()) {
            List<Entry> tampered = tampering.applyTo(book.history(), 1);

            assertThat(GrantBook.verify(PLAN, tampered, book.head()))
                    .as(tampering.name())
                    .isPresent();
        }
    }

    @Test
    void a_grant_lets_its_holder_act_from_its_first_day_to_its_last() {
        GrantBook book = done(applied().attempt(DISTRICT, AWARD, IN_TIME));
        Grant granted = book.grants().get(0);

        assertThat(book.find("p-new", "UNIT_ADMINISTRATOR", "unit-7")).contains(granted);
        assertThat(granted.isActive(LocalDate.parse("2021-09-19"))).isFalse();
        assertThat(granted.isActive(LocalDate.parse("2021-09-20"))).isTrue();
        assertThat(granted.isActive(LocalDate.parse("2021-10-31"))).isTrue();
        assertThat(granted.isActive(LocalDate.parse("2021-11-01"))).isFalse();
        assertThat(applied().grants()).singleElement().satisfies(waiting -> assertThat(
                        waiting.isActive(LocalDate.parse("2021-09-20")))
                .isFalse());
        assertThat(done(book.attempt(DISTRICT, REVOKE, IN_TIME)).grants())
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.isActive(LocalDate.parse("2021-09-20")))
                        .isFalse());
    }

    @Test
    void a_role_that_is_open_to_everybody_the_caller_vouches_for_is_not_granted() {
        GrantAct form = new GrantAct.Apply("REGION", "640000", null, Sha256.hex("form"), true, true);

        assertThat(refused(GrantBook.empty(PLAN), PERSON, form)).containsExactly(RefusalCode.ROLE_NEEDS_NO_GRANT);
    }

    @Test
    void the_head_to_note_elsewhere_is_the_hash_of_the_last_entry() {
        List<Entry> history = applied().history();

        assertThat(applied().head()).isEqualTo(history.get(history.size() - 1).hash());
        assertThat(GrantBook.empty(PLAN).head()).hasSize(64);
    }
}
