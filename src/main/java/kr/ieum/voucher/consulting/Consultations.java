package kr.ieum.voucher.consulting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.platform.database.Sql;
import kr.ieum.voucher.VoucherId;

/** What other rooms may ask of consultations. */
@ApplicationScoped
public class Consultations {
    private final Sql sql;

    Consultations(Sql sql) {
        this.sql = sql;
    }

    /** Of many vouchers; one without a consultation is not there. */
    public Map<VoucherId, Consultation> of(Collection<VoucherId> vouchers) {
        if (vouchers.isEmpty()) return Map.of();
        return sql
                .list(
                        """
                        select voucher_id, array_to_string(categories, ',') as categories, finding, consultant, given_at
                        from voucher.consultation where voucher_id = any(?)""",
                        row -> new Consultation(
                                new VoucherId(row.uuid("voucher_id")),
                                List.of(row.text("categories").split(",")),
                                row.text("finding"),
                                row.text("consultant"),
                                row.instant("given_at")),
                        (Object) vouchers.stream().map(VoucherId::value).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Consultation::voucherId, Function.identity()));
    }

    /** @return false when the voucher has one already */
    boolean store(Consultation consultation) {
        return sql.update(
                        """
                        insert into voucher.consultation (voucher_id, categories, finding, consultant, given_at)
                        values (?, ?, ?, ?, ?) on conflict (voucher_id) do nothing""",
                        consultation.voucherId().value(),
                        consultation.categories().toArray(String[]::new),
                        consultation.finding(),
                        consultation.consultant(),
                        consultation.givenAt())
                == 1;
    }
}
