package kr.ieum.web.supplier;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.settlement.StatementView;
import kr.ieum.settlement.SupplierAccounts;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What was settled in a period; this month when none is asked for. */
@Path("/supplier/statement")
@RolesAllowed(SUPPLIER_MEMBER)
class StatementPage {
    private final SupplierAccounts accounts;
    private final Seller seller;
    private final Clock clock;

    StatementPage(SupplierAccounts accounts, Seller seller, Clock clock) {
        this.accounts = accounts;
        this.seller = seller;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance statement(Sheet sheet, StatementView statement);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        LocalDate today = KoreanTime.today(clock);
        StatementView statement = accounts.statement(
                seller.id(), day("from", from, today.withDayOfMonth(1)), day("to", to, today), seller.caller());
        return Templates.statement(Sheet.blank().with("from", statement.from()).with("to", statement.to()), statement);
    }

    private static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw CommonProblem.INVALID_PARAMETER.with("parameter", name, "expected", "2021-03-31");
        }
    }
}
