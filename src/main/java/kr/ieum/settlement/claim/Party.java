package kr.ieum.settlement.claim;

import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company that owes us or is owed by us, and its accounts. */
@Schema(name = "Company", description = "공급기업 또는 수요기업")
public record Party(Kind kind, UUID id) {

    /** Which side of the market. */
    @Schema(name = "CompanyKind")
    public enum Kind {
        SUPPLIER,
        FIRM
    }

    public static Party of(SupplierId supplier) {
        return new Party(Kind.SUPPLIER, supplier.value());
    }

    public static Party of(FirmId firm) {
        return new Party(Kind.FIRM, firm.value());
    }

    /** Its bank, outside. */
    public Account bank() {
        return Account.of(kind == Kind.SUPPLIER ? AccountKind.SUPPLIER_BANK : AccountKind.FIRM_BANK, id);
    }

    /** What we owe it and have not sent. A supplier's is kept apart by share, a firm's is its own money. */
    public Account owed(Share share) {
        return kind == Kind.SUPPLIER
                ? Account.of(AccountKind.PAYABLE, share, id)
                : Account.of(AccountKind.REFUND_DUE, id);
    }
}
