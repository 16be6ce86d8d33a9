package kr.ieum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.job.Jobs;
import kr.ieum.platform.money.Won;

/** Acts as use cases do them: money moved and put on record in one transaction; and the sealing of what was recorded. */
@ApplicationScoped
public class Acts {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final AuditTrail trail;
    private final Ids ids;
    private final Sql sql;
    private final Jobs jobs;

    Acts(Ledger ledger, AuditTrail trail, Ids ids, Sql sql, Jobs jobs) {
        this.ledger = ledger;
        this.trail = trail;
        this.ids = ids;
        this.sql = sql;
        this.jobs = jobs;
    }

    /** A round funded, as it went on record. */
    public record Act(UUID event, UUID transfer, UUID round) {}

    public Act anAct() {
        UUID round = ids.next();
        Transfer transfer = Transfer.post(
                ids.next(),
                Account.of(AccountKind.TREASURY, ids.next()),
                Account.of(AccountKind.ROUND_BUDGET, round),
                Won.won(1_000_000),
                Transfer.Purpose.of("FUNDED").inRound(round),
                Instant.parse("2021-02-18T15:00:00Z"));
        return new Act(post(List.of(transfer)), transfer.id(), round);
    }

    /** Posts in a transaction of its own. */
    public UUID post(List<Transfer> transfers) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID event = trail.newEvent();
            trail.record(AuditEvent.of(event, Caller.system("test"), "TESTED")
                    .to("TEST", event)
                    .because("시험")
                    .moving(ledger.post(transfers, event).seals()));
            return event;
        });
    }

    public Act aSealedAct() {
        Act act = anAct();
        seal(act.event());
        return act;
    }

    /** Has the sealer run until the event is sealed: other work may hold its horizon back for a moment. */
    public void seal(UUID event) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isSealed(event)) {
            assertThat(Instant.now()).as("event %s is sealed in time", event).isBefore(end);
            jobs.runNow(SealEvents.NAME);
        }
    }

    public boolean isSealed(UUID event) {
        return QuarkusTransaction.requiringNew().call(() -> sql.first(
                        "select block from audit.leaf where event_id = ?", row -> row.number("block"), event)
                .isPresent());
    }
}
