package kr.ieum.settlement.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a claim. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "채권 id")
public record ClaimId(@JsonValue UUID value) {

    @JsonCreator
    public static ClaimId fromString(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
