package kr.ieum.audit;

import static kr.ieum.audit.Finding.Problem.BROKEN_CHAIN;
import static kr.ieum.audit.Finding.Problem.CHANGED;
import static kr.ieum.audit.Finding.Problem.NOT_AS_ANCHORED;
import static kr.ieum.audit.Finding.Problem.REMOVED;
import static kr.ieum.audit.Finding.Problem.SLIPPED_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kr.ieum.audit.Acts.Act;
import kr.ieum.platform.database.Sql;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Does what a faithless administrator of the database could do, asks the verification, and takes it back: all in one
 * transaction that is rolled back, for other tests share the database.
 */
@QuarkusTest
class TamperingIsFoundAndNamedTest {
    @Inject
    Acts acts;

    @Inject
    Sql sql;

    @Inject
    VerifyChain verifyChain;

    private Act act;
    private Act other;

    @BeforeEach
    void seal() {
        act = acts.anAct();
        other = acts.anAct();
        acts.seal(act.event());
        acts.seal(other.event());
    }

    @Test
    void nothingIsFoundWhereNothingWasDone() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "actor = 'somebody.else', column actor",
        "company = '1018109870', column company",
        "action = 'NOTHING_DONE', column action",
        "subject_kind = 'FIRM', column subjectKind",
        "subject_id = 'x', column subjectId",
        "'companies = array[id]', column companies",
        "round_id = id, column round",
        "at = at + interval '1 microsecond', column at",
        "'canonical = convert_to(replace(convert_from(canonical, ''UTF8''), ''시험'', ''다른''), ''UTF8'')', bytes do not give",
        "canonical = '\\xff'::bytea, cannot be read",
    })
    void anEventThatSaysSomethingElse(String change, String named) {
        assertThat(problems("update audit.event set " + change + " where id = ?", act.event()))
                .anySatisfy(finding -> {
                    assertThat(finding.table()).isEqualTo("audit.event");
                    assertThat(finding.id()).isEqualTo(act.event().toString());
                    assertThat(finding.problem()).isEqualTo(CHANGED);
                    assertThat(finding.detail()).contains(named);
                });
    }

    @Test
    void anEventMovedIntoTheFuture() {
        assertThat(problems("update audit.event set xid = '9000000000000000'::xid8 where id = ?", act.event()))
                .extracting(Finding::problem, Finding::id)
                .contains(found(CHANGED, act.event()), found(SLIPPED_IN, act.event()));
    }

    @Test
    void anEventThatIsGone() {
        assertThat(problems("delete from audit.event where id = ?", act.event()))
                .extracting(Finding::problem, Finding::id)
                .contains(found(REMOVED, act.event()), found(SLIPPED_IN, act.transfer()));
    }

    @Test
    void anEventThatWasSlippedIn() {
        UUID forged = UUID.randomUUID();
        assertThat(problems("""
                        insert into audit.event (id, at, xid, actor, action, subject_kind, subject_id, companies, canonical)
                        select ?, at, xid, actor, action, subject_kind, subject_id, companies,
                               convert_to(replace(convert_from(canonical, 'UTF8'), id::text, ?), 'UTF8')
                        from audit.event where id = ?""", forged, forged.toString(), act.event()))
                .extracting(Finding::problem, Finding::id)
                .contains(found(SLIPPED_IN, forged));
    }

    @Test
    void twoEventsThatChangedPlaces() {
        assertThat(problems("""
                        update audit.event e set canonical = o.canonical from audit.event o
                        where e.id = any(?) and o.id = any(?) and e.id <> o.id""", both(), both()))
                .extracting(Finding::problem, Finding::id)
                .contains(found(CHANGED, act.event()), found(CHANGED, other.event()));
    }

    @Test
    void aLeafThatSaysSomethingElse() {
        String block = blockOf(act);
        assertThat(problems("update audit.leaf set hash = sha256(hash) where event_id = ?", act.event()))
                .extracting(Finding::problem, Finding::id)
                .contains(found(CHANGED, act.event()), found(CHANGED, block));
    }

    @Test
    void aLeafForgedTogetherWithItsEvent() {
        String block = blockOf(act);
        assertThat(problems("""
                        with forged as (update audit.event set canonical = convert_to(replace(
                                convert_from(canonical, 'UTF8'), '시험', '다른'), 'UTF8')
                            where id = ? returning id, canonical)
                        update audit.leaf l set hash = sha256('\\x00'::bytea || f.canonical)
                        from forged f where l.event_id = f.id""", act.event()))
                .extracting(Finding::problem, Finding::table, Finding::id)
                .contains(Tuple.tuple(CHANGED, "audit.block", block));
    }

    @Test
    void aLeafThatIsGone() {
        String block = blockOf(act);
        assertThat(problems("delete from audit.leaf where event_id = ?", act.event()))
                .extracting(Finding::problem, Finding::id)
                .contains(found(SLIPPED_IN, act.event()), found(CHANGED, block));
    }

    @ParameterizedTest
    @CsvSource({
        "sealed_at = sealed_at - interval '1 day'",
        "size = size + 1",
        "root = sha256(root)",
        "horizon = '4'::xid8",
        "key_id = '0123456789abcdef'",
        "hash = sha256(hash)",
        "signature = sha256(hash)",
        "previous_hash = sha256(hash)",
    })
    void aBlockThatSaysSomethingElse(String change) {
        String block = blockOf(act);
        assertThat(problems("update audit.block set " + change + " where number = ?", Long.valueOf(block)))
                .extracting(Finding::problem, Finding::table, Finding::id)
                .contains(Tuple.tuple(CHANGED, "audit.block", block));
    }

    @Test
    void aBlockCutOutOfTheMiddle() {
        String block = blockOf(act);
        acts.aSealedAct();
        assertThat(problems(
                        "with leaves as (delete from audit.leaf where block = ?) delete from audit.block where number = ?",
                        Long.valueOf(block),
                        Long.valueOf(block)))
                .extracting(Finding::problem, Finding::id)
                .contains(found(REMOVED, block), found(BROKEN_CHAIN, Long.parseLong(block) + 1));
    }

    @Test
    void theTailCutOff() {
        String block = blockOf(other);
        assertThat(problems(
                        "with leaves as (delete from audit.leaf where block >= ?) delete from audit.block where number >= ?",
                        Long.valueOf(block),
                        Long.valueOf(block)))
                .extracting(Finding::problem, Finding::id)
                .contains(found(REMOVED, block));
    }

    @Test
    void theTailCutOffAndSealedAnew() {
        String block = blockOf(other);
        QuarkusTransaction.begin();
        damage(
                "with leaves as (delete from audit.leaf where block >= ?) delete from audit.block where number >= ?",
                Long.valueOf(block),
                Long.valueOf(block));
        damage("update audit.block set hash = sha256(hash) where number = ?", Long.parseLong(block) - 1);
        resealedAs(Long.parseLong(block));
        List<Finding> findings = verify();
        QuarkusTransaction.rollback();
        assertThat(findings)
                .extracting(Finding::problem, Finding::id)
                .contains(found(NOT_AS_ANCHORED, Long.parseLong(block) - 1), found(NOT_AS_ANCHORED, block));
    }

    @ParameterizedTest
    @CsvSource({
        "amount = amount + 1",
        "to_account = gen_random_uuid()",
        "from_account = gen_random_uuid()",
        "round_id = null",
        "voucher_id = id",
        "order_id = id",
        "reason = 'REFUNDED'",
        "effective_at = effective_at - interval '1 day'",
        "recorded_at = recorded_at - interval '1 microsecond'",
        "'kind = ''RESOLVED'', resolves = gen_random_uuid()'",
    })
    void aTransferThatSaysSomethingElse(String change) {
        assertThat(problems("update ledger.transfer set " + change + " where id = ?", act.transfer()))
                .extracting(Finding::problem, Finding::table, Finding::id)
                .contains(Tuple.tuple(CHANGED, "ledger.transfer", act.transfer().toString()));
    }

    @Test
    void aTransferThatIsGone() {
        assertThat(problems("delete from ledger.transfer where id = ?", act.transfer()))
                .extracting(Finding::problem, Finding::id)
                .contains(found(REMOVED, act.transfer()));
    }

    @Test
    void aTransferThatWasSlippedIn() {
        UUID forged = UUID.randomUUID();
        UUID orphan = UUID.randomUUID();
        String copy = """
                insert into ledger.transfer (id, kind, from_account, to_account, amount, reason, effective_at, recorded_at,
                                             event_id, hash)
                select ?, kind, from_account, to_account, amount, reason, effective_at, recorded_at, coalesce(?, event_id),
                       hash
                from ledger.transfer where id = ?""";
        assertThat(problems(copy, forged, act.event(), act.transfer()))
                .extracting(Finding::problem, Finding::id)
                .contains(found(SLIPPED_IN, forged));
        assertThat(problems(copy, orphan, UUID.randomUUID(), act.transfer()))
                .extracting(Finding::problem, Finding::id)
                .contains(found(SLIPPED_IN, orphan));
    }

    @Test
    void aTransferGivenToAnotherEvent() {
        assertThat(problems("update ledger.transfer set event_id = ? where id = ?", other.event(), act.transfer()))
                .extracting(Finding::problem, Finding::id)
                .contains(found(CHANGED, act.transfer()));
    }

    private UUID[] both() {
        return new UUID[] {act.event(), other.event()};
    }

    private static Tuple found(Finding.Problem problem, Object id) {
        return Tuple.tuple(problem, id.toString());
    }

    private String blockOf(Act sealed) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(
                        "select block from audit.leaf where event_id = ?", row -> row.text("block"), sealed.event()));
    }

    private List<Finding> problems() {
        return QuarkusTransaction.requiringNew().call(this::verify);
    }

    private List<Finding> problems(String statement, Object... values) {
        QuarkusTransaction.begin();
        try {
            damage(statement, values);
            return verify();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void damage(String statement, Object... values) {
        for (String table : List.of("audit.event", "audit.leaf", "audit.block", "ledger.transfer"))
            sql.update("alter table " + table + " disable trigger user");
        sql.update(statement, values);
    }

    /** As if the forger had run our sealer: a block of the right number and link, but not the one that was anchored. */
    private void resealedAs(long number) {
        sql.update("""
                insert into audit.block (number, previous_hash, root, size, horizon, sealed_at, key_id, hash, signature)
                select ?, hash, root, size, horizon, sealed_at, key_id, sha256(root || hash), signature
                from audit.block where number = ?""", number, number - 1);
    }

    private List<Finding> verify() {
        Verification verification = verifyChain.begin(null, null);
        while (!verification.coversTheChain()) verification = verifyChain.stretch(verification);
        return verifyChain.tail(verification).findings();
    }
}
