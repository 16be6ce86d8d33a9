package kr.ieum.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of an application. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "신청 id")
public record ApplicationId(@JsonValue UUID value) {

    @JsonCreator
    public static ApplicationId fromString(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    /** Own share that has come and is not yet on the voucher. */
    Account deposit() {
        return Account.of(AccountKind.DEPOSIT, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
