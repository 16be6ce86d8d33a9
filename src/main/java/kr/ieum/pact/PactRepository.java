package kr.ieum.pact;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.ieum.catalogue.Offer;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PactRepository implements PanacheRepositoryBase<Pact, UUID> {
    private static final TypeReference<List<Offer>> OFFERS = new TypeReference<>() {};

    private final Sql sql;
    private final StoredJson json;

    PactRepository(Sql sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    Pact get(PactId id) {
        return findByIdOptional(id.value()).orElseThrow(CommonProblem.NOT_FOUND::with);
    }

    /** Locked until the transaction ends, and read again. */
    Pact lock(PactId id) {
        Pact pact = get(id);
        flush();
        getEntityManager().refresh(pact, LockModeType.PESSIMISTIC_WRITE);
        return pact;
    }

    PactView view(Pact pact) {
        return pact.view(
                sql.list(
                        "select supplier_id, offers from pact.part where pact_id = ? order by place",
                        row -> new PactView.Part(new SupplierId(row.uuid("supplier_id")), offers(row.text("offers"))),
                        pact.id()),
                sql.list(
                        """
                        select supplier_id, supplier_number, signed_at from pact.party where pact_id = ?
                        order by supplier_id""",
                        row -> new PactView.Party(
                                new SupplierId(row.uuid("supplier_id")),
                                new BusinessNumber(row.text("supplier_number")),
                                row.findInstant("signed_at")),
                        pact.id()));
    }

    /** Those of a firm, or of a supplier that is to sign; of everybody for the agency. */
    List<Pact> page(PageRequest page, @Nullable BusinessNumber company) {
        List<UUID> ids = sql.list(
                """
                select id from pact.pact p
                where id < ? and (?::text is null or firm_number = ? or exists (
                    select from pact.party s where s.pact_id = p.id and s.supplier_number = ?))
                order by id desc limit ?""",
                row -> row.uuid("id"),
                page.before(),
                digits(company),
                digits(company),
                digits(company),
                page.limit() + 1);
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id desc", ids);
    }

    private static @Nullable String digits(@Nullable BusinessNumber company) {
        return company == null ? null : company.digits();
    }

    void insert(PactView made) {
        persistAndFlush(new Pact(made));
        for (PactView.Party party : made.parties())
            sql.updateExactly(
                    1,
                    "insert into pact.party (pact_id, supplier_id, supplier_number) values (?, ?, ?)",
                    made.id().value(),
                    party.supplierId().value(),
                    party.businessNumber().digits());
        int place = 0;
        for (PactView.Part part : made.parts())
            sql.updateExactly(
                    1,
                    "insert into pact.part (pact_id, place, supplier_id, offers) values (?, ?, ?, ?)",
                    made.id().value(),
                    place++,
                    part.supplierId().value(),
                    write(part.offers()));
    }

    /** @return false when that supplier is no party, or has signed already */
    boolean sign(PactId id, BusinessNumber supplier, String account, Instant now) {
        return sql.update("""
                        update pact.party set signed_by = ?, signed_at = ?
                        where pact_id = ? and supplier_number = ? and signed_at is null""", account, now, id.value(), supplier.digits()) == 1;
    }

    String write(Object value) {
        return json.write(value);
    }

    private List<Offer> offers(String text) {
        return json.read(text, OFFERS);
    }
}
