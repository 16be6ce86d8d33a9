package kr.ieum.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.RoundId;
import org.jspecify.annotations.Nullable;

/** Which vouchers end soon, the next one first: for staff all, for a firm its own. */
@ApplicationScoped
class ExpiringVouchers {
    private final Sql sql;
    private final Vouchers vouchers;

    ExpiringVouchers(Sql sql, Vouchers vouchers) {
        this.sql = sql;
        this.vouchers = vouchers;
    }

    /** The place in the order of deadlines after which a page begins. */
    private record Place(LocalDate day, UUID voucher) {
        static Place of(@Nullable String cursor, LocalDate today) {
            if (cursor == null) return new Place(today.minusDays(1), new UUID(0, 0));
            try {
                int at = cursor.indexOf('_');
                return new Place(LocalDate.parse(cursor.substring(0, at)), UUID.fromString(cursor.substring(at + 1)));
            } catch (IndexOutOfBoundsException | DateTimeParseException | IllegalArgumentException malformed) {
                throw CommonProblem.INVALID_PARAMETER.with("parameter", "cursor", "expected", "next");
            }
        }
    }

    Page<ExpiringVoucher> until(LocalDate last, LocalDate today, @Nullable BusinessNumber firm, PageRequest page) {
        Place after = Place.of(page.cursor(), today);
        List<ExpiringVoucher> rows = sql.list(
                """
                select * from (
                    select id, code, firm_id, round_id, status, first_payment_by, full_payment_by, use_until, first_paid_at,
                        least(case when first_paid_at is null then first_payment_by end, full_payment_by, use_until) as ends_on
                    from voucher.voucher
                    where status in ('ACTIVE', 'SUSPENDED') and (?::text is null or firm_number = ?)) v
                where ends_on <= ? and (ends_on, id) > (?, ?) order by ends_on, id limit ?""",
                row -> read(row, today),
                firm == null ? null : firm.digits(),
                firm == null ? null : firm.digits(),
                last,
                after.day(),
                after.voucher(),
                page.limit() + 1);
        return Page.of(rows, page, voucher -> voucher.endsOn() + "_" + voucher.voucherId());
    }

    private ExpiringVoucher read(Row row, LocalDate today) throws SQLException {
        VoucherId id = new VoucherId(row.uuid("id"));
        LocalDate endsOn = Objects.requireNonNull(row.findDate("ends_on"));
        return new ExpiringVoucher(
                id,
                row.text("code"),
                new FirmId(row.uuid("firm_id")),
                new RoundId(row.uuid("round_id")),
                VoucherStatus.valueOf(row.text("status")),
                deadline(row, endsOn),
                endsOn,
                ChronoUnit.DAYS.between(today, endsOn),
                vouchers.purse(vouchers.get(id)).left());
    }

    private static Deadline deadline(Row row, LocalDate endsOn) throws SQLException {
        if (row.findInstant("first_paid_at") == null && endsOn.equals(row.findDate("first_payment_by")))
            return Deadline.FIRST_PAYMENT;
        return endsOn.equals(row.findDate("full_payment_by")) ? Deadline.FULL_PAYMENT : Deadline.USE;
    }
}
