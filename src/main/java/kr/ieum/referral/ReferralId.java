package kr.ieum.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a referral. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "연계 id")
public record ReferralId(@JsonValue UUID value) {

    @JsonCreator
    public static ReferralId fromString(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
