package kr.ieum.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.CsvLine;
import org.jspecify.annotations.Nullable;

/** Use case: transfers as a CSV file of any length, after the download went on record. */
@ApplicationScoped
class DownloadTransfers {
    private static final int AT_ONCE = 1_000;
    private static final UUID NEWEST = new UUID(-1L, -1L);

    private final ReadTransfers transfers;
    private final Event<LedgerDownloaded> downloads;

    DownloadTransfers(ReadTransfers transfers, Event<LedgerDownloaded> downloads) {
        this.transfers = transfers;
        this.downloads = downloads;
    }

    /** @throws kr.ieum.platform.problem.Refused without a reason */
    @Transactional
    StreamingOutput csv(TransferFilter filter, Caller caller, @Nullable String reason, String asked) {
        if (reason == null || reason.isBlank()) throw LedgerProblem.REASON_MISSING.with();
        filter.filter();
        downloads.fire(new LedgerDownloaded(caller, reason, asked));
        return out -> {
            Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            write(filter, lines);
            lines.flush();
        };
    }

    private void write(TransferFilter filter, Writer lines) throws IOException {
        lines.write(CsvLine.BYTE_ORDER_MARK
                + CsvLine.of(
                        "id",
                        "kind",
                        "fromKind",
                        "fromShare",
                        "fromOwner",
                        "toKind",
                        "toShare",
                        "toOwner",
                        "amount",
                        "resolves",
                        "round",
                        "voucher",
                        "order",
                        "reason",
                        "effectiveAt",
                        "recordedAt",
                        "event",
                        "hash"));
        UUID before = NEWEST;
        List<TransferView> some;
        do {
            some = transfers.before(filter, before, AT_ONCE);
            for (TransferView transfer : some) lines.write(line(transfer));
            if (!some.isEmpty()) before = some.get(some.size() - 1).id();
        } while (some.size() == AT_ONCE);
    }

    private static String line(TransferView transfer) {
        return CsvLine.of(
                transfer.id(),
                transfer.kind(),
                transfer.from().kind(),
                transfer.from().share(),
                transfer.from().owner(),
                transfer.to().kind(),
                transfer.to().share(),
                transfer.to().owner(),
                transfer.amount().amount(),
                transfer.resolves(),
                transfer.round(),
                transfer.voucher(),
                transfer.order(),
                transfer.reason(),
                transfer.effectiveAt(),
                transfer.recordedAt(),
                transfer.event(),
                transfer.hash());
    }
}
