package kr.ieum.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.web.Filter;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Use case: transfers, newest first. */
@ApplicationScoped
class ReadTransfers {
    static final String SELECT = """
            select t.id, t.kind, t.amount, t.resolves, t.round_id, t.voucher_id, t.order_id, t.reason, t.effective_at,
                   t.recorded_at, t.event_id, t.hash, t.from_account, t.to_account, f.kind as from_kind,
                   f.share as from_share, f.owner as from_owner, o.kind as to_kind, o.share as to_share,
                   o.owner as to_owner
            from ledger.transfer t
            left join ledger.account f on f.id = t.from_account
            left join ledger.account o on o.id = t.to_account
            where\s""";

    private final Sql sql;

    ReadTransfers(Sql sql) {
        this.sql = sql;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such transfer */
    @Transactional
    TransferView get(UUID id) {
        return sql.first(SELECT + "t.id = ?", ReadTransfers::view, id)
                .orElseThrow(LedgerProblem.UNKNOWN_TRANSFER::with);
    }

    @Transactional
    Page<TransferView> list(TransferFilter filter, PageRequest page) {
        return Page.of(before(filter, page.before(), page.limit() + 1), page, transfer -> transfer.id()
                .toString());
    }

    /** At most so many of those recorded before the given one; each call is a transaction, so that none is long. */
    @Transactional
    List<TransferView> before(TransferFilter wanted, UUID before, int most) {
        Filter filter = wanted.filter().newestFirst("t.id", before, most);
        return sql.list(SELECT + filter.conditions(), ReadTransfers::view, filter.values());
    }

    @Transactional
    List<TransferView> ofVoucher(UUID voucher, int most) {
        return sql.list(SELECT + "t.voucher_id = ? order by t.id desc limit ?", ReadTransfers::view, voucher, most);
    }

    @Transactional
    List<TransferView> ofEvent(UUID event) {
        return sql.list(SELECT + "t.event_id = ? order by t.id", ReadTransfers::view, event);
    }

    static TransferView view(Row row) throws SQLException {
        return new TransferView(
                row.uuid("id"),
                Transfer.Kind.valueOf(row.text("kind")),
                side(row, "from"),
                side(row, "to"),
                row.won("amount"),
                row.findUuid("resolves"),
                row.findUuid("round_id"),
                row.findUuid("voucher_id"),
                row.findUuid("order_id"),
                row.text("reason"),
                row.instant("effective_at"),
                row.instant("recorded_at"),
                row.uuid("event_id"),
                HexFormat.of().formatHex(row.bytes("hash")));
    }

    private static TransferView.Side side(Row row, String side) throws SQLException {
        UUID id = row.uuid(side + "_account");
        if (row.findText(side + "_kind") == null) return new TransferView.Side(id, null, null, null);
        Account account = Transfers.account(row, side);
        @Nullable Share share = account.share();
        return new TransferView.Side(id, account.kind(), share, account.owner());
    }
}
