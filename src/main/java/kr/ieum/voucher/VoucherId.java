package kr.ieum.voucher;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a voucher. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "바우처 id")
public record VoucherId(@JsonValue UUID value) {

    @JsonCreator
    public static VoucherId fromString(String text) {
        return new VoucherId(UUID.fromString(text));
    }

    /** The voucher's money of one share. */
    public Account account(Share share) {
        return Account.of(AccountKind.VOUCHER, share, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
