package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was collected of claims, piece by piece. Append only. */
@ApplicationScoped
class CollectedMoney {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    CollectedMoney(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** How money was collected. */
    enum Way {
        BANK,
        NETTED,
        SET_OFF
    }

    /** A piece, as it is shown. */
    @Schema(name = "Collection", description = "받은 돈 한 건")
    record Piece(
            UUID id,
            Way way,
            Won principal,
            Won levy,
            @Schema(description = "더 들어온 돈. 돌려줄 돈이 됩니다.") Won surplus,
            @Nullable String bankReference,
            Instant collectedAt) {}

    void add(Claim claim, Way way, Claim.Part part, Won surplus, @Nullable String bankReference, @Nullable UUID line) {
        sql.updateExactly(
                1,
                """
                insert into settlement.collection (id, claim_id, way, principal_won, levy_won, surplus_won, bank_reference,
                                                   line_id, collected_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                ids.next(),
                claim.id().value(),
                way,
                part.principal(),
                part.levy(),
                surplus,
                bankReference,
                line,
                clock.instant());
    }

    /** The claim some money of a bank went to, if it went to one. */
    Optional<ClaimId> paidBy(String bankReference) {
        return sql.first(
                "select claim_id from settlement.collection where bank_reference = ?",
                row -> new ClaimId(row.uuid("claim_id")),
                bankReference);
    }

    List<Piece> of(ClaimId claim) {
        return sql.list(
                "select * from settlement.collection where claim_id = ? order by id",
                row -> new Piece(
                        row.uuid("id"),
                        Way.valueOf(row.text("way")),
                        row.won("principal_won"),
                        row.won("levy_won"),
                        row.won("surplus_won"),
                        row.findText("bank_reference"),
                        row.instant("collected_at")),
                claim.value());
    }
}
